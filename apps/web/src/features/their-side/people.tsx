import { endpoints, type Ticket } from '@attune/contract';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { useMe } from '../../session.tsx';
import { useErrorWords } from '../../ui/failed.tsx';
import { toast } from '../../ui/toast.tsx';
import { Part } from './part.tsx';
import css from './people.module.css';

/** Who is part of this: the person, those in copy, and who stays as companion. */
export function People({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('their-side');
  const me = useMe();
  const words = useErrorWords();
  const end = useAct(endpoints.endCompanionship, {
    refreshes: [endpoints.viewTicket, endpoints.countTickets, endpoints.listTickets],
    onError: (error) => toast(words(error)),
  });
  const others = ticket.participants.filter(
    (person) => person.id !== ticket.requester.id && person.kind !== 'companion',
  );
  return (
    <Part title={t('people')}>
      <ul className={css.list}>
        <li>
          {ticket.requester.name} <span className={css.aside}>{ticket.requester.email}</span>
          {!ticket.requester.verified && <span className={css.unproved}>{t('unproved')}</span>}
        </li>
        {others.map((person) => (
          <li key={`${person.id}-${person.kind}`}>
            {person.name}{' '}
            <span className={css.aside}>{person.kind === 'cc' ? person.email : t(`kind.${person.kind}`)}</span>
          </li>
        ))}
        {ticket.companion && (
          <li>
            {ticket.companion.name} <span className={css.aside}>{t('companion')}</span>
            {ticket.companion.id === me.id && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="ink"
                loading={end.isPending}
                onClick={() => end.mutate({ params: { number: ticket.number } })}
              >
                {t('companion-end')}
              </Button>
            )}
          </li>
        )}
      </ul>
    </Part>
  );
}
