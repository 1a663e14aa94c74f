import { fold } from '../text/fold.ts';
import { remember } from './remember.ts';
import { compilePhrase, marksOf, piecesOf } from './phrase.ts';

/** One line of a word table: what the phrases say when they occur in a sentence. */
export interface Rule<Label extends string = string> {
  /** Shown by `--explain`; names the idea, not the words. */
  name: string;
  label: Label;
  /** How much one occurrence convinces, 0 to 1. Judged by hand, checked on the development messages. */
  weight: number;
  /** For emotions: how strong the feeling is, 1 to 3. */
  degree?: 1 | 2 | 3;
  phrases: string[];
  /** The rule is silent in a sentence where one of these holds. */
  unless?: string[];
  /** "not worried": a negation just before the words silences the rule. */
  negatable?: boolean;
}

export interface Hit<Label extends string = string> {
  rule: Rule<Label>;
  /** Offsets within the sentence. */
  start: number;
  end: number;
}

interface Entry {
  rule: Rule;
  book: number;
  order: number;
  pattern: RegExp;
  /** Marks of which each set needs one, as numbers. */
  needs: Int32Array[];
  vetoes: RegExp[];
  /** The sentence for which it was tried last, by its number. */
  tried: number;
}
// Words come again and again; their marks are worked out once.
const MOST_WORDS = 20_000;

const NEGATION =
  /(?:\b(?:not|no|never|without|nor|hardly|isn'?t|aren'?t|wasn'?t|weren'?t|don'?t|doesn'?t|didn'?t|won'?t|wouldn'?t|can'?t|cannot|needn'?t)\W+)(?:(?!but\b)[\w']+\W+){0,2}$/;

/**
 * A shelf of word tables that are looked up together: a sentence is folded and searched once for
 * all of them. Results are remembered per sentence, so while somebody types only the sentence that
 * changed is read again.
 */
export class Shelf {
  private readonly books: Rule[][] = [];
  private search: ((sentence: string) => Hit[][]) | undefined;

  /** Puts a table on the shelf, and returns a function that finds its rules in a sentence. */
  book<Label extends string>(rules: Rule<Label>[]): (sentence: string) => Hit<Label>[] {
    const place = this.books.push(rules) - 1;
    this.search = undefined;
    return (sentence) => this.hitsIn(sentence)[place] as Hit<Label>[];
  }

  /** The hits of every book, in the order in which the books came. */
  hitsIn(sentence: string): Hit[][] {
    this.search ??= remember(searchOf(this.books));
    return this.search(sentence);
  }
}

/** A table on a shelf of its own. */
export function rulebook<Label extends string>(rules: Rule<Label>[]): (sentence: string) => Hit<Label>[] {
  return new Shelf().book(rules);
}

function searchOf(books: Rule[][]): (sentence: string) => Hit[][] {
  const numbers = new Map<string, number>();
  const numberOf = (mark: string): number => {
    let number = numbers.get(mark);
    if (number === undefined) numbers.set(mark, (number = numbers.size));
    return number;
  };
  const byMark: Entry[][] = [];
  const always: Entry[] = [];
  let order = 0;
  books.forEach((rules, book) => {
    for (const rule of rules) {
      const vetoes = (rule.unless ?? []).map((phrase) => compilePhrase(phrase).pattern);
      for (const source of rule.phrases) {
        const { pattern, anchors } = compilePhrase(source);
        const needs = anchors.slice(1).map((set) => Int32Array.from([...set].map(numberOf)));
        const entry: Entry = { rule, book, order: order++, pattern, needs, vetoes, tried: 0 };
        if (anchors.length === 0) always.push(entry);
        else for (const anchor of anchors[0]!) (byMark[numberOf(anchor)] ??= []).push(entry);
      }
    }
  });
  const present = new Uint8Array(numbers.size);
  const known = new Map<string, number[]>();
  const numbersOf = (piece: string): number[] => {
    let own = known.get(piece);
    if (own === undefined) {
      own = marksOf(piece).flatMap((mark) => numbers.get(mark) ?? []);
      if (known.size >= MOST_WORDS) known.clear();
      known.set(piece, own);
    }
    return own;
  };
  let round = 0;
  return (sentence) => {
    const folded = fold(sentence);
    round++;
    const here: number[] = [];
    for (const piece of piecesOf(folded))
      for (const number of numbersOf(piece)) {
        if (present[number] === 1) continue;
        present[number] = 1;
        here.push(number);
      }
    const hits: (Hit & { order: number; book: number })[] = [];
    const attempt = (entry: Entry) => {
      const hit = hitOf(entry, sentence, folded);
      if (hit) hits.push(hit);
    };
    for (const entry of always) attempt(entry);
    for (const number of here) {
      const entries = byMark[number];
      if (entries === undefined) continue;
      for (const entry of entries) {
        if (entry.tried === round || !possible(entry.needs, present)) continue;
        entry.tried = round;
        attempt(entry);
      }
    }
    for (const number of here) present[number] = 0;
    hits.sort((a, b) => a.start - b.start || a.order - b.order);
    const out: Hit[][] = books.map(() => []);
    for (const { rule, start, end, book } of hits) out[book]!.push({ rule, start, end });
    return out;
  };
}

function hitOf(
  { rule, book, order, pattern, vetoes }: Entry,
  sentence: string,
  folded: string,
): (Hit & { order: number; book: number }) | null {
  const match = pattern.exec(folded);
  if (!match || match[0].length === 0) return null;
  if (rule.negatable && NEGATION.test(folded.slice(Math.max(0, match.index - 40), match.index))) return null;
  for (const veto of vetoes) if (veto.test(folded)) return null;
  return { rule, book, order, ...trimmed(sentence, match.index, match.index + match[0].length) };
}

function possible(needs: Int32Array[], present: Uint8Array): boolean {
  for (const set of needs) {
    let any = false;
    for (let i = 0; i < set.length && !any; i++) any = present[set[i]!] === 1;
    if (!any) return false;
  }
  return true;
}

function trimmed(sentence: string, start: number, end: number): { start: number; end: number } {
  while (start < end && /[\s,"(*-]/.test(sentence[start]!)) start++;
  while (end > start && /\s/.test(sentence[end - 1]!)) end--;
  return { start, end };
}
