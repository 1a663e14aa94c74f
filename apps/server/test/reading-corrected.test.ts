import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorld, type Caller, type World } from './world.ts';

/** What a person wants heard is read by a machine, and put right by whoever reads it better. */
let world: World;
let amina: Caller;
beforeAll(async () => {
  world = await makeWorld();
  amina = await world.as('amina');
});
afterAll(() => world.close());

const TEXT = 'The scanner jams since Monday. I need forty contracts by Friday at noon. Which tray takes thick paper?';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

const opened = async () => {
  const { number } = (await (await world.as('jonas')).post('/portal/tickets', { text: TEXT })).body;
  const [message] = (await amina.get(`/tickets/${number}`)).body.messages;
  return { number, path: `/messages/${message.id}/reading`, concerns: message.reading.concerns };
};

test('an agent takes a concern away, gives one another kind, and adds one by its words', async () => {
  const { number, path, concerns } = await opened();
  expect(concerns.length).toBeGreaterThan(0);
  const answer = await amina.patch(path, {
    concerns: [
      { kind: 'question', ...at('Which tray takes thick paper?') },
      { kind: 'deadline', ...at('by Friday at noon') },
    ],
  });
  // In the order of the words, each with the words themselves.
  expect(answer.body.concerns).toEqual([
    { kind: 'deadline', ...at('by Friday at noon'), quote: 'by Friday at noon' },
    { kind: 'question', ...at('Which tray takes thick paper?'), quote: 'Which tray takes thick paper?' },
  ]);
  expect(answer.body.corrected.by).toBe('Amina Haddad');
  const { theirSide, reasons } = (await amina.get(`/tickets/${number}`)).body;
  expect(theirSide.deadlines.map(({ quote }: { quote: string }) => quote)).toEqual(['by Friday at noon']);
  expect(theirSide.whatHappened).toEqual([]);
  expect(reasons).toContainEqual({ kind: 'deadline', quote: 'by Friday at noon' });
});

test('no concern can be left', async () => {
  const { path } = await opened();
  expect((await amina.patch(path, { concerns: [] })).body.concerns).toEqual([]);
});

test('a concern is made of words of the message and of nothing else', async () => {
  const { path, concerns } = await opened();
  for (const place of [
    { start: TEXT.length - 4, end: TEXT.length + 1 },
    { start: 12, end: 12 },
    { start: 20, end: 10 },
  ])
    expect((await amina.patch(path, { concerns: [{ kind: 'problem', ...place }] })).body.error.code).toBe(
      'request.invalid',
    );
  const { number } = (await amina.get('/tickets?queue=all&limit=1')).body.items[0];
  expect((await amina.get(`/tickets/${number}`)).body.messages[0].reading.concerns).toEqual(concerns);
});

test('what the engine said first is kept aside, so that it can be measured', async () => {
  const { path, concerns } = await opened();
  await amina.patch(path, { concerns: [] });
  const { rows } = await world.pool.query('select before from readings where message_id = $1', [path.split('/')[2]]);
  expect(rows[0].before.concerns).toMatchObject(concerns);
});
