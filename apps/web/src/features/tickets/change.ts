import { endpoints, type Ticket, type TicketPatch, type TicketRow } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { keyOf, queries, useAct } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';
import { toast } from '../../ui/toast.tsx';

export type Patch = Omit<TicketPatch, 'version' | 'subject'>;

export const ticketKey = (number: number) => keyOf(endpoints.viewTicket, { params: { number } });

/** Puts what the desk answered into the open ticket at once; the rest is asked again. */
export function keepRow(row: TicketRow): void {
  queries.setQueryData<Ticket>(ticketKey(row.number), (ticket) => {
    if (!ticket) return ticket;
    const { requester: _, ...fields } = row;
    return { ...ticket, ...fields };
  });
  void queries.invalidateQueries({ queryKey: ticketKey(row.number) });
}

/** Changes one ticket, says what changed, and offers the way back. */
export function useChange(ticket: Ticket) {
  const { t } = useTranslation('tickets');
  const words = useErrorWords();
  const change = useAct(endpoints.changeTicket, {
    refreshes: [endpoints.listTickets, endpoints.countTickets],
    onSuccess: keepRow,
    onError: (error) => {
      toast(words(error));
      void queries.invalidateQueries({ queryKey: ticketKey(ticket.number) });
    },
  });
  return {
    changing: change.isPending,
    change: (patch: TicketPatch, said?: string, back?: TicketPatch) =>
      change.mutate(
        { params: { number: ticket.number }, body: { ...patch, version: ticket.version } },
        {
          onSuccess: () => {
            if (said)
              toast(
                said,
                back && {
                  words: t('ui:undo'),
                  act: () => change.mutate({ params: { number: ticket.number }, body: back }),
                },
              );
          },
        },
      ),
  };
}
