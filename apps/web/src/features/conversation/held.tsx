import { endpoints, type Draft, type Message, type Ticket } from '@attune/contract';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { queries, useAct } from '../../query.ts';
import { useSeconds } from '../../ui/ago.tsx';
import { useErrorWords } from '../../ui/failed.tsx';
import { toast } from '../../ui/toast.tsx';
import { hasLeft } from '../coach/answers.ts';
import { ticketKey } from '../tickets/change.ts';
import css from './held.module.css';

/** A reply that has not left yet: how long it waits, and the way back. Its words return as the draft. */
export function Held({
  message,
  number,
  returned,
}: {
  message: Message;
  number: number;
  returned: (draft: Draft) => void;
}) {
  const { t } = useTranslation('conversation');
  const words = useErrorWords();
  const left = Math.max(0, Math.ceil((Date.parse(message.heldUntil ?? '') - useSeconds(true)) / 1000));
  const params = { number, id: message.id };
  const back = useAct(endpoints.takeReplyBack, {
    refreshes: [endpoints.viewTicket],
    onSuccess: (draft) => {
      // It is a draft again, and no answer: nothing should wait for the screen to hear of it.
      queries.setQueryData<Ticket>(
        ticketKey(number),
        (ticket) => ticket && { ...ticket, messages: ticket.messages.filter(({ id }) => id !== message.id) },
      );
      returned(draft);
    },
    onError: (error) => toast(words(error)),
  });
  const go = useAct(endpoints.sendReplyNow, {
    refreshes: [endpoints.viewTicket, endpoints.listTickets],
    onSuccess: () => hasLeft(number),
    onError: (error) => toast(words(error)),
  });
  const over = left === 0;
  const { mutate } = go;
  const [id, at] = [message.id, number];
  useEffect(() => {
    // The desk sends it by itself; asking makes the screen true at once.
    if (over) mutate({ params: { number: at, id } });
  }, [over, mutate, at, id]);
  return (
    <div className={css.held} role="status">
      <span className={css.words} aria-live="off">
        {over ? t('held.going') : t('held.words', { count: left })}
      </span>
      <Button
        size="compact-sm"
        variant="filled"
        disabled={over}
        loading={back.isPending}
        onClick={() => back.mutate({ params })}
      >
        {t('held.back')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={over}
        loading={go.isPending}
        onClick={() => go.mutate({ params })}
      >
        {t('held.now')}
      </Button>
    </div>
  );
}
