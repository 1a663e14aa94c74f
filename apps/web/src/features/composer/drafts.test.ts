import { expect, test } from 'vitest';
import { clientKeys } from '../../client-key.ts';
import { firstWords } from './kept-draft.ts';

const saved = { text: 'saved on the desk', updatedAt: '2026-11-25T10:00:00.000Z' };
const at = (time: string) => Date.parse(`2026-11-25T${time}:00.000Z`);

test('words that never reached the desk come back', () => {
  expect(firstWords({ text: 'kept here', at: at('10:05') }, saved)).toBe('kept here');
});

test('newer words from another computer win over old ones kept here', () => {
  expect(firstWords({ text: 'kept here', at: at('09:00') }, saved)).toBe('saved on the desk');
});

test('a draft that was emptied here stays empty', () => {
  expect(firstWords({ text: '', at: at('10:05') }, saved)).toBe('');
});

test('without any draft one begins with nothing', () => {
  expect(firstWords(null, undefined)).toBe('');
});

test('the same words tried again are the same act; changed words are a new one', () => {
  const keyFor = clientKeys();
  const first = keyFor('On my way.');
  expect(keyFor('On my way.')).toBe(first);
  expect(keyFor('On my way, Jonas.')).not.toBe(first);
});
