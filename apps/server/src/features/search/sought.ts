/** What somebody looks for, taken apart. */
export interface Sought {
  /** A ticket's own number, when that is all that was typed. */
  number: number | null;
  /** Runs of letters and digits in lower case; the last one may be half a word. */
  words: string[];
}

const MOST_WORDS = 8;
const LARGEST_NUMBER = 2_147_483_647;

/**
 * Nothing but letters and digits is taken from what was typed, in the same way in which the
 * index takes them from texts. Quotes, operators and wildcards are therefore only gaps
 * between words, and no input can be more than words.
 */
export function soughtIn(typed: string): Sought {
  const said = typed.normalize('NFC').toLowerCase();
  const digits = /^#?\s*(\d{1,10})$/.exec(said.trim())?.[1];
  const number = digits === undefined || Number(digits) > LARGEST_NUMBER ? null : Number(digits);
  const words = said.match(/[\p{Alphabetic}\p{Nd}]+/gu) ?? [];
  return { number, words: [...new Set(words)].slice(0, MOST_WORDS) };
}

/** The words as PostgreSQL's query of them: all have to be there, and the last one may go on. */
export function wordsQuery(words: readonly string[]): string {
  return words.map((word, i) => (i === words.length - 1 && mayGoOn(word) ? `'${word}':*` : `'${word}'`)).join(' & ');
}

/** One or two Latin letters begin half of all words; in other scripts they are often a whole one. */
const mayGoOn = (word: string) => !/^[a-z0-9]{1,2}$/.test(word);

/** An index of trigrams knows nothing shorter, so with only short words it would read every row. */
export const isLongEnoughToIndex = (word: string) => word.length >= 3;
/** In three letters one slip leaves nothing to go by. */
export const isLongEnoughToGuess = (word: string) => word.length >= 4;
