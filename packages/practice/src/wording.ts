/**
 * Whether a text says something, by a wording that a person can write: words joined with ` + ` must
 * all be there, `|` separates words of which one is enough, and `*` at its end stands for any ending.
 * Capitals, hyphens and other marks between words do not count.
 *
 * Example: `says('I have reset your password.', 'reset|unlock* + password|account')` is true.
 */
export function says(text: string, wording: string): boolean {
  const words = plain(text);
  return partsOf(wording).every((alternatives) => alternatives.some((one) => words.includes(one)));
}

/** Whether the text says one of the wordings. */
export function saysOneOf(text: string, wordings: readonly string[]): boolean {
  return wordings.some((wording) => says(text, wording));
}

const MOST_REMEMBERED = 2_000;
const parts = new Map<string, string[][]>();
const texts = new Map<string, string>();

// Each alternative as it would stand in a plain text: " reset " for the word, " unlock" for any ending.
function partsOf(wording: string): string[][] {
  return remembered(parts, wording, () =>
    wording.split(/\s\+\s/).map((group) =>
      group.split('|').map((word) => {
        const open = word.trim().endsWith('*');
        return open ? plain(word).trimEnd() : plain(word);
      }),
    ),
  );
}

// Words in small letters with one space around each.
function plain(text: string): string {
  return remembered(
    texts,
    text,
    () =>
      ` ${text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()} `,
  );
}

function remembered<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  const made = make();
  memory.set(key, made);
  return made;
}
