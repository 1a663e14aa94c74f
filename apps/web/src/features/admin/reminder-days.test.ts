import { expect, test } from 'vitest';
import { daysIn } from './reminder-days.ts';

test('days are read as people write them', () => {
  expect(daysIn('2, 5 and 9')).toEqual([2, 5, 9]);
  expect(daysIn('9;2;2')).toEqual([2, 9]);
});

test('no days means no reminders', () => {
  expect(daysIn('  ')).toEqual([]);
});

test('what the desk would not take is said at once', () => {
  for (const words of ['0', '61', '1.5', '1 2 3 4 5 6', '-3']) expect(daysIn(words)).toBeNull();
});
