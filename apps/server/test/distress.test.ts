import { afterAll, beforeAll, expect, test } from 'vitest';
import { receive } from '../src/features/conversations/index.ts';
import { lockTicket } from '../src/features/tickets/index.ts';
import { minutes } from '../src/platform/clock.ts';
import { makeWorld, type Caller, type World } from './world.ts';

/** A hint of self-harm brings a person in at once, and nothing but a person's answer moves it. */
let world: World;
let amina: Caller;
let jonas: Caller;
beforeAll(async () => {
  world = await makeWorld();
  [amina, jonas] = [await world.as('amina'), await world.as('jonas')];
});
afterAll(() => world.close());

const HINT = 'I cannot go on like this, I want to kill myself.';
const opened = async (text: string): Promise<number> =>
  (await (await world.as('jonas')).post('/portal/tickets', { text })).body.number;
const front = async () => (await amina.get('/tickets?queue=queue')).body.items[0];
const row = async (number: number) => (await amina.get(`/tickets/${number}`)).body;
const hasHint = async (number: number) =>
  (await row(number)).reasons.some(({ kind }: { kind: string }) => kind === 'distress');

test('it goes to the front, before everything urgent, with its words and without a number', async () => {
  await opened('URGENT!!! Our whole floor is down and I am furious, the board meets at 3 pm!');
  const number = await opened(HINT);
  expect((await front()).number).toBe(number);
  expect((await front()).reasons[0]).toEqual({ kind: 'distress' });
  const risk = (await row(number)).messages[0].reading.risks.find(
    ({ label }: { label: string }) => label === 'distress',
  );
  expect(Object.keys(risk).sort()).toEqual(['evidence', 'label']);
  expect(HINT).toContain(risk.evidence[0].quote);
});

test('a second, calmer message does not push it out of the front', async () => {
  const number = await opened(HINT);
  await jonas.post(`/portal/tickets/${number}/messages`, { text: 'Also the printer on floor two has no paper.' });
  expect(await hasHint(number)).toBe(true);
});

test('a merge does not hide it', async () => {
  const number = await opened(HINT);
  const other = await opened('The printer has no paper.');
  await amina.post(`/tickets/${number}/merge`, { into: other });
  expect(await hasHint(other)).toBe(true);
});

test('correcting an older message does not hide it', async () => {
  const number = await opened('The printer has no paper.');
  await jonas.post(`/portal/tickets/${number}/messages`, { text: HINT });
  const older = (await row(number)).messages[0].id;
  await amina.patch(`/messages/${older}/reading`, { urgency: 1 });
  expect(await hasHint(number)).toBe(true);
});

test('the requester cannot correct it away; a person of the desk who read it can', async () => {
  const number = await opened(HINT);
  const message = (await row(number)).messages[0].id;
  await jonas.patch(`/portal/messages/${message}/reading`, { risks: [] });
  expect(await hasHint(number)).toBe(true);
  await amina.patch(`/messages/${message}/reading`, { risks: [] });
  expect(await hasHint(number)).toBe(false);
});

test('it counts as well when somebody in copy writes it about the person', async () => {
  const number = await opened('The printer has no paper.');
  const act = world.act('desk');
  await act.db.transaction(async (db) => {
    const ticket = await lockTicket({ ...act, db }, { number });
    await receive({ ...act, db }, ticket, {
      authorId: world.ids.priya,
      via: 'email',
      text: 'I worry. He wrote to me: I want to kill myself.',
    });
  });
  expect(await hasHint(number)).toBe(true);
});

test('a held reply that leaves after it was written does not answer it', async () => {
  const number = await opened('The printer has no paper.');
  await amina.post(`/tickets/${number}/replies`, { text: 'I will bring some.', holdSeconds: 30 });
  world.later(1_000);
  await jonas.post(`/portal/tickets/${number}/messages`, { text: HINT });
  world.later(minutes(1));
  await world.settle();
  expect((await row(number)).messages.at(-1).text).toBe('I will bring some.');
  expect(await hasHint(number)).toBe(true);
});

test('an answer by a person ends it, and nobody charts it', async () => {
  const number = await opened(HINT);
  await amina.post(`/tickets/${number}/replies`, { text: 'Jonas, I am calling you now.' });
  expect(await hasHint(number)).toBe(false);
});
