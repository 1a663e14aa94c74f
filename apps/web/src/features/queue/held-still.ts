import type { TicketRow } from '@attune/contract';

/**
 * What a list shows while somebody points at it: the rows stay where they are, each with its
 * newest content; what is new waits behind a pill. Rows that left the view stay, marked, until
 * the list may move, so that nobody opens a neighbour by mistake.
 */
export interface HeldStill {
  rows: { row: TicketRow; left: boolean }[];
  arrived: number;
  moved: boolean;
}

export function heldStill(shown: readonly TicketRow[], fresh: readonly TicketRow[]): HeldStill {
  const now = new Map(fresh.map((row) => [row.number, row]));
  const before = new Set(shown.map((row) => row.number));
  const rows = shown.map((row) => ({ row: now.get(row.number) ?? row, left: !now.has(row.number) }));
  // Rows past the last one shown are the next page, or simply below: they do not push anything away.
  const lastShown = fresh.findLastIndex((row) => before.has(row.number));
  const arrived = fresh.slice(0, lastShown + 1).filter((row) => !before.has(row.number)).length;
  const below = fresh.slice(lastShown + 1).map((row) => ({ row, left: false }));
  const stayed = fresh.filter((row) => before.has(row.number)).map((row) => row.number);
  const order = rows.filter(({ left }) => !left).map(({ row }) => row.number);
  return { rows: [...rows, ...below], arrived, moved: stayed.some((number, i) => number !== order[i]) };
}
