import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTicketKey } from '../src/features/portal/index.ts';
import { emailOf, makeWorld, type Caller, type World } from './world.ts';

/** Anybody can type somebody else's address. Here a stranger types that of Jonas. */
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

async function claimed(): Promise<{ number: number; stranger: Caller; id: string }> {
  const { number, key } = (
    await world.stranger.post('/portal/tickets', {
      text: 'Please send me the VPN settings.',
      email: emailOf('jonas'),
      name: 'Jonny',
    })
  ).body;
  const { rows } = await world.pool.query<{ id: string }>('select id from tickets where number = $1', [number]);
  return { number, stranger: world.withKey(key), id: rows[0]!.id };
}

test('a stranger who claims an address reads only what they wrote themselves', async () => {
  const { number, stranger } = await claimed();
  const [jonas, amina] = [await world.as('jonas'), await world.as('amina')];
  await jonas.post(`/portal/tickets/${number}/messages`, { text: 'This was not me! My real number is 555-0134.' });
  await amina.post(`/tickets/${number}/replies`, { text: 'Your VPN secret is sesame.' });
  await stranger.post(`/portal/tickets/${number}/messages`, { text: 'Any news?' });
  const seen = await stranger.get(`/portal/tickets/${number}`);
  expect(seen.body.messages.map((message: { text: string }) => message.text)).toEqual([
    'Please send me the VPN settings.',
    'Any news?',
  ]);
  expect(seen.body.answersWaiting).toBe(2);
  expect(JSON.stringify(seen.body)).not.toMatch(/sesame|555-0134/);
});

test('a stranger cannot read or change how the words of the true owner were read', async () => {
  const { number, stranger } = await claimed();
  const written = (
    await (
      await world.as('jonas')
    ).post(`/portal/tickets/${number}/messages`, { text: 'I am furious, my payroll file is gone.' })
  ).body;
  const tried = await stranger.patch(`/portal/messages/${written.id}/reading`, { urgency: 0 });
  expect(tried.status).toBe(404);
  expect(JSON.stringify(tried.body)).not.toContain('payroll');
});

test('a merge does not carry the words of the true owner to a stranger', async () => {
  const { number, stranger } = await claimed();
  const own = (
    await (await world.as('jonas')).post('/portal/tickets', { text: 'My medical leave form does not open.' })
  ).body;
  expect((await (await world.as('amina')).post(`/tickets/${own.number}/merge`, { into: number })).status).toBe(200);
  expect(JSON.stringify((await stranger.get(`/portal/tickets/${number}`)).body)).not.toContain('medical');
});

test('a stranger sees no fix, no promise and no progress of words, and cannot confirm', async () => {
  const { number, stranger } = await claimed();
  const amina = await world.as('amina');
  await amina.post(`/tickets/${number}/promises`, {
    quote: 'I will call your private line.',
    dueAt: '2031-01-01T10:00:00Z',
  });
  await amina.post(`/tickets/${number}/resolution`, { cause: 'The secret was old.', fix: 'I set it to sesame.' });
  const seen = (await stranger.get(`/portal/tickets/${number}`)).body;
  expect(seen.offer).toBeNull();
  expect(seen.nextUpdateBy).toBeNull();
  expect(JSON.stringify(seen)).not.toMatch(/private line|sesame/);
  expect((await stranger.post(`/portal/tickets/${number}/resolution`, { outcome: 'confirmed' })).status).toBe(404);
  expect((await stranger.post(`/portal/tickets/${number}/feedback`, { solved: 1, treated: 1 })).status).toBe(404);
});

test('looking with a key from the mail proves nothing, because scanners look; answering does', async () => {
  const { number, id } = await claimed();
  const owner = world.withKey(await makeTicketKey(world.act('desk'), id, world.ids.jonas, true));
  const verified = async () => (await (await world.as('amina')).get(`/tickets/${number}`)).body.requester.verified;
  await owner.get(`/portal/tickets/${number}`);
  expect(await verified()).toBe(false);
  await owner.post(`/portal/tickets/${number}/messages`, { text: 'Yes, that was me.' });
  expect(await verified()).toBe(true);
});

test('the key of a deactivated person opens nothing', async () => {
  const { id, number } = await claimed();
  const key = await makeTicketKey(world.act('desk'), id, world.ids.priya, true);
  await world.pool.query('update users set deactivated_at = now() where id = $1', [world.ids.priya]);
  expect((await world.withKey(key).get(`/portal/tickets/${number}`)).status).toBe(401);
});
