/**
 * Whether a text says something, by a wording that a person can write: words joined with ` + ` must
 * all be there, `|` separates words of which one is enough, and `*` stands for any ending.
 *
 * Example: `says('I have reset your password.', 'reset|unlock* + password|account')` is true.
 */
export function says(text: string, wording: string): boolean {
  return matcherOf(wording).every((one) => one.test(text));
}

/** The first of the wordings that the text says. */
export function saysOneOf(text: string, wordings: readonly string[]): boolean {
  return wordings.some((wording) => says(text, wording));
}

const matchers = new Map<string, RegExp[]>();

function matcherOf(wording: string): RegExp[] {
  const known = matchers.get(wording);
  if (known) return known;
  const made = wording.split(/\s\+\s/).map((group) => {
    const words = group
      .split('|')
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .map((word) =>
        escaped(word)
          .replace(/\\\*/g, String.raw`[\p{L}\p{N}'’-]*`)
          .replace(/\s+/g, String.raw`\s+`),
      );
    return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})(?![\p{L}\p{N}])`, 'iu');
  });
  matchers.set(wording, made);
  return made;
}

function escaped(word: string): string {
  return word.replace(/[.+?^${}()|[\]\\*]/g, String.raw`\$&`).replace(/'/g, "['’]");
}
