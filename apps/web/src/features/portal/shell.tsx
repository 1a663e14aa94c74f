import { endpoints } from '@attune/contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { setLocale } from '../../i18n/index.ts';
import { useEndpoint } from '../../query.ts';
import { mayAct, signOut, useSession } from '../../session.tsx';
import css from './shell.module.css';
import surfaces from './surfaces.module.css';

/** What surrounds a page for people who need help: whose desk it is, and one column. */
export function Shell({ children, bare }: { children: ReactNode; bare?: boolean }) {
  const { t } = useTranslation('portal');
  const { data: setup } = useEndpoint(endpoints.viewSetup, undefined, { staleTime: Infinity });
  const { me } = useSession();
  return (
    <div className={`${css.shell} ${surfaces.talk}`}>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header className={css.top}>
        <Link to="/" className={css.desk}>
          {setup?.deskName || 'Attune'}
        </Link>
        {!bare && (
          <nav className={css.nav} aria-label={t('shell.nav')}>
            <Link to="/my">{t('shell.my')}</Link>
            {me && mayAct(me.role, 'agent') && <Link to="/desk">{t('shell.desk')}</Link>}
          </nav>
        )}
      </header>
      <main id="content" className={css.main} tabIndex={-1}>
        {children}
      </main>
      <Foot signIn={!bare && !setup?.needed} />
    </div>
  );
}

function Foot({ signIn }: { signIn: boolean }) {
  const { t, i18n } = useTranslation('portal');
  const { me } = useSession();
  const other = i18n.language === 'de' ? 'en' : 'de';
  return (
    <footer className={css.foot}>
      <span>{t('shell.footer')}</span>
      <button type="button" className={css.plain} lang={other} onClick={() => void setLocale(other)}>
        {t('shell.language')}
      </button>
      {me && (
        <span>
          {t('shell.signed-in', { name: me.name })}{' '}
          <button type="button" className={css.plain} onClick={() => void signOut()}>
            {t('shell.sign-out')}
          </button>
        </span>
      )}
      {me && <Link to="/account">{t('shell.account')}</Link>}
      {me === null && signIn && <Link to="/sign-in">{t('shell.sign-in')}</Link>}
    </footer>
  );
}
