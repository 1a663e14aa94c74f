import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type Caller, type World } from './world.ts';

/** What a ticket carries of its person's last messages, in the queue and in its reasons. */
let world: World;
let amina: Caller;
let jonas: Caller;
beforeAll(async () => {
  world = await makeWorld();
  [amina, jonas] = [await world.as('amina'), await world.as('jonas')];
});
afterAll(() => world.close());

const HOT = 'I am furious. My VPN dropped for the third time this week, my demo is at 3 pm today and nobody cares!';
const opened = async (text: string): Promise<number> => (await jonas.post('/portal/tickets', { text })).body.number;
const ticketOf = async (number: number) => (await amina.get(`/tickets/${number}`)).body;
const offer = (number: number) => amina.post(`/tickets/${number}/resolution`, { cause: 'Dust.', fix: 'I cleaned it.' });
const says = async (number: number, text: string) => {
  await jonas.post(`/portal/tickets/${number}/messages`, { text });
  return (await ticketOf(number)) as {
    heat: number;
    reasons: { kind: string; quote?: string }[];
    needsHumanAt: string;
  };
};

test('a terse "no" after a furious message leaves the ticket hot, one degree less each time', async () => {
  const number = await opened(HOT);
  const first = (await ticketOf(number)).heat;
  expect(first).toBe(3);
  await offer(number);
  const answer = { outcome: 'not-yet', words: 'No.' };
  await jonas.post(`/portal/tickets/${number}/resolution`, answer);
  const again = await ticketOf(number);
  expect(again.heat).toBe(2);
  expect(again.reasons.find(({ kind }: { kind: string }) => kind === 'heat').quote).toMatch(/furious|third time/);
  expect((await says(number, 'Same as before.')).heat).toBe(1);
  expect((await says(number, 'It is the blue laptop.')).heat).toBe(0);
});

test('hot words keep their place before a calm newcomer who says as little', async () => {
  const hot = await opened(HOT);
  await amina.post(`/tickets/${hot}/replies`, { text: 'Did a restart help?' });
  const still = await says(hot, 'No.');
  const calm = await ticketOf(await opened('No sound in room 4.'));
  expect(Date.parse(still.needsHumanAt)).toBeLessThan(Date.parse(calm.needsHumanAt));
});

test('a stronger message counts in full, whatever came before', async () => {
  const number = await opened('The VPN drops now and then.');
  await amina.post(`/tickets/${number}/replies`, { text: 'Which room?' });
  expect((await says(number, HOT)).heat).toBe(3);
});

test('what a confirmation laid down stays down', async () => {
  const number = await opened(HOT);
  await offer(number);
  await jonas.post(`/portal/tickets/${number}/resolution`, { outcome: 'confirmed' });
  expect((await says(number, 'Where do I find the manual of the VPN?')).heat).toBe(0);
  expect((await says(number, 'The short one.')).heat).toBe(0);
});

test('their own word about the newest message counts at once', async () => {
  const number = await opened(HOT);
  await amina.post(`/tickets/${number}/replies`, { text: 'Did a restart help?' });
  world.later(1_000);
  await says(number, 'No.');
  const { messages } = (await jonas.get(`/portal/tickets/${number}`)).body;
  await jonas.patch(`/portal/messages/${messages.at(-1).id}/reading`, { emotions: [], intensity: 0 });
  expect((await ticketOf(number)).heat).toBe(0);
});
