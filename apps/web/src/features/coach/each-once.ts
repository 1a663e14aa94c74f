import type { HeardConcern } from '@attune/language';

/** The same words may be a problem and a question: they are one line to tick, and ticked when both are heard. */
export function eachOnce(concerns: readonly HeardConcern[]): HeardConcern[] {
  const lines: HeardConcern[] = [];
  for (const concern of concerns) {
    const at = lines.findIndex(({ start, end }) => start === concern.start && end === concern.end);
    if (at < 0) lines.push(concern);
    else if (!concern.heardBy) lines[at] = concern;
  }
  return lines;
}
