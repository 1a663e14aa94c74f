import type { SearchHit } from '@attune/contract';

export type Parts = SearchHit['matches'][number]['parts'];

const SHOWN_BEFORE = 60;
const SHOWN_LENGTH = 220;

/** Cuts a text into what was looked for and what lies between. It stays text; nothing here is ever HTML. */
export function marked(text: string, isHit: (word: string) => boolean): Parts {
  const parts: Parts = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{Alphabetic}\p{Nd}]+/gu)) {
    if (!isHit(word.toLowerCase())) continue;
    if (index > from) parts.push({ text: text.slice(from, index), hit: false });
    parts.push({ text: word, hit: true });
    from = index + word.length;
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from), hit: false });
  return parts;
}

/** The piece of a long text around the first hit, in one line. */
export function excerpt(text: string, isHit: (word: string) => boolean): Parts {
  let first = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{Alphabetic}\p{Nd}]+/gu)) {
    if (!isHit(word.toLowerCase())) continue;
    first = index;
    break;
  }
  const begin = first <= SHOWN_BEFORE ? 0 : afterSpace(text, first - SHOWN_BEFORE, first);
  const end = text.length - begin <= SHOWN_LENGTH ? text.length : beforeSpace(text, begin + SHOWN_LENGTH);
  const piece = text.slice(begin, end).replace(/\s+/g, ' ').trim();
  return marked(`${begin > 0 ? '…' : ''}${piece}${end < text.length ? '…' : ''}`, isHit);
}

/** Never cuts a word, nor a letter that is made of two halves. */
function afterSpace(text: string, at: number, limit: number): number {
  const space = text.slice(at, limit).search(/\s/);
  return space < 0 ? limit : at + space + 1;
}
function beforeSpace(text: string, at: number): number {
  const space = text.slice(at - SHOWN_BEFORE, at).search(/\s\S*$/);
  if (space >= 0) return at - SHOWN_BEFORE + space;
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at;
}

/** Whole words count; of the last one, what begins with it. */
export const saysOneOf = (words: readonly string[]) => (word: string) =>
  words.some((sought, i) => word === sought || (i === words.length - 1 && word.startsWith(sought)));

/** Names, addresses and file names are found by any piece of them. */
export const holdsOneOf = (words: readonly string[]) => (word: string) => words.some((sought) => word.includes(sought));

/** Whether two words are one slip of the finger apart: most of their pairs of letters are the same (Dice). */
export const isLikeOneOf = (words: readonly string[]) => (word: string) =>
  words.some((sought) => likeness(word, sought) >= 0.5);

function likeness(left: string, right: string): number {
  const [pairs, others] = [pairsOf(left), pairsOf(right)];
  const shared = pairs.filter((pair) => others.includes(pair)).length;
  return (2 * shared) / (pairs.length + others.length);
}
const pairsOf = (word: string) => [...` ${word}`].map((letter, i, letters) => letter + (letters[i + 1] ?? ' '));
