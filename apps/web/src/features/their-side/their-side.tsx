import { isInDistress, isSure } from '@attune/language';
import type { Ticket, TheirSide as Side } from '@attune/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../ui/ago.tsx';
import { Commendations } from '../recognition/commendations.tsx';
import { Offers } from '../resolution/offers.tsx';
import { Crisis } from './crisis.tsx';
import { Hypotheses } from './hypotheses.tsx';
import { Part } from './part.tsx';
import { People } from './people.tsx';
import { Promises } from './promises.tsx';
import { Quotes } from './quotes.tsx';
import css from './their-side.module.css';

export const hasDistress = (side: Pick<Side, 'risks'>) => isInDistress(side);

/** The person's position, in their own words, before one writes. */
export function TheirSide({ ticket, titled = true }: { ticket: Ticket; titled?: boolean }) {
  const { t } = useTranslation('their-side');
  const side = ticket.theirSide;
  const distress = hasDistress(side);
  const risks = side.risks.filter(({ label, sure }) => label !== 'distress' || sure === false);
  return (
    <div className={css.card}>
      {titled && <h2 className={css.title}>{t('title')}</h2>}
      {distress && <Crisis quotes={side.risks.filter((risk) => risk.label === 'distress' && isSure(risk))} />}
      {side.deadlines.length > 0 && (
        <Part title={t('deadline')}>
          <Quotes quotes={side.deadlines} />
        </Part>
      )}
      <Part title={t('happened')} empty={t('happened-none')}>
        <Quotes quotes={side.whatHappened} />
      </Part>
      <Part title={t('stops')} empty={t('stops-none')}>
        <Quotes quotes={side.whatItStops} />
      </Part>
      <Part title={t('feelings')} empty={t('feelings-none')}>
        <Quotes quotes={side.feelings} label={(feeling) => t(`ui:emotion.${feeling.label}`)} />
      </Part>
      <Part title={t('needs')} empty={t('needs-none')}>
        <Quotes quotes={side.needs} />
      </Part>
      {side.tried.length > 0 && (
        <Part title={t('tried')}>
          <Quotes quotes={side.tried} />
        </Part>
      )}
      {risks.length > 0 && (
        <Part title={t('risks')}>
          <Quotes quotes={risks} label={(risk) => (isSure(risk) ? t(`ui:risk.${risk.label}`) : t('distress-hint'))} />
        </Part>
      )}
      {side.comfort !== 'unknown' && (
        <Part title={t('comfort')}>
          <p>{t(`ui:comfort.${side.comfort}`)}</p>
        </Part>
      )}
      <Promises ticket={ticket} />
      <Offers ticket={ticket} />
      <Commendations said={ticket.commendations} />
      <Hypotheses ticket={ticket} />
      {ticket.earlierTickets.length > 0 && (
        <Part title={t('earlier', { count: ticket.earlierTickets.length })}>
          <ul className={css.earlier}>
            {ticket.earlierTickets.map((earlier) => (
              <li key={earlier.number}>
                <Link to="/desk/$view/$number" params={{ view: 'all', number: String(earlier.number) }}>
                  {earlier.subject}
                </Link>
                <span className={css.aside}>
                  {t(`ui:status.${earlier.status}`)} · <Ago at={earlier.createdAt} short />
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <People ticket={ticket} />
    </div>
  );
}
