import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '@attune/contract';
import { makeTicketKey } from '../src/features/portal/index.ts';
import { offerToken } from '../src/features/resolution/index.ts';
import { emailOf, makeWorld, type Caller, type World } from './world.ts';

/** Mail scanners, previews and crawlers open every link before a person does. */
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

/** All that the database holds, table by table. */
async function everything(of: World, except: string[]): Promise<Record<string, string>> {
  const { rows } = await of.pool.query<{ schema: string; name: string }>(
    `select table_schema as schema, table_name as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1, 2`,
  );
  const held: Record<string, string> = {};
  for (const { schema, name } of rows) {
    if (except.includes(name)) continue;
    const {
      rows: [row],
    } = await of.pool.query(
      `select coalesce(string_agg(line, E'\\n' order by line), '') as held from (select t::text as line from "${schema}"."${name}" t) lines`,
    );
    held[name] = row.held;
  }
  return held;
}

async function lookEverywhere(caller: Caller, place: Record<string, string>, tokens: string[]): Promise<void> {
  const paths = world.app.doorTable.filter(({ url }) => url !== '/api/v1/live').map(({ url }) => url);
  for (const url of new Set([
    ...paths,
    '/api/auth/magic-link/verify?token=x',
    '/api/auth/reset-password/x',
    '/api/auth/sign-out',
    '/health',
    '/ready',
    '/',
  ])) {
    for (const token of url.includes(':token') ? tokens : ['']) {
      const filled = url
        .replace(/:(\w+)/g, (_, key: string) => (key === 'token' ? token : (place[key] ?? 'x')))
        .replace('*', 'sign-out');
      for (const method of ['GET', 'HEAD'] as const) await caller.send(method, filled);
    }
  }
}

test('looking at every address changes nothing, whoever looks and whatever they hold', async () => {
  const { number, key } = (
    await world.stranger.post('/portal/tickets', { text: 'My VPN drops.', email: emailOf('jonas') })
  ).body;
  const { rows } = await world.pool.query<{ id: string }>('select id from tickets where number = $1', [number]);
  const proved = await makeTicketKey(world.act('desk'), rows[0]!.id, world.ids.jonas, true);
  const offer = (
    await (
      await world.as('amina')
    ).post(`/tickets/${number}/resolution`, { cause: 'A lease ran out.', fix: 'It renews itself.' })
  ).body;
  const invitation = (
    await (
      await world.as('ada')
    ).post('/agents', { name: 'New Hand', email: 'new.hand@harbour.example', role: 'agent' })
  ).body.invitationLink
    .split('/')
    .at(-1);
  const lookers: Record<string, Caller> = {
    stranger: world.stranger,
    unproved: world.withKey(key),
    proved: world.withKey(proved),
    jonas: await world.as('jonas'),
    amina: await world.as('amina'),
    ada: await world.as('ada'),
    key: await world.withApiKey('ada'),
  };
  // A session notes that it is alive, a key when it was last used, and an agent's own list what they have seen.
  const except = ['sessions', 'api_keys', 'read_marks'];
  const before = await everything(world, except);
  for (const [name, looker] of Object.entries(lookers)) {
    await lookEverywhere(looker, { number: String(number), id: rows[0]!.id }, [
      offerToken(world.config.secret, offer.id),
      invitation,
    ]);
    expect(await everything(world, except), name).toEqual(before);
  }
}, 60_000);

test('looking at a desk that is not set up yet does not set anything up', async () => {
  const empty = await makeWorld({ setUp: false });
  try {
    const before = await everything(empty, []);
    expect((await empty.stranger.get('/setup')).body).toMatchObject({ needed: true });
    await empty.stranger.get('/desk');
    expect(await everything(empty, [])).toEqual(before);
  } finally {
    await empty.close();
  }
});

test('no GET of the contract takes a body', () => {
  expect(Object.values(endpoints).filter((endpoint) => endpoint.method === 'GET' && 'body' in endpoint)).toEqual([]);
});
