/** Lower case, without accents: "prüfen" is found by "prufen". */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * How well words answer what was typed; 0 is not at all. Each typed part must begin a word
 * (best), stand inside one, or, as the last hope, its letters must occur in order.
 */
export function matchOf(typed: string, words: string): number {
  const parts = plain(typed).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return 1;
  const text = plain(words);
  const starts = text.split(/[^\p{L}\p{N}#]+/u);
  let sum = 0;
  for (const part of parts) {
    if (starts.some((word) => word.startsWith(part))) sum += 3;
    else if (text.includes(part)) sum += 2;
    else if (part.length > 2 && inOrder(part, text)) sum += 1;
    else return 0;
  }
  return sum / parts.length;
}

function inOrder(part: string, text: string): boolean {
  let from = 0;
  for (const letter of part) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/** The items that answer, best first; equal ones keep their order. */
export function matching<T>(typed: string, items: readonly T[], wordsOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, match: matchOf(typed, wordsOf(item)) }))
    .filter(({ match }) => match > 0)
    .sort((a, b) => b.match - a.match)
    .map(({ item }) => item);
}
