import { expect, test } from 'vitest';
import { spread } from './spread.ts';

test('labels that are apart stay where they are', () => {
  expect(spread([80, 20, 50], 16, 0, 100)).toEqual([80, 20, 50]);
});

test('labels at the same place lie below each other', () => {
  expect(spread([50, 50, 50], 16, 0, 200)).toEqual([50, 66, 82]);
});

test('labels at the lower end move up instead of leaving the picture', () => {
  expect(spread([98, 99], 16, 0, 100)).toEqual([84, 100]);
});
