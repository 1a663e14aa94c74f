import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints, STATUS_CATEGORY, STATUSES } from '@attune/contract';
import { offerToken } from '../src/features/resolution/index.ts';
import { days } from '../src/platform/clock.ts';
import { makeWorld, type Caller, type World } from './world.ts';

/** Nothing closes a ticket as solved but the requester's word. */
let world: World;
let amina: Caller;
let jonas: Caller;
beforeAll(async () => {
  world = await makeWorld();
  [amina, jonas] = [await world.as('amina'), await world.as('jonas')];
});
afterAll(() => world.close());

const opened = async (text = 'The scanner jams.'): Promise<number> =>
  (await (await world.as('jonas')).post('/portal/tickets', { text })).body.number;
const offer = async (number: number, fix = 'I cleaned it.') =>
  (await amina.post(`/tickets/${number}/resolution`, { cause: 'Dust.', fix })).body;
const link = (offerId: string) => `/portal/resolutions/${offerToken(world.config.secret, offerId)}`;
const ticketOf = async (number: number) => (await amina.get(`/tickets/${number}`)).body;

test('only one status counts as solved', () => {
  expect(STATUSES.filter((status) => STATUS_CATEGORY[status] === 'solved')).toEqual(['confirmed']);
});

test('nobody of the desk sets that status, through no door and with no role', async () => {
  const number = await opened();
  await offer(number);
  for (const who of ['amina', 'mei', 'ada'] as const) {
    const caller = await world.as(who);
    for (const status of ['confirmed', 'solved', 'dormant', 'merged', 'offered', 'new']) {
      expect([status, (await caller.patch(`/tickets/${number}`, { status })).status]).toEqual([status, 400]);
      expect([
        status,
        (await caller.post('/tickets/changes', { numbers: [number], patch: { status } })).status,
      ]).toEqual([status, 400]);
      expect([status, (await caller.post(`/tickets/${number}/replies`, { text: 'Solved.', status })).status]).toEqual([
        status,
        400,
      ]);
    }
    expect((await caller.post(`/portal/tickets/${number}/resolution`, { outcome: 'confirmed' })).status).toBe(404);
  }
  for (const body of [{ category: 'solved' }, { outcome: 'confirmed' }, { status: 'open', category: 'solved' }])
    await amina.patch(`/tickets/${number}`, body);
  expect((await ticketOf(number)).status).not.toBe('confirmed');
});

test('no door of the contract but the three of the requester takes the word "confirmed"', () => {
  const takes = Object.entries(endpoints).filter(
    ([, endpoint]) =>
      'body' in endpoint &&
      (endpoint.body as { safeParse(value: unknown): { success: boolean } }).safeParse({ outcome: 'confirmed' })
        .success &&
      JSON.stringify((endpoint.body as { parse(value: unknown): unknown }).parse({ outcome: 'confirmed' })).includes(
        'confirmed',
      ),
  );
  expect(takes.map(([name]) => name).sort()).toEqual(['answerOffer', 'answerPortalOffer']);
});

test('time alone, a robot and a thank-you solve nothing', async () => {
  const number = await opened();
  await offer(number);
  await jonas.post(`/portal/tickets/${number}/messages`, { text: 'Thank you so much!' });
  await world.settle();
  expect((await ticketOf(number)).status).toBe('offered');
  world.later(days(60));
  await world.settle();
  expect((await ticketOf(number)).status).toBe('dormant');
  expect((await amina.get('/tickets/counts')).body.confirmed).toBe(0);
});

test('a person who comes back after the ticket went to rest is heard', async () => {
  const number = await opened();
  const { id } = await offer(number);
  world.later(days(60));
  await world.settle();
  expect((await world.stranger.post(link(id), { outcome: 'not-yet', words: 'It jams again.' })).status).toBe(200);
  expect(await ticketOf(number)).toMatchObject({ status: 'open', waitingOn: 'agent' });
});

test('"not yet" reopens with their words and moves up in the queue, and costs nothing', async () => {
  const number = await opened();
  await offer(number);
  await jonas.post(`/portal/tickets/${number}/resolution`, { outcome: 'not-yet', words: 'It jams on page two.' });
  const again = await ticketOf(number);
  expect(again).toMatchObject({ status: 'open', waitingOn: 'agent' });
  expect(again.reasons).toContainEqual({ kind: 'not-yet', times: 1 });
  expect(again.messages.at(-1).text).toBe('It jams on page two.');
  const fresh = await ticketOf(await opened());
  expect(Date.parse(again.needsHumanAt)).toBeLessThan(Date.parse(fresh.needsHumanAt));
});

test('a thank-you after the fix stays a thank-you: it does not reopen, and it reaches the agent', async () => {
  const number = await opened();
  await offer(number);
  await jonas.post(`/portal/tickets/${number}/resolution`, { outcome: 'confirmed' });
  expect((await jonas.post(`/portal/tickets/${number}/messages`, { text: 'Thank you, Amina!' })).body.taken).toBe(
    'thanks',
  );
  await world.settle();
  expect((await ticketOf(number)).status).toBe('confirmed');
  expect((await amina.get('/commendations')).body.items[0]).toMatchObject({
    words: 'Thank you, Amina!',
    sharedWithLead: false,
  });
  expect(
    (await jonas.post(`/portal/tickets/${number}/messages`, { text: 'Thanks, but it jams again.' })).body.taken,
  ).toBe('message');
  expect((await ticketOf(number)).status).toBe('open');
});

test('a thank-you calms the ticket in the list as well', async () => {
  const number = await opened('I am furious, the scanner jams AGAIN and I have told you three times!');
  const heat = async () => (await amina.get(`/tickets/${number}`)).body.heat;
  expect(await heat()).toBeGreaterThan(0);
  await amina.post(`/tickets/${number}/replies`, { text: 'I am on my way.' });
  await jonas.post(`/portal/tickets/${number}/messages`, { text: 'Thank you so much!' });
  await world.settle();
  expect(await heat()).toBe(0);
  await jonas.post(`/portal/tickets/${number}/messages`, { text: 'Which tray do I use?' });
  expect(await heat()).toBe(0);
});

test('a thank-you with a fact in it is no praise and does not rest', async () => {
  const number = await opened('The printer jams.');
  await amina.post(`/tickets/${number}/replies`, { text: 'I cleaned the rollers. Which tray is it?' });
  const before = (await amina.get('/commendations')).body.items.length;
  const words = 'Thank you, that helps. It is the tray that is stuck, the second one from the top.';
  expect((await jonas.post(`/portal/tickets/${number}/messages`, { text: words })).body.taken).toBe('message');
  await world.settle();
  expect(await ticketOf(number)).toMatchObject({ status: 'open', waitingOn: 'agent' });
  expect((await amina.get('/commendations')).body.items.length).toBe(before);
});

test('a thank-you is praise once, although the job that hears it may run twice', async () => {
  const number = await opened();
  await offer(number);
  await jonas.post(`/portal/tickets/${number}/messages`, { text: 'Thank you for your patience, Amina!' });
  await world.settle();
  const { rows } = await world.pool.query(
    `select id as "eventId", ticket_id as "ticketId", actor_id as "actorId", data from events where data ->> 'thanks' = 'true' order by id desc limit 1`,
  );
  await world.tasks['recognition.hear-thanks']!(rows[0]);
  const praised = (await ticketOf(number)).commendations;
  expect(praised.map(({ words }: { words: string }) => words)).toEqual(['Thank you for your patience, Amina!']);
  const told = (await ticketOf(number)).events.filter(({ type }: { type: string }) => type === 'commendation.given');
  expect(told.length).toBe(1);
});

test('"it works" written below the page is no press of the button', async () => {
  const number = await opened();
  await offer(number);
  expect((await jonas.post(`/portal/tickets/${number}/messages`, { text: 'It works now.' })).body.taken).toBe('works');
  await world.settle();
  const ticket = await ticketOf(number);
  expect(ticket.status).toBe('offered');
  expect(ticket.offers.at(-1).saidWorksAt).not.toBeNull();
  expect(ticket.commendations).toEqual([]);
  expect((await world.outbox()).filter(({ kind }) => kind === 'one-press')).toEqual([]);
});

test('an answer is given once: the second press and the second tab are told', async () => {
  const number = await opened();
  const { id } = await offer(number);
  const answers = await Promise.all([
    world.stranger.post(link(id), { outcome: 'confirmed' }),
    world.stranger.post(link(id), { outcome: 'not-yet' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const kept = answers[0]!.status === 200 ? 'confirmed' : 'open';
  expect((await ticketOf(number)).status).toBe(kept);
});

test('an answer given twice after a rest is given once', async () => {
  const number = await opened();
  const { id } = await offer(number);
  world.later(days(60));
  await world.settle();
  const answers = await Promise.all([
    world.stranger.post(link(id), { outcome: 'confirmed' }),
    world.stranger.post(link(id), { outcome: 'not-yet' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('a word below an older letter counts for the newer fix too, and a solved ticket does not fall asleep later', async () => {
  const number = await opened();
  const old = await offer(number);
  world.later(days(60));
  await world.settle();
  await offer(number, 'I changed the roller.');
  await world.stranger.post(link(old.id), { outcome: 'confirmed' });
  world.later(days(60));
  await world.settle();
  expect((await ticketOf(number)).status).toBe('confirmed');
});

test('a fix that was offered after they wrote is not answered by what they wrote before', async () => {
  const number = await opened();
  await jonas.post(`/portal/tickets/${number}/messages`, { text: 'It also squeaks.' });
  world.later(1_000);
  const { id } = await offer(number);
  await world.settle();
  expect((await world.stranger.get(link(id))).body.outcome).toBe('pending');
});

test('a withdrawn fix cannot be answered, and a ticket that was set aside is not woken', async () => {
  const number = await opened();
  const { id } = await offer(number);
  await amina.delete(`/tickets/${number}/resolution`);
  expect((await world.stranger.post(link(id), { outcome: 'confirmed' })).status).toBe(404);
  await offer(number);
  await amina.patch(`/tickets/${number}`, { status: 'dropped' });
  world.later(days(60));
  await world.settle();
  const set = await ticketOf(number);
  expect(set.status).toBe('dropped');
  expect(set.offers.at(-1).remindersSent).toBe(0);
});

test('looking at the link changes nothing, however often', async () => {
  const number = await opened();
  const { id } = await offer(number);
  for (let i = 0; i < 3; i += 1) await world.stranger.get(link(id));
  expect((await ticketOf(number)).status).toBe('offered');
});

test('feedback is given once, after a confirmation, and praise reaches the lead only with consent', async () => {
  const number = await opened();
  const { id } = await offer(number);
  expect((await world.stranger.post(`${link(id)}/feedback`, { solved: 5, treated: 5 })).body.error.code).toBe(
    'resolution.none',
  );
  await world.stranger.post(link(id), { outcome: 'confirmed' });
  const give = (tellTheLead: boolean) =>
    world.stranger.post(`${link(id)}/feedback`, {
      solved: 5,
      treated: 5,
      praise: 'She explained it so well.',
      tellTheLead,
    });
  const answers = await Promise.all([give(false), give(false)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  const praised = async (who: 'amina' | 'mei' | 'ada') =>
    (await (await world.as(who)).get('/commendations')).body.items.some(
      ({ words }: { words: string }) => words === 'She explained it so well.',
    );
  expect([await praised('amina'), await praised('mei'), await praised('ada')]).toEqual([true, false, false]);
  const other = await opened();
  const second = await offer(other);
  await world.stranger.post(link(second.id), { outcome: 'confirmed' });
  await world.stranger.post(`${link(second.id)}/feedback`, {
    solved: 5,
    treated: 5,
    praise: 'She stayed with me.',
    tellTheLead: true,
  });
  expect(
    (await (await world.as('mei')).get('/commendations')).body.items.map(({ words }: { words: string }) => words),
  ).toEqual(['She stayed with me.']);
  expect((await (await world.as('rosa')).get('/commendations')).body.items).toEqual([]);
});

test('a promise is made, moved, kept and taken back, and its time stands in the queue', async () => {
  const number = await opened();
  await amina.post(`/tickets/${number}/replies`, { text: 'I will call by noon.' });
  const at = (day: number) => new Date(world.now().getTime() + days(day)).toISOString();
  const made = (await amina.post(`/tickets/${number}/promises`, { quote: 'I will call by noon.', dueAt: at(1) })).body;
  expect((await ticketOf(number)).needsHumanAt).toBe(made.dueAt);
  const moved = (await amina.post(`/promises/${made.id}/settlement`, { state: 'renegotiated', dueAt: at(3) })).body;
  expect((await jonas.get(`/portal/tickets/${number}`)).body.nextUpdateBy).toBe(moved.dueAt);
  expect((await amina.post(`/promises/${made.id}/settlement`, { state: 'kept' })).body.error.code).toBe(
    'promise.settled',
  );
  await amina.post(`/promises/${moved.id}/settlement`, { state: 'kept' });
  expect((await ticketOf(number)).needsHumanAt).toBeNull();
  await amina.delete(`/promises/${moved.id}/settlement`);
  expect((await ticketOf(number)).needsHumanAt).toBe(moved.dueAt);
});

test('changing one line of a hypothesis leaves the others as they are', async () => {
  const number = await opened();
  const made = (
    await amina.post(`/tickets/${number}/hypotheses`, {
      symptom: 'It jams.',
      hypothesis: 'Dust.',
      test: 'Clean it.',
      state: 'held',
    })
  ).body;
  expect((await amina.patch(`/hypotheses/${made.id}`, { result: 'It runs.' })).body).toMatchObject({
    hypothesis: 'Dust.',
    test: 'Clean it.',
    result: 'It runs.',
    state: 'held',
  });
});

test('the ticket says whose word it was, also when it came through the link in the mail', async () => {
  const number = await opened();
  const { id } = await offer(number);
  expect((await world.stranger.post(link(id), { outcome: 'confirmed' })).status).toBe(200);
  const said = (await amina.get(`/tickets/${number}`)).body.events.find(
    ({ type }: { type: string }) => type === 'resolution.confirmed',
  );
  expect(said.actor?.name).toBe('Jonas Weber');
});
