import type { Reading } from '@attune/contract';
import type { CorrectedPart } from '@attune/language';

interface ReadMessage {
  text: string;
  reading: Reading | null;
}

/** What stands between two messages when they are read as one. */
export const BETWEEN = '\n\n';

/** Where in these messages, read as one, a person has said what they want heard: the coach asks for that and nothing else. */
export function correctedParts(messages: readonly ReadMessage[]): CorrectedPart[] {
  const parts: CorrectedPart[] = [];
  let from = 0;
  for (const { text, reading } of messages) {
    if (reading?.corrected)
      parts.push({
        start: from,
        end: from + text.length,
        concerns: reading.concerns.map(({ kind, quote, start, end }) => ({
          kind,
          quote,
          start: from + start,
          end: from + end,
        })),
      });
    from += text.length + BETWEEN.length;
  }
  return parts;
}
