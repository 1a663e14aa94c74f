import { expect, test } from 'vitest';
import { compilePhrase } from './phrase.ts';
import { rulebook } from './rulebook.ts';

test.each([
  ["can't open", "I can't open it", true],
  ["can't open", 'i cant open it', true],
  ["can't open", 'I can’t open it', true],
  ['annoy*', 'this is annoying', true],
  ['annoy*', 'no noise', false],
  ['(very|so)? worried', 'worried', true],
  ['i .. worried', 'I am really worried', true],
  ['i .. worried', 'I think that nobody here was worried', false],
  ['lost ... files', 'I lost it. My files are fine', false],
  ['# times', 'three times', true],
  ['# times', '11 times', true],
  ['^ send', 'Please send', false],
  ['again $', 'it broke again!', true],
  ['<please> help', 'pls help', true],
  ['cat', 'concatenate', false],
])('the phrase "%s" in "%s": %s', (phrase, text, holds) => {
  const found = rulebook([{ name: phrase, label: 'it', weight: 1, phrases: [phrase] }])(text);
  expect(found.length > 0).toBe(holds);
});

test('a phrase that cannot be read is named', () => {
  expect(() => compilePhrase('(open')).toThrow(/\(open/);
  expect(() => compilePhrase('<nosuchclass> x')).toThrow(/nosuchclass/);
});
