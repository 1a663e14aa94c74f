import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Drill } from '@attune/contract';
import { drillShelf } from '@attune/practice/library';
import { days } from '../src/platform/clock.ts';
import { makeWorld, type Caller, type World } from './world.ts';

/** The small cards between two tickets: which ones come, what an answer gives, and who knows of it. */
let world: World;
let [amina, noor] = [] as unknown as Caller[];

beforeAll(async () => {
  world = await makeWorld();
  [amina, noor] = await Promise.all((['amina', 'noor'] as const).map((who) => world.as(who)));
});
afterAll(() => world.close());

const next = async (who: Caller, count = 5): Promise<Drill[]> =>
  (await who.get(`/practice/drills?count=${count}`)).body.items;
const CARD = 'asked-demo-at-two';
const noted = async (who: Caller) => {
  const jonas = await world.as('jonas');
  const { number } = (await jonas.post('/portal/tickets', { text: 'The scanner jams.' })).body;
  const note = { ticketNumber: number, made: [], shown: ['blame'], kept: [], unheard: 0 };
  expect((await who.post('/me/coaching', note)).status).toBe(201);
};
const answer = (who: Caller, id: string, body: object) => who.post(`/practice/drills/${id}/answers`, body);

test('five cards are of five kinds, and none gives away its answer', async () => {
  const cards = await next(amina!);
  expect(new Set(cards.map(({ kind }) => kind)).size).toBe(5);
  expect(cards.map(({ because }) => because)).toEqual(Array.from({ length: 5 }, () => 'new'));
  for (const { options } of cards) for (const option of options) expect(Object.keys(option)).toEqual(['id', 'text']);
});

test('an answer says why, and a card comes back later the better it sat', async () => {
  const wrong = await answer(amina!, CARD, { options: ['d'] });
  expect(wrong.status).toBe(201);
  expect(wrong.body).toMatchObject({ right: false, why: expect.stringContaining('They said that they restarted') });
  const right = await answer(noor!, CARD, { options: wrong.body.key });
  expect(right.body).toMatchObject({ right: true, share: 1, key: wrong.body.key });
  expect(Date.parse(right.body.nextAt)).toBeGreaterThan(Date.parse(wrong.body.nextAt));

  expect((await next(amina!, 20)).map(({ id }) => id)).not.toContain(CARD);
  world.later(days(2));
  const [first] = await next(amina!);
  expect(first).toMatchObject({ id: CARD, because: 'due' });
});

test('a sentence is looked at by the coach, with better ones beside it', async () => {
  const drill = [...drillShelf().values()].find(({ kind }) => kind === 'rewrite')!;
  if (drill.kind !== 'rewrite') throw new Error('there is no such drill');
  const kept = await answer(amina!, drill.id, { text: drill.sentence });
  expect(kept.body).toMatchObject({ right: false, examples: drill.examples });
  const better = await answer(amina!, drill.id, { text: drill.examples[0]! });
  expect(better.body).toMatchObject({ right: true });
});

test('words where a choice is asked, and a card that is none', async () => {
  const words = await answer(amina!, CARD, { text: 'The demo.' });
  expect([words.status, words.body.error.code]).toEqual([400, 'request.invalid']);
  expect((await answer(amina!, 'no-such-card', { options: ['a'] })).status).toBe(404);
});

test('what the coach showed Tomas lately brings cards about it, and nobody else gets them', async () => {
  const tomas = await world.as('tomas');
  await noted(tomas);
  const [first] = await next(tomas);
  expect(first).toMatchObject({ because: 'your-misses' });
  expect(drillShelf().get(first!.id)!.about).toContain('blame');
  expect((await next(noor!, 20)).map(({ because }) => because)).not.toContain('your-misses');
});

test('the way begins at its first step, moves with what one does, and is one’s own', async () => {
  const begin = (await noor!.get('/practice/path')).body;
  expect(begin.steps.filter(({ current }: { current: boolean }) => current)).toMatchObject([
    { step: 'shadow', done: 0 },
  ]);
  await noted(amina!);
  await noted(amina!);
  const coached = (path: { steps: { step: string; done: number }[] }) =>
    path.steps.find(({ step }) => step === 'coached')!.done;
  expect(coached((await amina!.get('/practice/path')).body)).toBe(2);
  expect(coached((await noor!.get('/practice/path')).body)).toBe(0);
});
