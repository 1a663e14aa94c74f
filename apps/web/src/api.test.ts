import { endpoints } from '@attune/contract';
import { afterEach, expect, test, vi } from 'vitest';
import { addressOf, call, isApiError } from './api.ts';

afterEach(() => vi.unstubAllGlobals());
const answering = (answer: () => Promise<Response>) => {
  const asked = vi.fn<typeof fetch>(answer);
  vi.stubGlobal('fetch', asked);
  return asked;
};

test('parameters fill the path, what is left out of the query stays out', () => {
  expect(addressOf('/tickets/:number/replies/:id', { number: 1042, id: 'a/b' }, { cursor: undefined, limit: 20 })).toBe(
    '/api/v1/tickets/1042/replies/a%2Fb?limit=20',
  );
});

test('what is asked as the requester names the ticket, so that its kept key may open it; the workspace never does', async () => {
  const asked = answering(() => Promise.resolve(Response.json({})));
  await call(endpoints.viewPortalTicket, { params: { number: 1042 } });
  await call(endpoints.viewTicket, { params: { number: 1042 } });
  await call(endpoints.correctPortalReading, { params: { id: 'm1' }, body: {} }, { ticket: 1042 });
  const headers = asked.mock.calls.map(([, init]) => (init?.headers as Record<string, string>)['x-ticket']);
  expect(headers).toEqual(['1042', undefined, '1042']);
});

test('an error of the desk keeps its code and its request id', async () => {
  answering(() =>
    Promise.resolve(
      Response.json(
        { error: { code: 'conversation.moved-on', message: 'm', requestId: 'r1', details: { author: 'Jonas' } } },
        { status: 409 },
      ),
    ),
  );
  const error: unknown = await call(endpoints.viewMe).catch((e: unknown) => e);
  expect(isApiError(error, 'conversation.moved-on') && [error.requestId, error.details.author]).toEqual([
    'r1',
    'Jonas',
  ]);
});

test('what a proxy says in its own words still becomes a kind sentence', async () => {
  answering(() => Promise.resolve(new Response('<h1>Bad Gateway</h1>', { status: 502 })));
  expect(isApiError(await call(endpoints.viewMe).catch((e: unknown) => e), 'server.not-ready')).toBe(true);
});

test('a desk that cannot be reached is said to be so', async () => {
  answering(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(isApiError(await call(endpoints.viewMe).catch((e: unknown) => e), 'offline')).toBe(true);
});
