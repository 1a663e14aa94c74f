import { remember } from './remember.ts';
import { compilePhrase, type Phrase } from './phrase.ts';
import { piecesOf, type Pieces } from './pieces.ts';
import { Sieve } from './sieve.ts';
import { holds } from './signs.ts';

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
  phrase: Phrase;
  /** The places of the rule's vetoes among all phrases. */
  vetoes: number[];
}

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

const NONE: Hit[] = [];

function searchOf(books: Rule[][]): (sentence: string) => Hit[][] {
  const phrases: Phrase[] = [];
  const entries: (Entry | undefined)[] = [];
  books.forEach((rules, book) => {
    for (const rule of rules) {
      const vetoes = (rule.unless ?? []).map((source) => phrases.push(compilePhrase(source)) - 1);
      for (const source of rule.phrases)
        entries[phrases.push(compilePhrase(source)) - 1] = { rule, book, phrase: phrases.at(-1)!, vetoes };
    }
  });
  const sieve = new Sieve(phrases.map((phrase) => phrase.outline));
  // For each phrase the number of the sentence that may have held it last.
  const sifted = new Int32Array(phrases.length);
  const nothing = books.map(() => NONE);
  let round = 0;
  return (sentence) => {
    const pieces = piecesOf(sentence);
    round++;
    const may: number[] = [];
    sieve.sift(pieces, (phrase) => {
      if (sifted[phrase] === round) return;
      sifted[phrase] = round;
      if (entries[phrase] !== undefined) may.push(phrase);
    });
    const hits: (Hit & { phrase: number })[] = [];
    for (const phrase of may) {
      const { rule, vetoes } = entries[phrase]!;
      const match = found(phrases[phrase]!, pieces);
      if (!match || match[0].length === 0) continue;
      if (rule.negatable && isNegated(pieces.folded, match.index)) continue;
      if (vetoes.some((veto) => sifted[veto] === round && found(phrases[veto]!, pieces))) continue;
      hits.push({ phrase, rule, ...trimmed(sentence, match.index, match.index + match[0].length) });
    }
    hits.sort((a, b) => a.start - b.start || a.phrase - b.phrase);
    if (hits.length === 0) return nothing;
    const out = [...nothing];
    for (const { phrase, rule, start, end } of hits) {
      const { book } = entries[phrase]!;
      if (out[book] === NONE) out[book] = [];
      out[book]!.push({ rule, start, end });
    }
    return out;
  };
}

function found({ pattern, needed }: Phrase, { folded, signs }: Pieces): RegExpExecArray | null {
  if (needed !== null && !holds(needed, folded, signs)) return null;
  return pattern.exec(folded);
}

function isNegated(folded: string, start: number): boolean {
  return NEGATION.test(folded.slice(Math.max(0, start - 40), start));
}

function trimmed(sentence: string, start: number, end: number): { start: number; end: number } {
  while (start < end && /[\s,"(*-]/.test(sentence[start]!)) start++;
  while (end > start && /\s/.test(sentence[end - 1]!)) end--;
  return { start, end };
}
