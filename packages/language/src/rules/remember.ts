// Enough for every sentence of a long thread; the oldest goes first.
const REMEMBERED = 3000;

/** Remembers what a pure function of a string gave, for the last few thousand strings. */
export function remember<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const old = known.get(text);
    if (old !== undefined) return old;
    const fresh = work(text);
    if (known.size >= REMEMBERED) known.delete(known.keys().next().value!);
    known.set(text, fresh);
    return fresh;
  };
}
