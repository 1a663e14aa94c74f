import { fold } from '../text/fold.ts';
import { remember } from './remember.ts';
import { compilePhrase, marksOf, type Phrase } from './phrase.ts';

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

const NEGATION =
  /(?:\b(?:not|no|never|without|nor|hardly|isn'?t|aren'?t|wasn'?t|weren'?t|don'?t|doesn'?t|didn'?t|won'?t|wouldn'?t|can'?t|cannot|needn'?t)\W+)(?:(?!but\b)[\w']+\W+){0,2}$/;
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
      if (phrase.anchors.length === 0) always.push(entry);
      else for (const anchor of phrase.anchors[0]!) byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), entry]);
    }
  }
  return remember((sentence) => {
    const { folded, marks } = looked(sentence);
    const candidates = new Set(always);
    for (const mark of marks) {
      for (const entry of byAnchor.get(mark) ?? []) if (isPossible(entry.phrase, marks)) candidates.add(entry);
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

// Several tables ask about the same sentence one after the other.
const looked = remember((sentence: string) => {
  const folded = fold(sentence);
  return { folded, marks: marksOf(folded) };
});

function isPossible(phrase: Phrase, marks: Set<string>): boolean {
  for (let i = 1; i < phrase.anchors.length; i++) {
    if (!overlap(marks, phrase.anchors[i]!)) return false;
  }
  return true;
}

function overlap(a: Set<string>, b: Set<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const one of few) if (many.has(one)) return true;
  return false;
}

function trimmed(sentence: string, start: number, end: number): { start: number; end: number } {
  while (start < end && /[\s,"(*-]/.test(sentence[start]!)) start++;
  while (end > start && /\s/.test(sentence[end - 1]!)) end--;
  return { start, end };
}
