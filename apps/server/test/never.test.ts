import { getTableColumns, getTableName, isTable } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { endpoints, Reading, type EndpointShape } from '@attune/contract';
import { runsOf } from '@attune/practice/library';
import { makeWorld, type World } from './world.ts';

const HELENA = 'locked-out-executive';
/** What Attune never does, line by line. Each line of the promise has a test that breaks with it. */
let world: World;
const SERVER = fileURLToPath(new URL('../src', import.meta.url));
const sources = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);
let tables: { name: string; columns: string[]; refersTo: string[] }[];
/** Every name of a field that travels, with the door it travels through. */
const fields = Object.entries(endpoints).flatMap(([name, endpoint]) => {
  const { query, body, response } = endpoint as EndpointShape;
  return [query, body, response]
    .flatMap((schema) => (schema ? namesIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })) : []))
    .map((field) => ({ door: name, field }));
});

beforeAll(async () => {
  world = await makeWorld();
  const found = await Promise.all(
    sources
      .filter((file) => file.endsWith('tables.ts'))
      .map((file) => import(path.join(SERVER, file)) as Promise<Record<string, unknown>>),
  );
  tables = [
    ...new Set(found.flatMap((module) => Object.values(module)).filter((value): value is PgTable => isTable(value))),
  ].map((table) => ({
    name: getTableName(table),
    columns: Object.values(getTableColumns(table)).map((column) => column.name),
    refersTo: getTableConfig(table).foreignKeys.map((key) => getTableName(key.reference().foreignTable)),
  }));
});
afterAll(() => world.close());

function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.keys(value as object) : []),
    ...namesIn(value),
  ]);
}

const columnsLike = (pattern: RegExp) =>
  tables.flatMap(({ name, columns }) =>
    columns.filter((column) => pattern.test(column)).map((column) => `${name}.${column}`),
  );
const fieldsLike = (pattern: RegExp) => [
  ...new Set(fields.filter(({ field }) => pattern.test(field)).map(({ field }) => field)),
];

test('the schema is read, so that silence means order', () => {
  expect(tables.length).toBeGreaterThan(20);
  expect(tables.map(({ name }) => name)).toContain('coachings');
  expect(fields.length).toBeGreaterThan(200);
});

test('it never infers what an agent feels: only requester messages are read, and nobody has a mood', async () => {
  expect(columnsLike(/mood|stress|burnout|fatigue|sentiment|morale|wellbeing/i)).toEqual([]);
  expect(fieldsLike(/mood|stress|burnout|fatigue|sentiment|morale|wellbeing/i)).toEqual([]);
  const [jonas, amina] = [await world.as('jonas'), await world.as('amina')];
  const { number } = (await jonas.post('/portal/tickets', { text: 'I am furious.' })).body;
  await amina.post(`/tickets/${number}/replies`, { text: 'I am furious too, and so tired of this.' });
  await amina.post(`/tickets/${number}/notes`, { text: 'I cannot stand this any more.' });
  const { rows } = await world.pool.query(
    `select count(*)::int as read from readings r join messages m on m.id = r.message_id where not m.from_outside`,
  );
  expect(rows[0].read).toBe(0);
  const { messages } = (await amina.get(`/tickets/${number}`)).body;
  expect(messages.map(({ reading }: { reading: unknown }) => reading === null)).toEqual([false, true, true]);
});

test('it reads text only: no voice, camera, typing rhythm or timing of keys', () => {
  const senses =
    /voice|audio|video|camera|webcam|face|facial|keystroke|typing|rhythm|cadence|key_?times|mouse|gaze|dwell/i;
  expect(columnsLike(senses)).toEqual([]);
  expect(fieldsLike(senses)).toEqual([]);
});

test('labels describe a message, not a person: no table, door or query sums them up by requester', () => {
  const labels = /emotion|intensity|urgency|heat|comfort|impact|risks|concerns/;
  const byPerson = tables.filter(
    ({ columns }) =>
      columns.some((column) => labels.test(column)) &&
      !columns.some((column) => ['message_id', 'ticket_id', 'number'].includes(column)),
  );
  expect(byPerson.map(({ name }) => name)).toEqual([]);
  expect(
    Object.values(endpoints)
      .filter(({ path }) => /requester|people|person|customer/.test(path))
      .map(({ path }) => path),
    // The colleague from whom a share is taken back.
  ).toEqual(['/practice/runs/:id/shares/:person']);
  const groups = sources.filter((file) => /group\s*by|\.groupBy\(/i.test(code(file)));
  // Of the features only practice groups, to count rehearsals; whichever begins to has to pass by here.
  const featuresThatGroup = new Set(
    groups.filter((file) => file.startsWith('features/')).map((file) => file.split('/')[1]),
  );
  expect([...featuresThatGroup]).toEqual(['practice']);
  expect(groups.filter((file) => /reading|heat|emotion/i.test(code(file)))).toEqual([]);
});

test('how a person was read before is not shown beside their earlier tickets', async () => {
  const jonas = await world.as('jonas');
  await jonas.post('/portal/tickets', { text: 'I am furious about my laptop!' });
  const { number } = (await jonas.post('/portal/tickets', { text: 'Where do I find the form?' })).body;
  const { earlierTickets } = (await (await world.as('amina')).get(`/tickets/${number}`)).body;
  expect(earlierTickets.length).toBeGreaterThan(0);
  expect(new Set(earlierTickets.flatMap(Object.keys))).toEqual(new Set(['number', 'subject', 'status', 'createdAt']));
});

test('labels end with the ticket: a reading belongs to one and points to nobody but who corrected it', () => {
  const readings = tables.find(({ name }) => name === 'readings')!;
  expect(readings.refersTo.sort()).toEqual(['tickets', 'users']);
  expect(readings.columns).not.toContain('requester_id');
  expect(readings.columns).not.toContain('author_id');
});

test('a person can see how their own words were read, and correct it', async () => {
  const jonas = await world.as('jonas');
  const { number } = (await jonas.post('/portal/tickets', { text: 'I am furious about my laptop!' })).body;
  const [message] = (await jonas.get(`/portal/tickets/${number}`)).body.messages;
  expect(message.reading.emotions.length).toBeGreaterThan(0);
  const corrected = await jonas.patch(`/portal/messages/${message.id}/reading`, { emotions: [], intensity: 0 });
  expect(corrected.body).toMatchObject({ emotions: [], intensity: 0, corrected: { by: 'Jonas Weber' } });
});

test('coaching is private: nobody else reads a line of it, through any door and with any role', async () => {
  const amina = await world.as('amina');
  const { number } = (await (await world.as('jonas')).post('/portal/tickets', { text: 'My VPN drops.' })).body;
  const kept = (await amina.post('/me/coaching', { ticketNumber: number, made: [], shown: [], kept: [], unheard: 987 }))
    .body;
  expect((await amina.get('/me/coaching')).body.items.map(({ id }: { id: string }) => id)).toContain(kept.id);
  for (const who of ['ada', 'mei', 'noor', 'rosa'] as const) {
    const caller = await world.as(who);
    const doors = Object.values(endpoints).filter(({ method, path }) => method === 'GET' && !path.includes(':token'));
    for (const { path } of doors) {
      const answer = await caller.get(
        path.replace(':number', String(number)).replace(':id', kept.id) + (path === '/search' ? '?q=987' : ''),
      );
      expect(JSON.stringify(answer.body), `${who} ${path}`).not.toContain(kept.id);
      expect(JSON.stringify(answer.body), `${who} ${path}`).not.toMatch(/"unheard"/);
    }
    expect((await caller.get(`/me/coaching?ownerId=${world.ids.amina}&userId=${world.ids.amina}`)).body.items).toEqual(
      [],
    );
    expect((await caller.delete('/me/coaching')).status).toBe(200);
  }
  expect((await amina.get('/me/coaching')).body.items.length).toBe(1);
  expect((await (await world.withApiKey('amina')).get('/me/coaching')).status).toBe(404);
});

test('coaching leaves no trace in events, in jobs or in the live lines, and ends after 30 days', async () => {
  const amina = await world.as('amina');
  const { number } = (await (await world.as('jonas')).post('/portal/tickets', { text: 'My VPN drops.' })).body;
  const count = async () =>
    (
      await world.pool.query(
        `select (select count(*) from events)::int + (select count(*) from graphile_worker.jobs)::int as traces`,
      )
    ).rows[0].traces as number;
  const before = await count();
  await amina.post('/me/coaching', { ticketNumber: number, made: [], shown: [], kept: [], unheard: 1 });
  expect(await count()).toBe(before);
  world.later(31 * 86_400_000);
  await world.settle();
  expect((await world.pool.query('select count(*)::int as lines from coachings')).rows[0].lines).toBe(0);
});

test('nothing in the database leads from anything else to coaching: no foreign key, no view, no trigger', async () => {
  expect(tables.filter(({ refersTo }) => refersTo.includes('coachings')).map(({ name }) => name)).toEqual([]);
  const { rows: views } = await world.pool.query(
    `select table_name from information_schema.views where table_schema = 'public' union all select matviewname from pg_matviews where schemaname = 'public'`,
  );
  expect(views).toEqual([]);
  const { rows: triggers } = await world.pool.query(
    `select tgname from pg_trigger where tgrelid = 'coachings'::regclass and not tgisinternal`,
  );
  expect(triggers).toEqual([]);
});

test('only its own feature names the coaching table, and every statement there names its owner', () => {
  const naming = sources.filter((file) => /coachingNotes|\bcoachings\b/.test(code(file)));
  expect(naming.sort()).toEqual(['features/coach/index.ts', 'features/coach/tables.ts']);
  const feature = code('features/coach/index.ts');
  const statements = feature.match(/\.(?:from|delete|update)\(coachingNotes\)[\s\S]*?;/g) ?? [];
  expect(statements.length).toBeGreaterThan(2);
  // Those that let lines end, by age or with their ticket, are the desk's own and read nothing.
  expect(
    statements.filter((statement) => !statement.includes('mine(viewer)')).map((statement) => statement.slice(0, 21)),
  ).toEqual(['.delete(coachingNotes', '.delete(coachingNotes']);
});

test('there is no score without the words that caused it', () => {
  const schema = z.toJSONSchema(Reading, { unrepresentable: 'any' }) as {
    properties: Record<string, { items?: { required?: string[] } }>;
  };
  for (const kind of ['emotions', 'risks'] as const)
    expect(schema.properties[kind]!.items!.required).toContain('evidence');
  expect(schema.properties['concerns']!.items!.required).toContain('quote');
  // In a rehearsal its trainee says how it went, and each mark carries the words that earned it.
  expect(fieldsLike(/score|points|grade|rating/i).sort()).toEqual(['scored', 'selfRating']);
  expect(columnsLike(/score|points|grade|rating/i)).toEqual(['practice_runs.self_rating']);
});

test('a rehearsal is its trainee’s alone: no lead and no admin reads its words, its marks or its end', async () => {
  const amina = await world.as('amina');
  const { id } = (await amina.post('/practice/runs', { scenario: HELENA, seed: 7 })).body;
  for (const [at, doing] of [{ say: 'Obviously a pelican did it.' }, ...runsOf(HELENA).poor].entries())
    await amina.post(`/practice/runs/${id}/turns`, { number: at + 1, ...doing });
  await amina.put(`/practice/runs/${id}/self-rating`, {
    understood: 1,
    respected: 1,
    certain: 1,
    note: 'I felt like a flamingo.',
  });
  await amina.patch(`/practice/runs/${id}`, { plan: { when: 'a heron writes', then: 'I breathe' } });
  await amina.post(`/practice/runs/${id}/shares`, { with: world.ids.noor });
  const debrief = (await amina.get(`/practice/runs/${id}/debrief`)).body;
  expect(debrief.run.ending).toMatch(/escalated|walked-away/);
  expect(JSON.stringify(debrief)).toMatch(/pelican.*flamingo|flamingo.*pelican/);

  const { number } = (await (await world.as('jonas')).post('/portal/tickets', { text: 'My VPN drops.' })).body;
  await (await world.as('mei')).post('/practice/assignments', { scenario: HELENA, teamId: world.team.desk });
  const doors = Object.values(endpoints).filter(({ method, path }) => method === 'GET' && !path.includes(':token'));
  let answered = 0;
  for (const who of ['mei', 'rosa', 'ada'] as const) {
    const caller = await world.as(who);
    for (const { path } of doors) {
      for (const named of [id, world.ids.amina, HELENA]) {
        const url = path.replace(':number', String(number)).replace(':id', named);
        const answer = await caller.get(url + (path === '/search' ? '?q=pelican' : ''));
        if (answer.status === 200) answered += 1;
        const words = JSON.stringify(answer.body);
        expect(words, `${who} ${url}`).not.toMatch(/pelican|flamingo|heron/);
        expect(words.replaceAll(url, ''), `${who} ${url}`).not.toContain(id);
        // Nothing about how a rehearsal went: no end, no marks, no curve.
        expect(words, `${who} ${url}`).not.toMatch(/"ending":"(?!stopped)|"(?:mark|ease|curve|rated)":/);
        if (!path.includes(':id')) break;
      }
    }
    const { items } = (await caller.get('/practice/teams')).body;
    expect(JSON.stringify(items)).not.toContain(world.ids.amina);
  }
  expect(answered).toBeGreaterThan(40);
  // The walk would have found it: her colleague, whom she let see it, does.
  expect(JSON.stringify((await (await world.as('noor')).get(`/practice/runs/${id}`)).body)).toContain('pelican');
  expect((await (await world.withApiKey('amina')).get(`/practice/runs/${id}`)).status).toBe(404);
});

test('a rehearsal leaves no trace in events, in jobs, in the live lines or in the mail', async () => {
  const amina = await world.as('amina');
  const count = async () =>
    (
      await world.pool.query(
        `select (select count(*) from events)::int + (select count(*) from graphile_worker.jobs)::int
              + (select count(*) from outgoing_mails)::int as traces`,
      )
    ).rows[0].traces as number;
  const before = await count();
  const { id } = (await amina.post('/practice/runs', { scenario: HELENA })).body;
  await amina.post(`/practice/runs/${id}/turns`, { number: 1, say: 'Obviously a pelican did it.' });
  await amina.post(`/practice/runs/${id}/stop`);
  await amina.post(`/practice/runs/${id}/shares`, { with: world.ids.noor });
  expect(await count()).toBe(before);
});

test('only the feature of practice names the table of rehearsals, and nothing leads from one to a ticket', () => {
  const naming = sources.filter((file) => /practiceRuns|practiceTurns|practice_runs|practice_turns/.test(code(file)));
  expect(naming.filter((file) => !file.startsWith('features/practice/'))).toEqual([]);
  const refersTo = new Set(tables.filter(({ name }) => /^practice|^drill/.test(name)).flatMap((one) => one.refersTo));
  expect([...refersTo].sort()).toEqual(['practice_runs', 'practice_scripts', 'teams', 'users']);
});

test('every emotion that a machine read carries words of the message itself', async () => {
  const text = 'I am furious. My laptop died again and I am losing patience!';
  const { number } = (await (await world.as('jonas')).post('/portal/tickets', { text })).body;
  const { reading } = (await (await world.as('amina')).get(`/tickets/${number}`)).body.messages[0];
  expect(reading.emotions.length).toBeGreaterThan(0);
  for (const { evidence } of [...reading.emotions, ...reading.risks]) {
    expect(evidence.length).toBeGreaterThan(0);
    for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote);
  }
});

test('people are not ranked: no door, field or column compares them', () => {
  const ranking = /leaderboard|rank|percentile|league|top_?agents|best_?agent|tickets_?closed|avg_|average/i;
  expect(
    Object.values(endpoints)
      .filter(({ path }) => ranking.test(path))
      .map(({ path }) => path),
  ).toEqual([]);
  expect(fieldsLike(ranking)).toEqual([]);
  expect(columnsLike(ranking)).toEqual([]);
  // Nobody's surveys can be listed by agent.
  expect(tables.find(({ name }) => name === 'survey_responses')!.columns).not.toContain('agent_id');
});

test('it never sends text that a person did not choose to send', async () => {
  const amina = await world.as('amina');
  const { number } = (await (await world.as('jonas')).post('/portal/tickets', { text: 'My VPN drops.' })).body;
  await amina.put(`/tickets/${number}/draft`, { kind: 'reply', text: 'A draft that nobody has sent.' });
  await amina.post(`/tickets/${number}/notes`, { text: 'A note that stays inside.' });
  const held = (
    await amina.post(`/tickets/${number}/replies`, { text: 'Words that were taken back.', holdSeconds: 10 })
  ).body;
  await amina.delete(`/tickets/${number}/replies/${held.id}`);
  world.later(3_600_000);
  await world.settle();
  const inside = /nobody has sent|stays inside|taken back/;
  expect(JSON.stringify((await (await world.as('jonas')).get(`/portal/tickets/${number}`)).body)).not.toMatch(inside);
  const { rows: mails } = await world.pool.query('select subject, text, html from outgoing_mails');
  expect(JSON.stringify(mails)).not.toMatch(inside);
  const { rows: written } = await world.pool.query(
    `select m.id from messages m join users u on u.id = m.author_id where m.kind = 'public' and not m.from_outside and u.role = 'requester'`,
  );
  expect(written).toEqual([]);
});

test('a signal of self-harm is a word in a list, with its quote: no number, no column, no chart', async () => {
  expect(columnsLike(/distress|self_?harm|suicid/i)).toEqual([]);
  expect(fieldsLike(/distress|self_?harm|suicid/i)).toEqual([]);
  const { risks } = (
    z.toJSONSchema(Reading, { unrepresentable: 'any' }) as {
      properties: Record<string, { items: { properties: Record<string, object> } }>;
    }
  ).properties;
  expect(Object.keys(risks!.items.properties).sort()).toEqual(['evidence', 'label', 'sure']);
  // A hint is a hint or it is not: there is no more or less of it.
  expect(risks!.items.properties['sure']).toMatchObject({ const: false });
});

function code(file: string): string {
  return readFileSync(path.join(SERVER, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
}
