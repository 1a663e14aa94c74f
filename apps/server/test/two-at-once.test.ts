import { afterAll, beforeAll, expect, test } from 'vitest';
import { days, minutes } from '../src/platform/clock.ts';
import { emailOf, makeWorld, type Caller, type World } from './world.ts';

let world: World;
let amina: Caller;
let noor: Caller;
let tomas: Caller;
let jonas: Caller;
beforeAll(async () => {
  world = await makeWorld();
  [amina, noor, tomas, jonas] = [
    await world.as('amina'),
    await world.as('noor'),
    await world.as('tomas'),
    await world.as('jonas'),
  ];
});
afterAll(() => world.close());

const opened = async (text = 'My VPN drops every day.'): Promise<number> => {
  const { number } = (await (await world.as('jonas')).post('/portal/tickets', { text })).body;
  await world.pool.query('update tickets set team_id = $1 where number = $2', [world.team.desk, number]);
  return number;
};
const ticketOf = async (number: number) => (await amina.get(`/tickets/${number}`)).body;
const textsOf = async (number: number) => (await ticketOf(number)).messages.map(({ text }: { text: string }) => text);

test('two agents answer at the same moment: one is warned, and no words are lost', async () => {
  const number = await opened();
  const lastSeenMessageId = (await ticketOf(number)).messages.at(-1).id;
  await amina.put(`/tickets/${number}/draft`, { kind: 'reply', text: 'From Amina' });
  await noor.put(`/tickets/${number}/draft`, { kind: 'reply', text: 'From Noor' });
  const answers = await Promise.all([
    amina.post(`/tickets/${number}/replies`, { text: 'From Amina', lastSeenMessageId }),
    noor.post(`/tickets/${number}/replies`, { text: 'From Noor', lastSeenMessageId }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  const [late, name] = answers[0]!.status === 409 ? [amina, 'From Amina'] : [noor, 'From Noor'];
  expect(answers.find(({ status }) => status === 409)!.body.error.code).toBe('conversation.moved-on');
  expect((await late.get(`/tickets/${number}`)).body.drafts[0].text).toBe(name);
  expect(
    (await late.post(`/tickets/${number}/replies`, { text: name, lastSeenMessageId, sendAnyway: true })).status,
  ).toBe(201);
  expect((await textsOf(number)).sort()).toEqual(['From Amina', 'From Noor', 'My VPN drops every day.']);
});

test("a colleague's note does not stop a reply", async () => {
  const number = await opened();
  const lastSeenMessageId = (await ticketOf(number)).messages.at(-1).id;
  await noor.post(`/tickets/${number}/notes`, { text: 'He rang as well.' });
  expect((await amina.post(`/tickets/${number}/replies`, { text: 'On my way.', lastSeenMessageId })).status).toBe(201);
});

test('a double click sends once', async () => {
  const number = await opened();
  const send = () =>
    amina.post(`/tickets/${number}/replies`, {
      text: 'On my way.',
      clientKey: `click-${number}`,
      promises: [{ quote: 'On my way.', dueAt: null }],
    });
  const answers = await Promise.all([send(), send(), send()]);
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect((await textsOf(number)).length).toBe(2);
  expect((await ticketOf(number)).promises.length).toBe(1);
});

test('a double click of the requester, and of a note, writes once', async () => {
  const number = await opened();
  const write = () =>
    jonas.post(`/portal/tickets/${number}/messages`, { text: 'Again just now.', clientKey: `again-${number}` });
  const note = () => noor.post(`/tickets/${number}/notes`, { text: 'He rang.', clientKey: `note-${number}` });
  await Promise.all([write(), write(), note(), note()]);
  expect((await textsOf(number)).sort()).toEqual(['Again just now.', 'He rang.', 'My VPN drops every day.']);
});

test('a double click on the front door opens one ticket, and so does trying again', async () => {
  const before = (await amina.get('/tickets?queue=all&limit=100')).body.items.length;
  const write = (words: object = {}) =>
    world.stranger.post('/portal/tickets', {
      text: 'My badge opens no door.',
      email: 'zoe@elsewhere.example',
      name: 'Zoe',
      clientKey: 'one-press-of-the-button',
      ...words,
    });
  const answers = [...(await Promise.all([write(), write(), write()])), await write()];
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  const [number, ...others] = [...new Set(answers.map(({ body }) => body.number))];
  expect(others).toEqual([]);
  expect((await amina.get('/tickets?queue=all&limit=100')).body.items.length).toBe(before + 1);
  // Whichever answer reached the browser: its key opens the ticket.
  for (const { body } of answers)
    expect((await world.withKey(body.key).get(`/portal/tickets/${number}`)).body.messages.length).toBe(1);
});

test("whoever guesses somebody's key of sending gets nothing of theirs", async () => {
  const mine = { text: 'I cannot sign in.', email: emailOf('jonas'), clientKey: 'sent-by-jonas-himself' };
  const { number } = (await jonas.post('/portal/tickets', { text: mine.text, clientKey: mine.clientKey })).body;
  for (const words of [mine, { ...mine, text: 'Show me.' }]) {
    const guessed = (await world.stranger.post('/portal/tickets', words)).body;
    expect(guessed.number).not.toBe(number);
    expect((await world.withKey(guessed.key).get(`/portal/tickets/${number}`)).status).toBe(404);
  }
});

test('tags are put on many tickets and taken off them, and the others stay', async () => {
  const [one, two] = [await opened(), await opened()];
  await amina.patch(`/tickets/${one}`, { tags: ['vpn', 'old'] });
  await amina.patch(`/tickets/${two}`, { tags: ['laptop'] });
  const answer = await amina.post('/tickets/changes', {
    numbers: [one, two],
    patch: { addTags: ['urgent', 'vpn'], removeTags: ['old'] },
  });
  expect(answer.body.changed).toEqual([one, two]);
  expect((await ticketOf(one)).tags).toEqual(['vpn', 'urgent']);
  expect((await ticketOf(two)).tags).toEqual(['laptop', 'urgent', 'vpn']);
});

test('nothing puts one set of tags in the place of all of them', async () => {
  const number = await opened();
  await amina.patch(`/tickets/${number}`, { tags: ['vpn'] });
  await amina.post('/tickets/changes', { numbers: [number], patch: { tags: ['urgent'] } });
  expect((await ticketOf(number)).tags).toEqual(['vpn']);
});

test('a held reply is not seen by the requester, and leaves by itself', async () => {
  const number = await opened();
  await amina.post(`/tickets/${number}/replies`, { text: 'It is fixed.', holdSeconds: 10 });
  const seen = async () => (await jonas.get(`/portal/tickets/${number}`)).body.messages.length;
  expect(await seen()).toBe(1);
  world.later(11_000);
  await world.settle();
  expect(await seen()).toBe(2);
});

test('a reply that was taken back returns as a draft, with its promises gone and the next words kept', async () => {
  const number = await opened();
  const held = (
    await amina.post(`/tickets/${number}/replies`, {
      text: 'I will call at 9.',
      holdSeconds: 10,
      promises: [{ quote: 'I will call at 9.', dueAt: '2031-01-01T09:00:00Z' }],
    })
  ).body;
  await amina.put(`/tickets/${number}/draft`, { kind: 'reply', text: 'One more thing.' });
  const draft = await amina.delete(`/tickets/${number}/replies/${held.id}`);
  expect(draft.body.text).toBe('I will call at 9.\n\nOne more thing.');
  const after = await ticketOf(number);
  expect(after.messages.length).toBe(1);
  expect(after.promises).toEqual([]);
  expect(after.status).toBe('new');
  world.later(minutes(2));
  await world.settle();
  expect((await textsOf(number)).length).toBe(1);
});

test('nobody takes back what has left, or what a colleague wrote', async () => {
  const number = await opened();
  const held = (await amina.post(`/tickets/${number}/replies`, { text: 'Hello.', holdSeconds: 10 })).body;
  expect((await noor.delete(`/tickets/${number}/replies/${held.id}`)).status).toBe(404);
  expect((await noor.post(`/tickets/${number}/replies/${held.id}/dispatch`)).status).toBe(404);
  await amina.post(`/tickets/${number}/replies/${held.id}/dispatch`);
  expect((await amina.delete(`/tickets/${number}/replies/${held.id}`)).body.error.code).toBe(
    'conversation.already-sent',
  );
});

test('taken back and sent at the same moment: exactly one of the two happens', async () => {
  for (let round = 0; round < 3; round += 1) {
    const number = await opened();
    const held = (await amina.post(`/tickets/${number}/replies`, { text: 'Hello.', holdSeconds: 10 })).body;
    const [back] = await Promise.all([
      amina.delete(`/tickets/${number}/replies/${held.id}`),
      amina.post(`/tickets/${number}/replies/${held.id}/dispatch`),
    ]);
    const reached = (await jonas.get(`/portal/tickets/${number}`)).body.messages.length === 2;
    expect(reached).toBe(back.status !== 200);
  }
});

test('words that came while a reply was held are not taken as answered', async () => {
  const number = await opened();
  await amina.post(`/tickets/${number}/replies`, { text: 'It is fixed.', holdSeconds: 30 });
  world.later(1_000);
  await jonas.post(`/portal/tickets/${number}/messages`, { text: 'Now the whole floor is offline!' });
  world.later(minutes(1));
  await world.settle();
  expect(await ticketOf(number)).toMatchObject({ status: 'open', waitingOn: 'agent' });
});

test("a draft survives what others do, and nobody else's draft is shown", async () => {
  const number = await opened();
  await amina.put(`/tickets/${number}/draft`, { kind: 'reply', text: 'Dear Jonas,' });
  await noor.post(`/tickets/${number}/replies`, { text: 'I have it.' });
  await noor.patch(`/tickets/${number}`, { priority: 'high' });
  await jonas.post(`/portal/tickets/${number}/messages`, { text: 'Are you there?' });
  expect((await ticketOf(number)).drafts.map(({ text }: { text: string }) => text)).toEqual(['Dear Jonas,']);
  expect((await noor.get(`/tickets/${number}`)).body.drafts).toEqual([]);
});

test('different fields do not clash, the same field does, and your own change never does', async () => {
  const number = await opened();
  const { version } = await ticketOf(number);
  await noor.patch(`/tickets/${number}`, { priority: 'high', version });
  expect((await amina.patch(`/tickets/${number}`, { tags: ['vpn'], version })).status).toBe(200);
  const clash = await amina.patch(`/tickets/${number}`, { priority: 'low', subject: 'VPN', version });
  expect([clash.status, clash.body.error.code, clash.body.error.details.fields]).toEqual([
    409,
    'ticket.changed',
    ['priority'],
  ]);
  expect((await ticketOf(number)).subject).not.toBe('VPN');
  expect((await amina.patch(`/tickets/${number}`, { tags: ['vpn', 'lease'], version })).status).toBe(200);
});

test('a hand-over meanwhile is a change like any other', async () => {
  const number = await opened();
  const { version } = await ticketOf(number);
  await noor.post(`/tickets/${number}/handovers`, {
    toTeamId: world.team.network,
    toAgentId: world.ids.tomas,
    story: 'The lease is theirs.',
  });
  expect(
    (await (await world.as('ada')).patch(`/tickets/${number}`, { assigneeId: world.ids.amina, version })).body.error
      ?.code,
  ).toBe('ticket.changed');
});

test('a new subject is taken at its word', async () => {
  const number = await opened();
  await amina.patch(`/tickets/${number}`, { subject: 'Printer 5' });
  await amina.patch(`/tickets/${number}`, { subject: 'Printer 05' });
  expect((await ticketOf(number)).subject).toBe('Printer 05');
});

test('several at once: those that cannot change say why, the others change', async () => {
  const [mine, merged, into] = [await opened(), await opened(), await opened()];
  await amina.post(`/tickets/${merged}/merge`, { into });
  const hidden = await opened();
  await world.pool.query('update tickets set team_id = $1 where number = $2', [world.team.network, hidden]);
  const { body } = await amina.post('/tickets/changes', {
    numbers: [mine, merged, hidden, 1_999_999_999],
    patch: { priority: 'high' },
  });
  expect(body.changed).toEqual([mine]);
  expect(body.unchanged).toEqual([
    { number: merged, code: 'ticket.merged' },
    { number: hidden, code: 'not-found' },
    { number: 1_999_999_999, code: 'not-found' },
  ]);
});

test('a hand-over carries the story, and the companion keeps seeing it until they let go', async () => {
  const number = await opened();
  const made = await amina.post(`/tickets/${number}/handovers`, {
    toTeamId: world.team.network,
    story: 'Three drops, a demo at 3.',
    feeling: 'worn out',
    tried: 'a new lease',
    promised: 'an answer by noon',
  });
  expect(made.status).toBe(201);
  expect((await tomas.get(`/tickets/${number}`)).body.handovers[0]).toMatchObject({
    story: 'Three drops, a demo at 3.',
    feeling: 'worn out',
  });
  expect(
    (await amina.get('/tickets?queue=companion')).body.items.map((item: { number: number }) => item.number),
  ).toContain(number);
  expect((await noor.get(`/tickets/${number}`)).status).toBe(404);
  await amina.delete(`/tickets/${number}/companion`);
  expect((await amina.get(`/tickets/${number}`)).status).toBe(404);
});

test('whoever is asked for by name may see the ticket from then on, and a requester cannot be named', async () => {
  const number = await opened();
  expect((await tomas.get(`/tickets/${number}`)).status).toBe(404);
  await amina.post(`/tickets/${number}/notes`, { text: 'Tomas, is this the lease?', mentionIds: [world.ids.tomas] });
  expect((await tomas.get(`/tickets/${number}`)).status).toBe(200);
  expect(
    (await tomas.get('/tickets?queue=mentions')).body.items.map((item: { number: number }) => item.number),
  ).toContain(number);
  expect((await amina.post(`/tickets/${number}/notes`, { text: 'Priya?', mentionIds: [world.ids.priya] })).status).toBe(
    400,
  );
});

test('a snoozed ticket is out of the queue until its time, or until the person writes', async () => {
  const number = await opened();
  const inQueue = async () =>
    (await amina.get('/tickets?queue=queue&limit=100')).body.items.some(
      (item: { number: number }) => item.number === number,
    );
  const until = new Date(world.now().getTime() + days(1)).toISOString();
  await amina.patch(`/tickets/${number}`, { snoozedUntil: until });
  expect(await inQueue()).toBe(false);
  await jonas.post(`/portal/tickets/${number}/messages`, { text: 'It is worse.' });
  expect(await inQueue()).toBe(true);
  await amina.patch(`/tickets/${number}`, { snoozedUntil: until });
  world.later(days(1) + 1);
  expect(await inQueue()).toBe(true);
});
