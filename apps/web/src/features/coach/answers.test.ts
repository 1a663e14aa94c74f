import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answer, answersOf, hasLeft, letLeave, takeBack } from './answers.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const UNDO = 10_000;
const keepMine = (ticket: number, hint: string) => answer(ticket, ({ kept }) => ({ kept: new Set([...kept, hint]) }));

test('a reply that is taken back brings its answers with it, and did not leave', () => {
  const left = vi.fn();
  keepMine(1, 'blame|you should have');
  answer(1, () => ({ promises: { 'I will call.': 'no-promise' } }));
  letLeave(1, UNDO, left);
  expect(answersOf(1).kept.size).toBe(0);
  keepMine(1, 'command|write again');
  takeBack(1);
  expect([...answersOf(1).kept]).toEqual(['blame|you should have', 'command|write again']);
  expect(answersOf(1).promises).toEqual({ 'I will call.': 'no-promise' });
  vi.advanceTimersByTime(2 * UNDO);
  expect(left).not.toHaveBeenCalled();
});

test('a reply that left is told once, and what was written after it keeps its own answers', () => {
  const left = vi.fn();
  keepMine(2, 'blame|you should have');
  letLeave(2, UNDO, left);
  keepMine(2, 'command|write again');
  vi.advanceTimersByTime(UNDO);
  takeBack(2);
  expect(left).toHaveBeenCalledTimes(1);
  expect([...answersOf(2).kept]).toEqual(['command|write again']);
});

test('a reply that is sent at once is told at once, and not again when its time comes', () => {
  const left = vi.fn();
  letLeave(5, UNDO, left);
  hasLeft(5);
  expect(left).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(2 * UNDO);
  expect(left).toHaveBeenCalledTimes(1);
});

test('the answers of one ticket say nothing about another', () => {
  keepMine(3, 'blame|you should have');
  expect(answersOf(4).kept.size).toBe(0);
});

test('two replies that follow each other closely are both told', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  letLeave(6, UNDO, first);
  letLeave(6, UNDO, second);
  expect(first).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(UNDO);
  expect(first).toHaveBeenCalledTimes(1);
  expect(second).toHaveBeenCalledTimes(1);
});
