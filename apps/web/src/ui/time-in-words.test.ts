import { describe, expect, test } from 'vitest';
import { daysBetween, lengthInWords, momentInWords, timeInWords } from './time-in-words.ts';

const now = new Date(2026, 10, 25, 14, 30).getTime(); // a Wednesday
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).toISOString();

describe('a time is said as people say it', () => {
  test.each([
    [at(25, 14, 30), 'now', 'now'],
    [at(25, 14, 16), '14 minutes ago', '14 min'],
    [at(25, 14, 50), 'in 20 minutes', 'in 20 min'],
    [at(25, 12, 15), '2 hours ago', '2 hr'],
    [at(25, 6), 'today, 06:00', '06:00'],
    [at(24, 9, 12), 'yesterday, 09:12', 'yesterday'],
    [at(26, 9), 'tomorrow, 09:00', 'tomorrow'],
    [at(23, 9, 12), 'Monday, 09:12', 'Mon'],
    [at(3, 9), '3 November', '3 Nov'],
  ])('%s', (time, long, short) => {
    expect(timeInWords(time, now, 'en-GB')).toBe(long);
    expect(timeInWords(time, now, 'en-GB', 'short').replace('hrs', 'hr').replace('mins', 'min')).toBe(short);
  });

  test('the year is named only when it is another one', () => {
    expect(timeInWords(new Date(2024, 2, 12).toISOString(), now, 'en-GB')).toBe('12 March 2024');
  });

  test('in German as well', () => {
    expect(timeInWords(at(24, 9, 12), now, 'de')).toBe('gestern, 09:12');
    expect(momentInWords(at(26, 9), now, 'de')).toBe('morgen, 09:00');
  });

  test('what is no time is shown as it came', () => {
    expect(timeInWords('soon', now, 'en')).toBe('soon');
  });
});

test('a moment to come is named by its clock, its day, or its date', () => {
  expect(momentInWords(at(25, 15), now, 'en-GB')).toBe('15:00');
  expect(momentInWords(at(27, 9), now, 'en-GB')).toBe('Friday, 09:00');
  expect(momentInWords(new Date(2026, 11, 24, 9).toISOString(), now, 'en-GB')).toBe('24 December, 09:00');
});

test('a length of time is never nothing', () => {
  expect(lengthInWords(4_000, 'en')).toBe('1 min');
  expect(lengthInWords(3 * 24 * 3_600_000, 'en')).toBe('3 days');
});

test('midnight decides which day it is, not the hours between', () => {
  expect(daysBetween(new Date(2026, 10, 25, 23, 50).getTime(), new Date(2026, 10, 26, 0, 10).getTime())).toBe(1);
});
