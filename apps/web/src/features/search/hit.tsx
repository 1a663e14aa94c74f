import type { SearchHit } from '@attune/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../ui/ago.tsx';
import css from './search.module.css';

const FIRST = 3;

/** One ticket that was found, and the words it was found by. */
export function Hit({ hit: { ticket, matches } }: { hit: SearchHit }) {
  const { t } = useTranslation('search');
  const subject = matches.find(({ field }) => field === 'subject');
  const elsewhere = matches.filter(({ field }) => field !== 'subject' && field !== 'number').slice(0, FIRST);
  return (
    <li>
      <Link to="/desk/$view/$number" params={{ view: 'all', number: String(ticket.number) }} className={css.hit}>
        <span className={css.top}>
          <span className={css.subject}>{subject ? <Parts parts={subject.parts} /> : ticket.subject}</span>
          <span className={css.aside}>
            <Ago at={ticket.updatedAt} short />
          </span>
        </span>
        {elsewhere.map((match, i) => (
          <span key={i} className={css.match}>
            {match.field !== 'message' && <span className={css.aside}>{t(`field.${match.field}`)} </span>}
            <Parts parts={match.parts} />
          </span>
        ))}
        <span className={css.aside}>
          #{ticket.number} · {ticket.requester.name} · {t(`ui:status.${ticket.status}`)}
        </span>
      </Link>
    </li>
  );
}

function Parts({ parts }: { parts: SearchHit['matches'][number]['parts'] }) {
  return parts.map((part, i) => (part.hit ? <mark key={i}>{part.text}</mark> : <span key={i}>{part.text}</span>));
}
