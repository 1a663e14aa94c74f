import { expect, test } from 'vitest';
import { matching, matchOf } from './palette-match.ts';

const commands = ['Go to Waiting', 'Write a note', 'Reply', 'Zurückstellen', 'Assign to somebody'];
const found = (typed: string) => matching(typed, commands, (words) => words);

test('the beginning of a word is enough', () => {
  expect(found('wait')).toEqual(['Go to Waiting']);
});

test('each typed part must be there', () => {
  expect(found('go wai')).toEqual(['Go to Waiting']);
  expect(found('go note')).toEqual([]);
});

test('accents need not be typed', () => {
  expect(found('zuruck')).toEqual(['Zurückstellen']);
});

test('letters in order are the last hope, and come last', () => {
  expect(found('asg')).toEqual(['Assign to somebody']);
  expect(matchOf('asg', 'Assign')).toBeLessThan(matchOf('ass', 'Assign'));
});

test('nothing typed finds everything, in its own order', () => {
  expect(found('')).toEqual(commands);
});
