import { fold } from '../text/fold.ts';
import { anchorOf, compilePhrase, type Phrase } from './phrase.ts';

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

interface Entry<Label extends string> {
  rule: Rule<Label>;
  order: number;
  phrase: Phrase;
  vetoes: RegExp[];
}

const NEGATION = /(?:\b(?:not|no|never|without|nor|hardly|isn'?t|aren'?t|wasn'?t|weren'?t|don'?t|doesn'?t|didn'?t|won'?t|wouldn'?t|can'?t|cannot|needn'?t)\W+)(?:(?!but\b)[\w']+\W+){0,2}$/;
// Enough for every sentence of a long thread; the oldest goes first.
const REMEMBERED = 3000;

/**
 * Compiles a table once and returns a function that finds its rules in a sentence. Results are
 * remembered per sentence: while somebody types, only the sentence that changed is read again.
 */
export function rulebook<Label extends string>(rules: Rule<Label>[]): (sentence: string) => Hit<Label>[] {
  const byAnchor = new Map<string, Entry<Label>[]>();
  const always: Entry<Label>[] = [];
  let order = 0;
  for (const rule of rules) {
    const vetoes = (rule.unless ?? []).map((phrase) => compilePhrase(phrase).pattern);
    for (const source of rule.phrases) {
      const phrase = compilePhrase(source);
      const entry = { rule, order: order++, phrase, vetoes };
      if (!phrase.anchors) always.push(entry);
      else for (const anchor of phrase.anchors) byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), entry]);
    }
  }
  return remember((sentence) => {
    const folded = fold(sentence);
    const candidates = new Set(always);
    for (const word of folded.match(/[a-z\u00c0-\u024f][a-z\u00c0-\u024f']*/g) ?? []) {
      for (const entry of byAnchor.get(anchorOf(word)) ?? []) candidates.add(entry);
    }
    const hits: (Hit<Label> & { order: number })[] = [];
    for (const { rule, phrase, vetoes, order } of candidates) {
      const match = phrase.pattern.exec(folded);
      if (!match || match[0].length === 0) continue;
      if (rule.negatable && NEGATION.test(folded.slice(Math.max(0, match.index - 40), match.index))) continue;
      if (vetoes.some((veto) => veto.test(folded))) continue;
      hits.push({ rule, order, ...trimmed(sentence, match.index, match.index + match[0].length) });
    }
    return hits.sort((a, b) => a.start - b.start || a.order - b.order);
  });
}

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

function trimmed(sentence: string, start: number, end: number): { start: number; end: number } {
  while (start < end && /[\s,"(*-]/.test(sentence[start]!)) start++;
  while (end > start && /\s/.test(sentence[end - 1]!)) end--;
  return { start, end };
}
