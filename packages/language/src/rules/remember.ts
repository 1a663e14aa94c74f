// Enough for every sentence of a long thread.
const REMEMBERED = 500;

/**
 * Remembers what a pure function of a string gave, for the last few thousand strings: two halves,
 * and when the younger is full the older is forgotten as a whole.
 */
export function remember<Result>(work: (text: string) => Result): (text: string) => Result {
  let young = new Map<string, Result>();
  let old = new Map<string, Result>();
  return (text) => {
    let known = young.get(text);
    if (known !== undefined) return known;
    known = old.get(text) ?? work(text);
    if (young.size >= REMEMBERED) {
      old = young;
      young = new Map();
    }
    young.set(text, known);
    return known;
  };
}
