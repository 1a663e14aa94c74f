import { call } from '../../api.ts';
import { endpoints, type TicketRow, type View } from '@attune/contract';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { keyOf } from '../../query.ts';
import { heldStill } from './held-still.ts';

const pagesOf = (view: View) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(endpoints.listTickets), view],
    queryFn: ({ pageParam, signal }) =>
      call(endpoints.listTickets, { query: { queue: view, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: 60_000,
  });

/** Whether a view has no rows; undefined while it is not known. */
export function useIsEmpty(view: View): boolean | undefined {
  const { data } = useInfiniteQuery({ ...pagesOf(view), enabled: false });
  return data && data.pages.every(({ items }) => items.length === 0);
}

/** The rows of a view, a page at a time. `still` keeps them in place while somebody points at them. */
export function useRows(view: View, still: boolean) {
  const asked = useInfiniteQuery(pagesOf(view));
  const fresh = useMemo(() => withoutTwins(asked.data?.pages.flatMap((page) => page.items) ?? []), [asked.data]);
  const [shown, setShown] = useState<TicketRow[]>([]);
  const held = useMemo(() => heldStill(shown, fresh), [shown, fresh]);
  const quiet = shown.length === 0 || (!still && !same(shown, fresh));
  if (quiet && !same(shown, fresh)) setShown(fresh);

  return {
    rows: held.rows,
    arrived: held.arrived,
    moved: held.moved,
    letMove: () => setShown(fresh),
    loading: asked.isPending,
    error: asked.error,
    retry: () => void asked.refetch(),
    more: asked.hasNextPage,
    loadingMore: asked.isFetchingNextPage,
    loadMore: () => void asked.fetchNextPage(),
  };
}

const same = (a: TicketRow[], b: TicketRow[]) => a.length === b.length && a.every((row, i) => row === b[i]);

/** A row that moved between two pages while they were fetched would stand there twice. */
function withoutTwins(rows: TicketRow[]): TicketRow[] {
  const seen = new Set<number>();
  return rows.filter((row) => !seen.has(row.number) && seen.add(row.number));
}
