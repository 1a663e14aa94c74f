import { afterAll, beforeAll, expect, test } from 'vitest';
import { shelved } from '@attune/practice/library';
import { makeWorld, type Caller, type World } from './world.ts';

/** What practice does when something is twice, too long, gone or stopped. */
let world: World;
let [amina, mei] = [] as unknown as Caller[];

beforeAll(async () => {
  world = await makeWorld();
  [amina, mei] = await Promise.all((['amina', 'mei'] as const).map((who) => world.as(who)));
});
afterAll(() => world.close());

const begun = async (scenario: string) =>
  (await amina!.post('/practice/runs', { scenario, seed: 3 })).body as { id: string };
const kept = (id: string) =>
  mei!.put(`/practice/scenarios/${id}/file`, {
    source: shelved('lost-thesis')!.source.replace('id: lost-thesis', `id: ${id}`),
  });

test('nothing is made of a rehearsal that was stopped, on the shelf neither', async () => {
  const { id } = await begun('ward-printer-outage');
  await amina!.post(`/practice/runs/${id}/turns`, { number: 1, say: 'Good morning, Denise.' });
  await amina!.post(`/practice/runs/${id}/stop`);
  const { body } = await amina!.get('/practice/scenarios/ward-printer-outage');
  expect(body.practised).toEqual({ times: 0, lastAt: null });
});

test('the same words sent twice at once are one turn, and other words from a second window are told to wait', async () => {
  const { id } = await begun('ward-printer-outage');
  const say = (number: number, words: string) => amina!.post(`/practice/runs/${id}/turns`, { number, say: words });
  const twice = await Promise.all([say(1, 'Good morning.'), say(1, 'Good morning.')]);
  expect(twice.map(({ status, body }) => [status, body.story.length])).toEqual([
    [201, 1],
    [201, 1],
  ]);
  const two = await Promise.all([say(2, 'One thing.'), say(2, 'Another thing.')]);
  expect(two.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('a reply of a hundred thousand signs is answered in a moment', async () => {
  const { id } = await begun('ward-printer-outage');
  const began = performance.now();
  const { status } = await amina!.post(`/practice/runs/${id}/turns`, { number: 1, say: 'a'.repeat(100_000) });
  expect(status).toBe(201);
  expect(performance.now() - began).toBeLessThan(3_000);
});

test('a scenario that is removed is not asked of anybody any more, and who is in it goes on', async () => {
  expect((await kept('our-thesis')).status).toBe(200);
  const teamsOf = async () => (await mei!.get('/practice/teams')).body.items;
  const [{ team }] = await teamsOf();
  await mei!.post('/practice/assignments', { scenario: 'our-thesis', teamId: team.id });
  const { id } = await begun('our-thesis');
  expect((await mei!.delete('/practice/scenarios/our-thesis/file')).status).toBe(200);
  const asked = (await teamsOf()).flatMap((one: { assignments: { scenario: string }[] }) => one.assignments);
  expect(asked.map(({ scenario }: { scenario: string }) => scenario)).not.toContain('our-thesis');
  expect((await amina!.post(`/practice/runs/${id}/turns`, { number: 1, say: 'Good morning.' })).status).toBe(201);
});
