import { expect, test } from 'vitest';
import { byWhen } from './by-when.ts';

const monday = new Date(2026, 2, 2, 10, 0).getTime();
const at = (day: number, hour: number) => new Date(2026, 2, day, hour, 5).toISOString();

test('a time is said as it is said after "by"', () => {
  expect([at(2, 16), at(3, 9), at(6, 12), at(20, 9), at(1, 9)].map((each) => byWhen(each, monday, 'en'))).toEqual([
    'today, 16:05',
    'tomorrow, 09:05',
    'Friday, 12:05',
    'March 20, 09:05',
    'yesterday, 09:05',
  ]);
  expect(byWhen(at(3, 9), monday, 'de')).toBe('morgen, 09:05');
});

test('what is no time is left as it is', () => {
  expect(byWhen('soon', monday, 'en')).toBe('soon');
});
