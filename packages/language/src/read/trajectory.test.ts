import { describe, expect, test } from 'vitest';
import type { Emotion, Intensity } from '../labels.ts';
import { HALF_LIFE_HOURS, trajectoryOf, type Step } from './trajectory.ts';

const START = Date.UTC(2026, 2, 2, 9);
/** Messages an hour apart: a number is how upset it is, a plus is thanks, an R came back, a u is unread. */
const messages = (shape: string, hours = 1): Step[] =>
  shape.split(' ').map((one, i) => {
    const intensity = Number(/\d/.exec(one)?.[0] ?? 1) as Intensity;
    const emotions: { label: Emotion }[] = one.includes('+')
      ? [{ label: 'gratitude' }]
      : intensity > 0
        ? [{ label: 'frustration' }]
        : [];
    return {
      at: START + i * hours * 3_600_000,
      intensity,
      emotions,
      risks: one.includes('R') ? [{ label: 'repeat' }] : [],
      ...(one.includes('u') && { unread: true }),
    };
  });
const direction = (shape: string) => trajectoryOf(messages(shape)).direction;

describe('the direction', () => {
  test.each([
    ['0 2', 'worsening'],
    ['1 1 2', 'worsening'],
    ['0 0 1', 'worsening'],
    ['1+ 3R', 'worsening'],
    ['3 1', 'improving'],
    ['2 2 0', 'improving'],
    ['3 2 1', 'improving'],
    ['2R 1+', 'improving'],
    ['2 2 2', 'stuck'],
    ['1 1 1', 'stuck'],
    ['2 2R', 'stuck'],
    ['1R 1R', 'stuck'],
    ['3 3 3R', 'stuck'],
    ['0 0', 'steady'],
    ['1 1', 'steady'],
    ['0R 0R', 'steady'],
    ['1+ 2+', 'steady'],
    ['2', 'steady'],
    ['0 0 0 0', 'steady'],
    ['3 1R', 'improving'],
    ['1 1 2u', 'steady'],
  ])('%s is %s', (shape, wanted) => expect(direction(shape)).toBe(wanted));
});

describe('the heat that is left', () => {
  test.each([
    ['2', 0, 2],
    ['2', HALF_LIFE_HOURS, 1],
    ['3', 2 * HALF_LIFE_HOURS, 0.8],
    ['3 1', 0, 2.9],
    ['3 0', 0, 1.5],
    ['3 1+', 0, 0],
    ['1 3', 0, 3],
    ['0 0', 5, 0],
  ])('%s after %d hours is %d', (shape, hours, heat) => {
    const all = messages(shape);
    expect(trajectoryOf(all, new Date(Number(all.at(-1)!.at) + hours * 3_600_000)).heat).toBe(heat);
  });
  test('a calm day between two messages lets the first fade', () =>
    expect(trajectoryOf(messages('3 1', HALF_LIFE_HOURS)).heat).toBe(1.5));
});

test('nothing read, nothing claimed', () => {
  expect(trajectoryOf([])).toMatchObject({ direction: 'steady', heat: 0 });
  expect(trajectoryOf(messages('2u'))).toMatchObject({ direction: 'steady', heat: 0 });
});

test('says what it was seen by', () => {
  expect(trajectoryOf(messages('0 2')).because).toBe('Strong now, calm before.');
  expect(trajectoryOf(messages('2 2R')).because).toBe('It came back, and they are no calmer.');
});
