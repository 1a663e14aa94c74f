import { expect, test } from 'vitest';
import { markOf } from './degrees.ts';

test.each([
  [0, 1],
  [17, 1],
  [18, 2],
  [35, 3],
  [50, 4],
  [69, 4],
  [70, 5],
  [100, 5],
])('%i of a hundred is %i of five', (degree, mark) => {
  expect(markOf(degree)).toBe(mark);
});
