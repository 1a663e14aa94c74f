import { endpoints, type TicketEvent } from '@attune/contract';
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEndpoint } from '../../query.ts';
import { Ago, useNow } from '../../ui/ago.tsx';
import { momentInWords } from '../../ui/time-in-words.ts';
import { eventInWords, isTheirWord } from './event-in-words.ts';
import css from './events.module.css';

const MANY = 4;
const KEPT = 2;

/** What happened between two messages, quietly; a long row of events is folded, save for what they said. */
export function Events({ events }: { events: TicketEvent[] }) {
  const { t, i18n } = useTranslation('conversation');
  const [all, setAll] = useState(false);
  const now = useNow();
  const { data: agents } = useEndpoint(endpoints.listAgents, undefined, { staleTime: 300_000 });
  const { data: teams } = useEndpoint(endpoints.listTeams, undefined, { staleTime: 300_000 });
  const names = { agents: agents?.items ?? [], teams: teams?.items ?? [] };
  const shown =
    all || events.length <= MANY
      ? events
      : events.filter((event, i) => i >= events.length - KEPT || isTheirWord(event));
  return (
    <ul className={css.events}>
      {shown.length < events.length && (
        <li>
          <UnstyledButton className={css.more} onClick={() => setAll(true)}>
            {t('event.earlier', { count: events.length - shown.length })}
          </UnstyledButton>
        </li>
      )}
      {shown.map((event) => (
        <li key={event.id}>
          {eventInWords(event, t, names, (at) => momentInWords(at, now, i18n.language))} <Ago at={event.at} short />
        </li>
      ))}
    </ul>
  );
}
