import type { Endpoint, EndpointShape } from '@attune/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';
import { keyOf } from '../../query.ts';

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
type PagedEndpoint = Endpoint<EndpointShape & { query: NonNullable<EndpointShape['query']> }>;
type Item<E extends PagedEndpoint> = E['response']['_zod']['output'] extends Page<infer T> ? T : never;

/** A long list, one page after the other: `const { items, older } = usePaged(endpoints.listOutbox)`. */
export function usePaged<E extends PagedEndpoint>(endpoint: E, options: { refetchInterval?: number } = {}) {
  const asked = useInfiniteQuery({
    queryKey: [...keyOf(endpoint), 'paged'],
    initialPageParam: undefined as string | undefined,
    // The endpoint's own types were lost in the generic; what it answers is a page by its type above.
    queryFn: ({ pageParam, signal }) =>
      (call as (to: PagedEndpoint, input: object, way: object) => Promise<unknown>)(
        endpoint,
        { query: { cursor: pageParam } },
        { signal },
      ) as Promise<Page<Item<E>>>,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    ...options,
  });
  return {
    items: asked.data?.pages.flatMap((page) => page.items),
    asked,
    older: asked.hasNextPage ? () => void asked.fetchNextPage() : null,
  };
}
