import type { HeardConcern } from '@attune/language';
import { expect, test } from 'vitest';
import { eachOnce } from './each-once.ts';

const words = { start: 0, end: 34, quote: 'Between the candles and the till?' };
const heardBy = { start: 0, end: 5, quote: 'There' };
const problem: HeardConcern = { ...words, kind: 'problem', heardBy };
const question: HeardConcern = { ...words, kind: 'question' };
const other: HeardConcern = { start: 40, end: 52, quote: 'I am waiting', kind: 'impact' };

test('words that are two kinds of concern stand in the list once, and wait until both are heard', () => {
  expect(eachOnce([problem, question, other])).toEqual([question, other]);
  expect(eachOnce([question, problem, other])).toEqual([question, other]);
  expect(eachOnce([problem, { ...question, heardBy }])).toEqual([problem]);
});
