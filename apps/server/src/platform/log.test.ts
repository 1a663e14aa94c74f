import { expect, test } from 'vitest';
import { asSaid } from './log.ts';

test('at a terminal a line is said as a person would say it', () => {
  const time = new Date(2026, 10, 23, 9, 5, 7).getTime();
  expect(asSaid(`{"level":40,"time":${time},"error":"read ECONNRESET","msg":"a database connection was lost"}\n`)).toBe(
    '09:05:07 warn a database connection was lost  error=read ECONNRESET\n',
  );
});
