import { fold } from '../text/fold.ts';
import { signOf } from './signs.ts';

/**
 * A sentence as phrases see it: its runs of letters and digits, the smallest things that a phrase
 * begins and ends with. "Log-in won't" has four: log, in, won, t.
 */
export interface Pieces {
  folded: string;
  count: number;
  /** Where each piece begins and ends. Longer than the count, and good until the next sentence is cut. */
  starts: Int32Array;
  ends: Int32Array;
  /** Whether a piece is written in one with the piece before it: `in` of "log-in". */
  joined: Uint8Array;
  /** The signs between the pieces and the digits, as bits. */
  signs: number;
}

const LETTERS = new Uint8Array(0x250);
for (let code = 0; code < LETTERS.length; code++)
  LETTERS[code] = /[\w\u00c0-\u024f]/.test(String.fromCharCode(code)) ? 1 : 0;
const isLetter = (code: number): boolean => code < 0x250 && LETTERS[code] === 1;
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

// Sentences are cut one after the other, so all use the same lists.
let starts = new Int32Array(256);
let ends = new Int32Array(256);
let joined = new Uint8Array(256);

export function piecesOf(sentence: string): Pieces {
  const folded = fold(sentence);
  if (folded.length > starts.length) {
    starts = new Int32Array(folded.length * 2);
    ends = new Int32Array(folded.length * 2);
    joined = new Uint8Array(folded.length * 2);
  }
  let count = 0;
  let signs = 0;
  let inOne = 0;
  for (let at = 0; at < folded.length; at++) {
    let code = folded.charCodeAt(at);
    if (!isLetter(code)) {
      signs |= signOf(code);
      if (code <= 32) inOne = 0;
      continue;
    }
    starts[count] = at;
    for (; isLetter(code); code = folded.charCodeAt(++at)) if (isDigit(code)) signs |= signOf(code);
    ends[count] = at--;
    joined[count++] = inOne;
    inOne = 1;
  }
  return { folded, count, starts, ends, joined, signs };
}

/** The mark of every piece that begins with a digit. */
export const NUMBER = '#';

/**
 * The marks of a word of the tables, piece by piece, for each way to write it: "don't" may be
 * "dont". An open word (`annoy*`) ends in the mark of all that begins with it.
 */
export function spellingsOf(word: string, open: boolean): string[][] {
  if (/^[a-z]+$/.test(word)) return [[open ? `${word}*` : word]];
  const ways = new Map<string, string[]>();
  for (const way of withoutApostrophes(word)) {
    const pieces: string[] = way.match(/[\w\u00c0-\u024f]+/g) ?? [];
    if (open && pieces.length > 0) pieces.push(`${pieces.pop()!}*`);
    ways.set(pieces.join(' '), pieces);
  }
  return [...ways.values()];
}

function withoutApostrophes(word: string): string[] {
  const at = word.indexOf("'");
  if (at < 0) return [word];
  return withoutApostrophes(word.slice(at + 1)).flatMap((rest) => [
    `${word.slice(0, at)}'${rest}`,
    `${word.slice(0, at)}${rest}`,
  ]);
}
