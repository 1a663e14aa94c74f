import type { Reading } from '@attune/contract';

export type Concern = Reading['concerns'][number];

/** The concerns with these words of the message among them, without the blanks at their ends; the same words count once. */
export function withConcern(
  concerns: readonly Concern[],
  text: string,
  { kind, start, end }: Pick<Concern, 'kind' | 'start' | 'end'>,
): Concern[] {
  const words = text.slice(start, end);
  const quote = words.trim();
  if (quote === '') return [...concerns];
  const from = start + words.indexOf(quote);
  const added = { kind, quote, start: from, end: from + quote.length };
  return [...concerns.filter((one) => one.start !== added.start || one.end !== added.end), added].sort(
    (a, b) => a.start - b.start,
  );
}
