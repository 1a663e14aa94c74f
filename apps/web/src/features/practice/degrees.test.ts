import { expect, test } from 'vitest';
import { markOf } from './degrees.ts';

test.each([
  [0, 1],
  [20, 1],
  [21, 2],
  [58, 3],
  [80, 4],
  [100, 5],
])('%i of a hundred is %i of five', (degree, mark) => {
  expect(markOf(degree)).toBe(mark);
});
