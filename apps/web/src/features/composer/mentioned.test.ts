import { expect, test } from 'vitest';
import { mentionBefore, mentionedIn } from './mentioned.ts';

const people = [
  { id: 'a', name: 'Mei' },
  { id: 'b', name: 'Mei Tan' },
  { id: 'c', name: 'Noor Bakker' },
];

test('the name that is being written opens the list', () => {
  expect(mentionBefore('Ask @No')).toBe('No');
  expect(mentionBefore('@')).toBe('');
  expect(mentionBefore('Ask @Noor Ba')).toBe('Noor Ba');
});

test('an address is no mention', () => {
  expect(mentionBefore('mail mei@harbour')).toBeNull();
});

test('a longer name is not taken for the shorter one in it', () => {
  expect(mentionedIn('@Mei Tan, could you look?', people).map(({ id }) => id)).toEqual(['b']);
  expect(mentionedIn('@Mei Tan and @Mei', people).map(({ id }) => id)).toEqual(['b', 'a']);
});

test('a name without @ calls nobody', () => {
  expect(mentionedIn('Noor Bakker knows', people)).toEqual([]);
});
