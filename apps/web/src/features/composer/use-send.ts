import { endpoints, type Message, type NewReply, type Ticket } from '@attune/contract';
import { useRef, useState } from 'react';
import { call, isApiError } from '../../api.ts';
import { clientKeys } from '../../client-key.ts';
import { keyOf, queries } from '../../query.ts';
import { ticketKey } from '../tickets/change.ts';
import type { Kind } from './kept-draft.ts';

interface Words {
  text: string;
  attachmentIds: string[];
}
export interface ReplyWords extends Words {
  lastSeenMessageId: string | null;
  sendAnyway: boolean;
  holdSeconds: number;
  promises: NewReply['promises'];
  status: NewReply['status'];
}

/** Sends a reply or keeps a note, once, however often it is tried. */
export function useSend(number: number) {
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const keyFor = useRef(clientKeys());

  const send = async (
    kind: Kind,
    act: (clientKey: string) => Promise<Message>,
    words: Words,
  ): Promise<Message | null> => {
    setSending(true);
    setError(null);
    try {
      const message = await act(keyFor.current(`${kind}|${words.text}|${words.attachmentIds.join()}`));
      queries.setQueryData<Ticket>(
        ticketKey(number),
        (ticket) =>
          ticket && {
            ...ticket,
            messages: [...ticket.messages.filter(({ id }) => id !== message.id), message],
            drafts: ticket.drafts.filter((draft) => draft.kind !== kind),
          },
      );
      for (const endpoint of [endpoints.listTickets, endpoints.countTickets])
        void queries.invalidateQueries({ queryKey: keyOf(endpoint) });
      return message;
    } catch (failure) {
      setError(failure);
      // What came in meanwhile must be on the screen before one decides.
      if (isApiError(failure, 'conversation.moved-on')) await queries.refetchQueries({ queryKey: ticketKey(number) });
      return null;
    } finally {
      void queries.invalidateQueries({ queryKey: ticketKey(number) });
      setSending(false);
    }
  };
  return {
    sending,
    error,
    forget: () => setError(null),
    reply: (words: ReplyWords) =>
      send('reply', (clientKey) => call(endpoints.reply, { params: { number }, body: { ...words, clientKey } }), words),
    note: (words: Words & { mentionIds: string[] }) =>
      send(
        'note',
        (clientKey) => call(endpoints.addNote, { params: { number }, body: { ...words, clientKey } }),
        words,
      ),
  };
}
