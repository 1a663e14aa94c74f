/**
 * The key of one act of sending. The same words tried again carry the same key, so that a
 * lost answer does not send them twice; changed words are a new act, so that no change is
 * swallowed by the first attempt.
 */
export function clientKeys(): (words: string) => string {
  let last: { words: string; key: string } | null = null;
  return (words) => {
    if (last?.words !== words) last = { words, key: newKey() };
    return last.key;
  };
}

/** A key that nobody guesses. Browsers know `randomUUID` only behind HTTPS, and a desk in a cellar has none. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
