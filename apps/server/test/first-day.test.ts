import { afterAll, beforeAll, expect, test } from 'vitest';
import { STORIES } from '@attune/seed';
import { openExampleDesk } from '../src/example-desk.ts';
import { makeWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ setUp: false });
});
afterAll(() => world.close());

test('an example desk that is given up half-way leaves nothing behind', async () => {
  const given = { signIn: world.signIn, secret: world.config.secret, password: 'a calm and long password' };
  await expect(openExampleDesk(world.act('desk'), { ...given, until: AbortSignal.abort() })).rejects.toThrow();
  const { rows } = await world.pool.query<{ count: number }>('select count(*)::int from users');
  expect(rows[0]!.count).toBe(0);
  expect((await world.stranger.get('/setup')).body).toMatchObject({ needed: true });
});

test('whoever sets the desk up may look around with the example cast', async () => {
  const answer = await world.stranger.post('/setup', {
    deskName: 'Harbour IT',
    name: 'Sofia Marin',
    email: 'sofia@harbour.example',
    password: 'a calm and long password',
    exampleDesk: true,
  });
  expect(answer.status).toBe(201);
  const { rows } = await world.pool.query<{ count: number }>('select count(*)::int from tickets');
  expect(rows[0]!.count).toBe(STORIES.length);
  const { rows: rehearsed } = await world.pool.query(
    `select ending, self_rating is not null as rated from practice_runs order by started_at`,
  );
  expect(rehearsed).toEqual([
    { ending: expect.stringMatching(/escalated|walked-away/), rated: true },
    { ending: 'repaired', rated: true },
  ]);
  const { rows: asked } = await world.pool.query('select due_at > now() as ahead from practice_assignments');
  expect(asked).toEqual([{ ahead: true }]);
});

test('somebody whose address was never proved signs in with the link from their mail', async () => {
  await world.stranger.post('/portal/tickets', {
    text: 'My badge does not open the gate.',
    email: 'lotte@harbour.example',
    name: 'Lotte Smit',
  });
  await world.stranger.post('/portal/links', { email: 'lotte@harbour.example' });
  await world.settle();
  const letter = (await world.outbox()).find(
    ({ toAddress, text }) => toAddress === 'lotte@harbour.example' && text.includes('/link/'),
  );
  const token = /\/link\/([\w.-]+)/.exec(letter?.text ?? '')?.[1];
  const signedIn = await world.stranger.post('/portal/sessions', { token });
  expect(signedIn.status).toBe(200);
});
