import type { Reading } from '@attune/contract';
import type { Coaching } from '@attune/language';

interface ReadMessage {
  text: string;
  reading: Reading | null;
}

/** What stands between two messages when they are read as one. */
export const BETWEEN = '\n\n';

/**
 * The coach reads their words afresh; where a person has said what they want heard, that holds,
 * and nothing else of that message is asked for.
 */
export function asCorrected(coaching: Coaching, messages: readonly ReadMessage[]): Coaching {
  let from = 0;
  const denied: { start: number; end: number; but: Reading['concerns'] }[] = [];
  for (const { text, reading } of messages) {
    if (reading?.corrected) denied.push({ start: from, end: from + text.length, but: reading.concerns });
    from += text.length + BETWEEN.length;
  }
  const holds = ({ start, end }: { start: number; end: number }) => {
    const message = denied.find((one) => start >= one.start && end <= one.end);
    return !message || message.but.some((one) => one.start + message.start < end && one.end + message.start > start);
  };
  const gone = new Set(coaching.concerns.filter((concern) => !holds(concern)).map(({ quote }) => quote));
  if (gone.size === 0) return coaching;
  const firstUnheard = coaching.concerns.find(({ heardBy }) => !heardBy);
  return {
    ...coaching,
    concerns: coaching.concerns.filter(holds),
    unheard: coaching.unheard.filter(({ quote }) => !gone.has(quote)),
    hints: coaching.hints.filter(({ about }) => about !== 'unheard' || !firstUnheard || holds(firstUnheard)),
  };
}
