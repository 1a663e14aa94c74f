import type { TicketRow } from '@attune/contract';
import { expect, test } from 'vitest';
import { heldStill } from './held-still.ts';

const rows = (...numbers: number[]) => numbers.map((number) => ({ number, subject: `#${number}` }) as TicketRow);
const order = (held: ReturnType<typeof heldStill>) =>
  held.rows.map(({ row, left }) => (left ? -row.number : row.number));

test('a new row waits behind the pill instead of pushing the others down', () => {
  const held = heldStill(rows(1, 2), rows(9, 1, 2));
  expect(order(held)).toEqual([1, 2]);
  expect(held.arrived).toBe(1);
});

test('a changed order waits as well', () => {
  const held = heldStill(rows(1, 2, 3), rows(3, 1, 2));
  expect(order(held)).toEqual([1, 2, 3]);
  expect(held).toMatchObject({ arrived: 0, moved: true });
});

test('a row that left stays in its place, marked, so that nobody opens its neighbour', () => {
  const held = heldStill(rows(1, 2, 3), rows(1, 3));
  expect(order(held)).toEqual([1, -2, 3]);
  expect(held.moved).toBe(false);
});

test('the words of a row are always the newest', () => {
  const [fresh] = rows(1);
  expect(heldStill(rows(1), [{ ...fresh!, subject: 'New words' }]).rows[0]!.row.subject).toBe('New words');
});

test('the next page comes below and pushes nothing away', () => {
  const held = heldStill(rows(1, 2), rows(1, 2, 3, 4));
  expect(order(held)).toEqual([1, 2, 3, 4]);
  expect(held.arrived).toBe(0);
});
