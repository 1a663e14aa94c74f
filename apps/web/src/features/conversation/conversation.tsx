import { endpoints, type Draft, type Message as Said, type Ticket } from '@attune/contract';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api.ts';
import { keyOf } from '../../query.ts';
import { StorySoFar } from '../handover/story-so-far.tsx';
import { isSaid } from './event-in-words.ts';
import { Events } from './events.tsx';
import { Message } from './message.tsx';
import { storyOf } from './story.ts';
import { useSeen } from './use-seen.ts';
import css from './conversation.module.css';

interface Props {
  ticket: Ticket;
  seen: RefObject<string | null>;
  returned: (draft: Draft) => void;
}

/** What was said and what happened, oldest first; one begins at the newest. */
export function Conversation({ ticket, seen, returned }: Props) {
  const { t } = useTranslation('conversation');
  const scroll = useRef<HTMLDivElement>(null);
  const older = useOlder(ticket);
  const story = storyOf(ticket, older.messages, (event) => isSaid(event, ticket.requester.id));
  const lastId = ticket.messages.at(-1)?.id ?? null;
  const { unseen, goToEnd } = useSeen(scroll, lastId, seen);
  const more = older.asked ? older.more : ticket.earlierMessages;
  return (
    <div className={css.scroll} ref={scroll} tabIndex={0} role="region" aria-label={t('name')}>
      <div className={css.story}>
        {more && (
          <Button
            variant="default"
            size="compact-sm"
            loading={older.loading}
            onClick={older.load}
            className={css.older}
          >
            {t('older')}
          </Button>
        )}
        {ticket.handovers.slice(-1).map((handover) => (
          <StorySoFar key={handover.id} handover={handover} />
        ))}
        {story.map((item) =>
          item.kind === 'events' ? (
            <Events key={item.events[0]!.id} events={item.events} />
          ) : (
            <Message
              key={item.message.id}
              message={item.message}
              number={ticket.number}
              requesterId={ticket.requester.id}
              fresh={unseen !== null && item.message.id === unseen}
              returned={returned}
            />
          ),
        )}
      </div>
      {unseen !== null && (
        <div className={css.news} role="status">
          <Button size="compact-sm" onClick={goToEnd}>
            {t('new-below')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Messages older than those that came with the ticket, a page at a time. */
function useOlder(ticket: Ticket): {
  messages: Said[];
  asked: boolean;
  more: boolean;
  loading: boolean;
  load: () => void;
} {
  const { number } = ticket;
  const pages = useInfiniteQuery({
    queryKey: keyOf(endpoints.listEarlierMessages, { params: { number } }),
    queryFn: ({ pageParam, signal }) =>
      call(endpoints.listEarlierMessages, { params: { number }, query: { cursor: pageParam, limit: 50 } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    enabled: false,
    staleTime: Infinity,
  });
  return {
    messages: pages.data?.pages.flatMap((page) => page.items) ?? [],
    asked: pages.data !== undefined,
    more: pages.hasNextPage,
    loading: pages.isFetching,
    load: () => void pages.fetchNextPage(),
  };
}
