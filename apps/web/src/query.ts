import type { Endpoint, EndpointShape, Input, Output } from '@attune/contract';
import {
  QueryClient,
  useMutation,
  useQuery,
  type UseMutationOptions,
  type UseQueryOptions,
} from '@tanstack/react-query';
import { ApiError, call, isApiError, type Args } from './api.ts';

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What the desk has said plainly (not signed in, not there) will not change by asking again.
      retry: (times, error) => times < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
      // A paused request looks like a broken screen; one that fails says so and offers a retry.
      networkMode: 'always',
    },
    mutations: {
      networkMode: 'always',
      onError: (error) => {
        if (isApiError(error, 'auth.required')) void queries.invalidateQueries({ queryKey: ['GET /me'] });
      },
    },
  },
});

type Named = Pick<Endpoint, 'method' | 'path'>;
/** The name under which an answer is kept: `keyOf(endpoints.viewTicket, { params: { number } })`; without input, every answer of that endpoint. */
export function keyOf(endpoint: Named, input?: { params?: unknown; query?: unknown }): unknown[] {
  const key: unknown[] = [`${endpoint.method} ${endpoint.path}`];
  if (input?.params !== undefined || input?.query !== undefined) key.push(input.params ?? {}, input.query ?? {});
  return key;
}

type Ask<S extends EndpointShape> = Omit<UseQueryOptions<Output<S>>, 'queryKey' | 'queryFn'> & { ticket?: number };

/** Asks an endpoint and keeps the answer: `useEndpoint(endpoints.viewTicket, { params: { number } })`. */
export function useEndpoint<S extends EndpointShape>(
  endpoint: Endpoint<S>,
  input?: Input<Endpoint<S>>,
  { ticket, ...options }: Ask<S> = {},
) {
  return useQuery<Output<S>>({
    queryKey: keyOf(endpoint, (input ?? {}) as { params?: unknown; query?: unknown }),
    queryFn: ({ signal }) => call(endpoint, ...([input, { signal, ticket }] as unknown as Args<Endpoint<S>>)),
    ...options,
  });
}

type Do<S extends EndpointShape> = Omit<UseMutationOptions<Output<S>, Error, Input<Endpoint<S>>>, 'mutationFn'> & {
  ticket?: number;
  /** Endpoints whose kept answers are asked again afterwards. */
  refreshes?: Named[];
};

/** Does something at an endpoint: `useAct(endpoints.reply, { refreshes: [endpoints.viewTicket] })`. */
export function useAct<S extends EndpointShape>(
  endpoint: Endpoint<S>,
  { refreshes = [], ticket, onSuccess, ...options }: Do<S> = {},
) {
  return useMutation<Output<S>, Error, Input<Endpoint<S>>>({
    mutationFn: (input) => call(endpoint, ...([input, { ticket }] as unknown as Args<Endpoint<S>>)),
    onSuccess: (...told) => {
      for (const each of refreshes) void queries.invalidateQueries({ queryKey: keyOf(each) });
      return onSuccess?.(...told);
    },
    ...options,
  });
}
