import type { PracticeTurn } from '@attune/contract';
import { expect, test } from 'vitest';
import { minutesLeft } from './time-left.ts';

const turn = (number: number, clock: number): PracticeTurn => ({
  number,
  said: 'I am on it.',
  waited: null,
  answer: 'Good.',
  clock,
  wordedBy: 'author',
  at: '2026-11-25T09:00:00.000Z',
});

test('Helena has less time after each turn, and never less than none', () => {
  expect(minutesLeft({ minutes: 24, story: [] })).toBe(24);
  expect(minutesLeft({ minutes: 24, story: [turn(1, 2), turn(2, 14)] })).toBe(10);
  expect(minutesLeft({ minutes: 24, story: [turn(1, 30)] })).toBe(0);
});

test('who has no deadline has no clock', () => {
  expect(minutesLeft({ minutes: null, story: [turn(1, 2)] })).toBeNull();
});
