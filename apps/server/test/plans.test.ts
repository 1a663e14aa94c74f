import { PgDialect } from 'drizzle-orm/pg-core';
import type { SQL } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VIEWS } from '@attune/contract';
import type { Staff } from '../src/act.ts';
import { conversationLooks, faceLooks, peopleQuery, similarLooks, type Looking } from '../src/features/search/store.ts';
import { isLongEnoughToGuess, soughtIn } from '../src/features/search/sought.ts';
import { countQuery, listQuery } from '../src/features/tickets/store.ts';
import { sql } from '../src/platform/db.ts';
import { makeWorld, type Who, type World } from './world.ts';

/**
 * The statements of lists, counts and the search as PostgreSQL means to answer them on a
 * desk of some size. Reading a whole table, or sorting what an index could have handed over
 * in order, is not felt with a hundred tickets and stops a desk with a hundred thousand.
 */
const TICKETS = 20_000;

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await fill(world);
}, 120_000);
afterAll(() => world.close());

const viewerOf = (who: Who): Staff => world.staffAct(who).viewer;
const VIEWERS: Who[] = ['amina', 'ada'];

describe.each(VIEWERS)('for %s', (who) => {
  test.each(VIEWS)('the list %s is read in the order of an index, up to its limit', async (view) => {
    const now = world.now().toISOString();
    const plan = await planOf(listQuery(viewerOf(who), view, now, 50, null));
    expectIndexed(plan);
    expectInOrder(plan);

    const last = { value: now, id: world.ids.amina };
    const next = await planOf(listQuery(viewerOf(who), view, now, 50, last));
    expectIndexed(next);
    expectInOrder(next);
  });

  test('the counts walk indexes, up to their limit', async () => {
    expectIndexed(await planOf(countQuery(viewerOf(who), world.now())));
  });

  const TYPED = ['vpn', 'said', 'vpn drop', 'unheard', 'pasword', 'jonas weber', 'screenshot png', 'quokka said vpn'];
  test.each(TYPED)('searching for "%s" reads no table to its end', async (typed) => {
    const looking: Looking = {
      viewer: viewerOf(who),
      now: world.now(),
      words: soughtIn(typed).words,
      people: [],
      after: null,
      shown: [],
      limit: 21,
    };
    const after = { rank: 'conversation' as const, at: world.now(), id: world.ids.amina };
    expectIndexed(await planOf(peopleQuery(looking.words)), ['users']);
    const looks = [
      ...faceLooks(looking),
      ...conversationLooks(looking),
      ...conversationLooks({ ...looking, shown: null, after }),
      ...(looking.words.some(isLongEnoughToGuess) ? similarLooks(looking) : []),
    ];
    for (const look of looks) expectIndexed(await planOf(look));
  });
});

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Plan Rows': number;
  Plans?: Node[];
}

async function planOf(query: SQL): Promise<Node> {
  const { sql: text, params } = new PgDialect().sqlToQuery(query);
  const { rows } = await world.pool.query<{ 'QUERY PLAN': { Plan: Node }[] }>(`explain (format json) ${text}`, params);
  return rows[0]!['QUERY PLAN'][0]!.Plan;
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** The plan as people read it, for whoever has to find out why. */
function written(node: Node, depth = 0): string {
  const { 'Node Type': type, 'Relation Name': table = '', 'Index Name': index = '', 'Plan Rows': rows } = node;
  return [
    `\n${'  '.repeat(depth)}${[type, table, index].filter(Boolean).join(' ')} (${rows} rows)`,
    ...(node.Plans ?? []).map((inner) => written(inner, depth + 1)),
  ].join('');
}

function expectIndexed(plan: Node, tables = ['tickets', 'messages', 'attachments']): void {
  const whole = nodesOf(plan).filter(
    (node) => node['Node Type'] === 'Seq Scan' && tables.includes(node['Relation Name']!),
  );
  expect(
    whole.map((node) => node['Relation Name']),
    written(plan),
  ).toEqual([]);
}

/** A handful that an index hands over may be sorted; a share of the table may not. */
const A_HANDFUL = TICKETS / 100;

function expectInOrder(plan: Node): void {
  const large = nodesOf(plan).filter(
    (node) => node['Node Type'].endsWith('Sort') && node.Plans!.some((input) => input['Plan Rows'] > A_HANDFUL),
  );
  expect(large.length, written(plan)).toBe(0);
}

/** Two years of a desk: 85 of 100 tickets have ended, and one in twelve is about the VPN. */
async function fill({ db, ids, team, now }: World): Promise<void> {
  const at = now().toISOString();
  await db.execute(sql`
    insert into users (id, name, email)
    select gen_random_uuid(), 'Person ' || i, 'person' || i || '@company.example' from generate_series(1, 3000) i`);
  await db.execute(sql`
    insert into tickets (id, subject, requester_id, team_id, assignee_id, companion_id, status, category, channel, waiting_on, waiting_since, needs_human_at, promise_due_at, snoozed_until, created_at, updated_at)
    select gen_random_uuid(), case when i % 12 = 0 then 'VPN drops ' else 'Password and printer ' end || i, people.ids[1 + i % 3000],
      (array[${team.desk}, ${team.network}, null])[1 + i % 3]::uuid,
      case when i % 5 > 0 then (array[${ids.amina}, ${ids.noor}, ${ids.tomas}])[1 + i % 3]::uuid end,
      case when i % 50 = 0 then ${ids.amina}::uuid end,
      case when alive then (array['open', 'waiting'])[1 + i % 2] else (array['confirmed', 'dormant', 'dropped'])[1 + i % 3] end,
      case when alive then (array['open', 'waiting'])[1 + i % 2] else (array['solved', 'ended', 'ended'])[1 + i % 3] end,
      'email', case when alive then (array['agent', 'requester'])[1 + i % 2] end, moment,
      case when alive and i % 2 = 0 then moment else 'infinity' end,
      case when i % 40 = 0 then moment end, case when i % 400 = 0 then ${at}::timestamptz + interval '1 day' end, moment, moment
    from (
      select i, i % 100 >= 85 as alive, ${at}::timestamptz - (${TICKETS} - i) * interval '50 minutes' as moment from generate_series(1, ${TICKETS}) i
    ) made, (select array_agg(id) as ids from users where email like 'person%') people`);
  await db.execute(sql`
    insert into messages (id, ticket_id, origin_ticket_id, kind, author_id, from_outside, via, text, delivery, created_at)
    select gen_random_uuid(), id, id, 'public', requester_id, true, 'email',
      case when number % 6 > 0 then 'They said ' else 'It is ' end || case when number % 12 = 0 then 'the vpn drops, ' else '' end || 'word' || number % 997 || ' and other' || number, 'received', created_at + turn * interval '1 hour'
    from tickets, generate_series(0, 1) turn order by created_at`);
  await db.execute(sql`
    insert into attachments (id, message_id, sha256, filename, content_type, size, created_at)
    select gen_random_uuid(), id, 'x', (array['screenshot', 'invoice', 'log'])[1 + (extract(epoch from created_at)::bigint / 60 % 3)::int] || '-' || left(id::text, 4) || '.png', 'image/png', 1, created_at
    from messages where right(id::text, 1) in ('0', '1')`);
  await db.execute(sql`
    insert into participants (ticket_id, user_id, kind) select id, ${ids.amina}, 'mentioned' from tickets where number % 200 = 0`);
  await db.execute(sql`vacuum analyze`);
}
