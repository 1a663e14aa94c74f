export type Trend = 'first' | 'up' | 'down' | 'same';

/** How one's marks went since the first: the last three together, since one rehearsal is only a day. */
export function trendOf(marks: readonly number[]): Trend {
  if (marks.length < 2) return 'first';
  const last = marks.slice(1).slice(-3);
  const now = last.reduce((sum, mark) => sum + mark, 0) / last.length;
  const by = now - marks[0]!;
  return by >= 0.5 ? 'up' : by <= -0.5 ? 'down' : 'same';
}
