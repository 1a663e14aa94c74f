import type { PortalTicket } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../ui/ago.tsx';
import css from './ticket.module.css';
import { isInDistress } from '@attune/language';
import { Until } from './until.tsx';

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
          {t(late ? 'ticket.standing.next-late' : 'ticket.standing.next')}{' '}
          <strong>
            <Until at={nextUpdateBy} />
          </strong>
          . {late && t('ticket.standing.next-late-after')}
        </p>
      )}
    </section>
  );
}

function StandingWords({ ticket: { progress, who, team, messages } }: { ticket: PortalTicket }) {
  const { t } = useTranslation('portal');
  const distress = messages.some(({ reading }) => reading !== null && isInDistress(reading));
  if (distress && progress === 'received') return t('ticket.standing.received-first');
  const named = `ticket.standing.${progress}-who`;
  const alone = ['solved', 'resting', 'set-aside'].includes(progress);
  if (who && !alone) return t(named, { who });
  if (team && progress === 'received') return t('ticket.standing.received-team', { team: team.name });
  return t(`ticket.standing.${progress}`);
}
