import { expect, test } from 'vitest';
import { keyOfEvent, meaningOf } from './keys.ts';

const known = ['j', 'g q', 'g m', 'n', '?'];
const event = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('one key does one thing', () => {
  expect(meaningOf(null, 'j', known)).toEqual({ act: 'j' });
});

test('g waits for the second key', () => {
  expect(meaningOf(null, 'g', known)).toEqual({ wait: 'g' });
  expect(meaningOf('g', 'q', known)).toEqual({ act: 'g q' });
});

test('after g a key that leads nowhere means itself', () => {
  expect(meaningOf('g', 'n', known)).toEqual({ act: 'n' });
  expect(meaningOf('g', 'y', known)).toBeNull();
});

test('Ctrl and Cmd are the same key', () => {
  expect(keyOfEvent(event('k', { ctrlKey: true }))).toBe('mod+k');
  expect(keyOfEvent(event('k', { metaKey: true }))).toBe('mod+k');
});

test('a sign needs no shift, a letter says so', () => {
  expect(keyOfEvent(event('?', { shiftKey: true }))).toBe('?');
  expect(keyOfEvent(event('R', { shiftKey: true }))).toBe('shift+r');
});
