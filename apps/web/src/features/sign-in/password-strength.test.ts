import { expect, test } from 'vitest';
import { strengthOf } from './password-strength.ts';

test('length is what counts', () => {
  expect(['', 'P4$$w0rd', 'four words of it', 'quiet harbour', 'a quiet harbour at noon'].map(strengthOf)).toEqual([
    'none',
    'short',
    'good',
    'fair',
    'strong',
  ]);
});

test('the same letter over and over is not long', () => {
  expect(strengthOf('aaaaaaaaaaaaaaaaaaaaaaaa')).toBe('fair');
});
