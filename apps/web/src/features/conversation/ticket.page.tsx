import { endpoints } from '@attune/contract';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isApiError } from '../../api.ts';
import { keyOf, queries, useEndpoint } from '../../query.ts';
import { Failed } from '../../ui/failed.tsx';
import { NotHere } from '../../ui/not-here.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeletons } from '../../ui/skeletons.tsx';
import { BackToList } from './back-to-list.tsx';
import { OpenTicket } from './open-ticket.tsx';
import css from './open-ticket.module.css';

/** One ticket: what was said, and their side beside it. */
export default function TicketPage() {
  const { number: label = '', view = 'queue' } = useParams({ strict: false });
  const number = /^\d{1,10}$/.test(label) ? Number(label) : null;
  const {
    data: ticket,
    error,
    refetch,
  } = useEndpoint(endpoints.viewTicket, { params: { number } }, { enabled: number !== null });
  // Opening it made it read; the list learns that at once.
  const opened = ticket?.id;
  useEffect(() => {
    if (opened) void queries.invalidateQueries({ queryKey: keyOf(endpoints.listTickets) });
  }, [opened]);
  usePageTitle(ticket && `#${ticket.number} ${ticket.subject}`);
  if (number === null || isApiError(error, 'not-found')) return <NotHere />;
  if (!ticket)
    return (
      <div className={css.waiting}>
        <BackToList view={view} />
        {error ? <Failed error={error} retry={() => void refetch()} /> : <Skeletons rows={8} />}
      </div>
    );
  return <OpenTicket key={ticket.number} ticket={ticket} view={view} />;
}
