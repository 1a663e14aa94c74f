import { afterAll, beforeAll, expect, test } from 'vitest';
import { hours, minutes } from '../src/platform/clock.ts';
import { makeWorld, type Caller, type World } from './world.ts';

/** What becomes of promises when the requester says that it works, and how they are told to them. */
let world: World;
let amina: Caller;
let jonas: Caller;
beforeAll(async () => {
  world = await makeWorld();
  [amina, jonas] = [await world.as('amina'), await world.as('jonas')];
});
afterAll(() => world.close());

const inHours = (count: number) => new Date(world.now().getTime() + hours(count)).toISOString();
const opened = async (): Promise<number> =>
  (await jonas.post('/portal/tickets', { text: 'The scanner jams.' })).body.number;
const replies = (number: number, text: string, promises: object[] = [], holdSeconds = 0) =>
  amina.post(`/tickets/${number}/replies`, { text, promises, holdSeconds });
const confirmed = async (number: number) => {
  world.later(minutes(1));
  await amina.post(`/tickets/${number}/resolution`, { cause: 'Dust.', fix: 'I cleaned it.' });
  world.later(minutes(1));
  await jonas.post(`/portal/tickets/${number}/resolution`, { outcome: 'confirmed' });
};
const ticketOf = async (number: number) => (await amina.get(`/tickets/${number}`)).body;
const seenBy = async (number: number) => (await jonas.get(`/portal/tickets/${number}`)).body;
const kindsOf = (story: { kind: string }[]) => story.map(({ kind }) => kind);

test('a promise that was open when they confirmed is settled: kept, because they heard from us in time', async () => {
  const number = await opened();
  await replies(number, 'I will write by four.', [{ quote: 'I will write by four.', dueAt: inHours(4) }]);
  await confirmed(number);
  const ticket = await ticketOf(number);
  expect(ticket.promises).toMatchObject([{ state: 'kept', note: null }]);
  expect(ticket.needsHumanAt).toBeNull();
  const told = ticket.events.filter(({ type }: { type: string }) => type === 'promise.kept');
  expect(told).toMatchObject([{ data: { quote: 'I will write by four.', byConfirmation: true } }]);
  const seen = await seenBy(number);
  expect(seen.nextUpdateBy).toBeNull();
  expect(kindsOf(seen.story)).toContain('promise-kept');
  const { items } = (await amina.get('/tickets?queue=follow-ups')).body;
  expect(items.map((row: { number: number }) => row.number)).not.toContain(number);
});

test('where nothing came after it, or came too late, it is no longer needed, and they do not see it any more', async () => {
  const number = await opened();
  await replies(number, 'I will write within the hour.', [{ quote: 'within the hour', dueAt: inHours(1) }]);
  world.later(hours(3));
  await confirmed(number);
  const ticket = await ticketOf(number);
  expect(ticket.promises).toMatchObject([{ state: 'not-needed' }]);
  expect(ticket.events.map(({ type }: { type: string }) => type)).toContain('promise.not-needed');
  const seen = await seenBy(number);
  expect(seen.nextUpdateBy).toBeNull();
  expect(kindsOf(seen.story).filter((kind) => kind.startsWith('promise'))).toEqual([]);
});

test('a promise that was settled by a person stays as they settled it', async () => {
  const number = await opened();
  await replies(number, 'I will ring.', [{ quote: 'I will ring.', dueAt: inHours(1) }]);
  const [promise] = (await ticketOf(number)).promises;
  await amina.post(`/promises/${promise.id}/settlement`, { state: 'broken', note: 'The line was dead.' });
  await confirmed(number);
  expect((await ticketOf(number)).promises).toMatchObject([{ state: 'broken', note: 'The line was dead.' }]);
});

test('"not yet" leaves promises open', async () => {
  const number = await opened();
  await replies(number, 'I will write by four.', [{ quote: 'I will write by four.', dueAt: inHours(4) }]);
  await amina.post(`/tickets/${number}/resolution`, { cause: 'Dust.', fix: 'I cleaned it.' });
  await jonas.post(`/portal/tickets/${number}/resolution`, { outcome: 'not-yet', words: 'It jams.' });
  expect((await ticketOf(number)).promises).toMatchObject([{ state: 'due' }]);
  expect((await seenBy(number)).nextUpdateBy).not.toBeNull();
});

test('the requester hears of a promise with the words that make it, and not while they are held', async () => {
  const number = await opened();
  const promise = { quote: 'I will write by four.', dueAt: inHours(4) };
  await replies(number, 'I will write by four.', [promise], 10);
  const before = await seenBy(number);
  expect(before.nextUpdateBy).toBeNull();
  expect(kindsOf(before.story)).not.toContain('promised');
  world.later(11_000);
  await world.settle();
  const seen = await seenBy(number);
  const line = seen.story.find(({ kind }: { kind: string }) => kind === 'promised');
  expect(line.at).toBe(seen.messages.at(-1).createdAt);
  expect(seen.nextUpdateBy).toBe(promise.dueAt);
});
