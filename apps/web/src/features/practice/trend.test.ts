import { expect, test } from 'vitest';
import { trendOf } from './trend.ts';

test('one mark is no trend', () => {
  expect(trendOf([3])).toBe('first');
});

test('one bad day does not undo what was learned', () => {
  expect(trendOf([2, 4, 4, 3])).toBe('up');
});

test('marks that stay, and marks that fall, are said to do so', () => {
  expect(trendOf([3, 3, 3])).toBe('same');
  expect(trendOf([4, 3, 2])).toBe('down');
});
