import type { PortalTicket } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { Ago, useNow } from '../../ui/ago.tsx';
import css from './ticket.module.css';

/** What we are doing, who has it, and by when the person hears from us. Late is said, too. */
export function Standing({ ticket }: { ticket: PortalTicket }) {
  const { t } = useTranslation('portal');
  const now = useNow();
  const { nextUpdateBy } = ticket;
  const late = nextUpdateBy !== null && Date.parse(nextUpdateBy) < now;
  return (
    <section className={css.standing} aria-labelledby="standing">
      <h2 id="standing" className={css.small}>
        {t('ticket.standing.title')}
      </h2>
      <p className={css.now}>
        <StandingWords ticket={ticket} />
      </p>
      {nextUpdateBy && (
        <p>
          {t(late ? 'ticket.standing.next-late' : 'ticket.standing.next')} <strong><Ago at={nextUpdateBy} /></strong>.{' '}
          {late && t('ticket.standing.next-late-after')}
        </p>
      )}
    </section>
  );
}

function StandingWords({ ticket: { progress, who, team } }: { ticket: PortalTicket }) {
  const { t } = useTranslation('portal');
  const named = `ticket.standing.${progress}-who`;
  const alone = ['solved', 'resting', 'set-aside'].includes(progress);
  if (who && !alone) return t(named, { who });
  if (team && progress === 'received') return t('ticket.standing.received-team', { team: team.name });
  return t(`ticket.standing.${progress}`);
}
