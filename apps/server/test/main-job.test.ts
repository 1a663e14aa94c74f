import { afterAll, beforeAll, expect, test } from 'vitest';
import { days } from '../src/platform/clock.ts';
import { makeWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

test('a person writes in, is understood, answered, offered a fix, and says that it works', async () => {
  const jonas = await world.as('jonas');
  const amina = await world.as('amina');
  const opened = await jonas.post('/portal/tickets', {
    text: 'My VPN dropped for the third time this week. My demo is at 3 pm today and I am losing patience.',
  });
  expect(opened.status).toBe(201);
  const { number } = opened.body;

  const queue = await amina.get('/tickets?queue=queue');
  expect(queue.body.items.map((row: { number: number }) => row.number)).toContain(number);

  const ticket = await amina.get(`/tickets/${number}`);
  expect(ticket.body.messages[0].reading.emotions.map((emotion: { label: string }) => emotion.label)).toContain(
    'frustration',
  );

  const reply = await amina.post(`/tickets/${number}/replies`, {
    text: 'Three drops in a week before a demo is rough, Jonas. I will ring you by 14:00.',
    promises: [{ quote: 'I will ring you by 14:00.', dueAt: '2030-01-01T14:00:00Z' }],
  });
  expect(reply.status).toBe(201);
  const seen = await jonas.get(`/portal/tickets/${number}`);
  expect(seen.body.messages.at(-1).text).toContain('ring you by 14:00');
  expect(seen.body.nextUpdateBy).toBe('2030-01-01T14:00:00.000Z');

  await amina.post(`/tickets/${number}/resolution`, {
    cause: 'The lease ran out every 20 hours.',
    fix: 'I set it to renew by itself.',
    prevention: 'Nothing to do on your side.',
  });
  const confirmed = await jonas.post(`/portal/tickets/${number}/resolution`, { outcome: 'confirmed' });
  expect(confirmed.body.progress).toBe('solved');

  const feedback = await jonas.post(`/portal/tickets/${number}/feedback`, {
    solved: 5,
    treated: 5,
    praise: 'Amina was patient with me.',
  });
  expect(feedback.status).toBe(201);
  const praise = await amina.get('/commendations');
  expect(praise.body.items[0].words).toBe('Amina was patient with me.');
});

test('silence makes a ticket dormant, and dormant is not solved', async () => {
  const jonas = await world.as('jonas');
  const amina = await world.as('amina');
  const { number } = (await jonas.post('/portal/tickets', { text: 'The scanner jams.' })).body;
  await amina.post(`/tickets/${number}/resolution`, { cause: 'Dust.', fix: 'Cleaned it.' });
  world.later(days(2));
  await world.settle();
  expect((await amina.get(`/tickets/${number}`)).body.offers[0].remindersSent).toBe(1);
  world.later(days(5));
  await world.settle();
  const rested = (await amina.get(`/tickets/${number}`)).body;
  expect(rested.status).toBe('dormant');
  expect(
    (await amina.get('/tickets?queue=confirmed')).body.items.map((row: { number: number }) => row.number),
  ).not.toContain(number);
});
