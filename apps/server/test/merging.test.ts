import { afterAll, beforeAll, expect, test } from 'vitest';
import { receive } from '../src/features/conversations/index.ts';
import { goesOnIn, lockTicket, seeTicket } from '../src/features/tickets/index.ts';
import { days } from '../src/platform/clock.ts';
import { makeWorld, type Caller, type World } from './world.ts';

let world: World;
let amina: Caller;
let jonas: Caller;
beforeAll(async () => {
  world = await makeWorld();
  [amina, jonas] = [await world.as('amina'), await world.as('jonas')];
});
afterAll(() => world.close());

const opened = async (text: string): Promise<number> =>
  (await (await world.as('jonas')).post('/portal/tickets', { text })).body.number;
const ticketOf = async (number: number) => (await amina.get(`/tickets/${number}`)).body;
const textsOf = async (number: number): Promise<string[]> =>
  (await ticketOf(number)).messages.map(({ text }: { text: string }) => text);
const merge = (number: number, into: number) => amina.post(`/tickets/${number}/merge`, { into });

/** A mail that arrives on the old number, as the mail feature hands it in. */
async function mailOn(number: number, text: string): Promise<void> {
  const act = world.act('desk');
  await act.db.transaction(async (db) => {
    const inside = { ...act, db };
    const target = await goesOnIn(inside, await seeTicket(inside, { number }));
    await receive(inside, await lockTicket(inside, { id: target.id }), {
      authorId: world.ids.jonas,
      via: 'email',
      text,
    });
  });
}

test('every message is in exactly one ticket, through merge, mail on the old number, and back', async () => {
  const [a, b] = [await opened('A: my VPN drops.'), await opened('B: my VPN is slow.')];
  await merge(a, b);
  await mailOn(a, 'B2: it dropped again.');
  expect(await textsOf(a)).toEqual([]);
  expect((await textsOf(b)).sort()).toEqual(['A: my VPN drops.', 'B2: it dropped again.', 'B: my VPN is slow.']);
  expect((await ticketOf(b)).messages.find(({ text }: { text: string }) => text.startsWith('A:')).originNumber).toBe(a);
  await amina.delete(`/tickets/${a}/merge`);
  expect(await textsOf(a)).toEqual(['A: my VPN drops.']);
  expect((await textsOf(b)).sort()).toEqual(['B2: it dropped again.', 'B: my VPN is slow.']);
});

test('a chain of merges comes apart at any link', async () => {
  const [a, b, c] = [await opened('A one'), await opened('B one'), await opened('C one')];
  await merge(a, b);
  await merge(b, c);
  expect((await textsOf(c)).sort()).toEqual(['A one', 'B one', 'C one']);
  await amina.delete(`/tickets/${a}/merge`);
  expect(await textsOf(a)).toEqual(['A one']);
  expect((await textsOf(c)).sort()).toEqual(['B one', 'C one']);
  await amina.delete(`/tickets/${b}/merge`);
  expect([await textsOf(a), await textsOf(b), await textsOf(c)]).toEqual([['A one'], ['B one'], ['C one']]);
});

test('what belongs to a chain of merged tickets is seen where the talk goes on', async () => {
  const [a, b, c] = [await opened('A two'), await opened('B two'), await opened('C two')];
  await amina.post(`/tickets/${a}/hypotheses`, { symptom: 'The lease ends every 20 hours.' });
  await merge(a, b);
  await merge(b, c);
  expect((await ticketOf(c)).hypotheses.map(({ symptom }: { symptom: string }) => symptom)).toEqual([
    'The lease ends every 20 hours.',
  ]);
});

test('a promise is still due after a merge, and returns with its ticket', async () => {
  const [a, b] = [await opened('A three'), await opened('B three')];
  const dueAt = new Date(world.now().getTime() + days(1)).toISOString();
  const promise = (await amina.post(`/tickets/${a}/promises`, { quote: 'I will call.', dueAt })).body;
  for (const number of [a, b]) await amina.post(`/tickets/${number}/replies`, { text: 'One moment.' });
  await merge(a, b);
  expect((await ticketOf(b)).needsHumanAt).toBe(dueAt);
  await amina.post(`/promises/${promise.id}/settlement`, { state: 'kept' });
  expect((await ticketOf(b)).needsHumanAt).toBeNull();
  await amina.delete(`/promises/${promise.id}/settlement`);
  await amina.delete(`/tickets/${a}/merge`);
  expect((await ticketOf(b)).needsHumanAt).toBeNull();
  expect((await ticketOf(a)).needsHumanAt).toBe(dueAt);
});

test('tickets of two people never merge, for one would read the other', async () => {
  const mine = await opened('A four');
  const { number } = (await (await world.as('priya')).post('/portal/tickets', { text: 'My payslip is wrong.' })).body;
  expect((await merge(number, mine)).body.error).toMatchObject({
    code: 'ticket.cannot-merge',
    details: { reason: 'different-people' },
  });
});

test('a ticket does not merge into itself, into a merged one, or into one that nobody may see', async () => {
  const [a, b, c] = [await opened('A five'), await opened('B five'), await opened('C five')];
  expect((await merge(a, a)).body.error.code).toBe('ticket.cannot-merge');
  await merge(a, b);
  expect((await merge(c, a)).body.error).toMatchObject({ code: 'ticket.merged', details: { into: b } });
  await world.pool.query('update tickets set team_id = $1 where number = $2', [world.team.network, b]);
  expect((await merge(c, b)).status).toBe(404);
});

test('two merges against each other: one happens, the other is told', async () => {
  const [a, b] = [await opened('A six'), await opened('B six')];
  const answers = await Promise.all([merge(a, b), merge(b, a)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect([...(await textsOf(a)), ...(await textsOf(b))].sort()).toEqual(['A six', 'B six']);
});

test('nobody writes on a merged ticket; the answer says where to go on', async () => {
  const [a, b] = [await opened('A seven'), await opened('B seven')];
  await merge(a, b);
  for (const answer of [
    await amina.post(`/tickets/${a}/replies`, { text: 'Hello?' }),
    await amina.patch(`/tickets/${a}`, { priority: 'low' }),
    await jonas.post(`/portal/tickets/${a}/messages`, { text: 'Hello?' }),
  ]) {
    expect([answer.status, answer.body.error.details.into]).toEqual([409, b]);
  }
});

test('a fix on offer is not merged away, also after a word beside it', async () => {
  const [a, b] = [await opened('A eight'), await opened('B eight')];
  await amina.post(`/tickets/${a}/resolution`, { cause: 'Dust.', fix: 'Cleaned it.' });
  await amina.post(`/tickets/${a}/replies`, { text: 'Tell me if it comes back.' });
  expect((await merge(a, b)).body.error.details.reason).toBe('fix-on-offer');
});

test('an offer that was left behind on a merged ticket wakes nobody and changes no status', async () => {
  const [a, b] = [await opened('A nine'), await opened('B nine')];
  await amina.post(`/tickets/${a}/resolution`, { cause: 'Dust.', fix: 'Cleaned it.' });
  await amina.patch(`/tickets/${a}`, { status: 'open' });
  await merge(a, b);
  world.later(days(30));
  await world.settle();
  expect((await ticketOf(a)).status).toBe('merged');
  expect(
    (await ticketOf(b)).offers.map(({ outcome, remindersSent }: { outcome: string; remindersSent: number }) => [
      outcome,
      remindersSent,
    ]),
  ).toEqual([['withdrawn', 0]]);
});
