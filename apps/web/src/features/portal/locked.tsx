import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayAct, useSession } from '../../session.tsx';
import { AskForLink } from './ask-for-link.tsx';
import css from './ticket.module.css';

/** A ticket that this browser has no key for: the way in is one's own mail. */
export function Locked({ number }: { number: number }) {
  const { t } = useTranslation('portal');
  const { href } = useLocation();
  const { me } = useSession();
  return (
    <div className={css.page}>
      <h1>{t('ticket.locked.title')}</h1>
      <p>{t('ticket.locked.words')}</p>
      <AskForLink />
      <p className={css.quiet}>
        {me && mayAct(me.role, 'agent') ? (
          <Link to="/desk/$view/$number" params={{ view: 'all', number: String(number) }}>
            {t('ticket.locked.at-desk')}
          </Link>
        ) : (
          <Link to="/sign-in" search={{ next: href }}>
            {t('ticket.locked.sign-in')}
          </Link>
        )}
      </p>
    </div>
  );
}
