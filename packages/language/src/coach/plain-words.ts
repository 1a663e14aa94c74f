import { remember } from '../rules/remember.ts';
import type { MisstepFinding, PlainTerm, Span } from '../shapes.ts';
import { GLOSSARY, type Term } from '../words/glossary.ts';
import { KNOWN_SHORT_NAMES } from '../words/jargon.ts';
import type { Draft, TheirSide } from './draft.ts';
import { isExplained } from './jargon.ts';

const BY_NAME = new Map(GLOSSARY.map((term) => [term.term.toLowerCase(), term]));
const MOST_WORDS = Math.max(...GLOSSARY.map(({ term }) => term.split(' ').length));
// Short names that are words as well count in capitals only.
const WORDS_TOO = new Set([
  'ad',
  'ca',
  'ble',
  'eap',
  'iam',
  'mime',
  'ou',
  'ram',
  'rma',
  'san',
  'sip',
  'spf',
  'ebit',
  'exchange',
]);

/**
 * Terms of the trade in a draft with how to say them in plain words: those that this person has not
 * used, that the draft does not explain, and unless they are at home with the technology.
 */
export function plainTermsIn(draft: Draft, side: TheirSide): PlainTerm[] {
  const { comfort } = side.reading;
  if (comfort === 'high') return [];
  const theirs = side.text.toLowerCase();
  const seen = new Set<string>();
  return draft.lines.flatMap((line) =>
    termsOf(line.quote).flatMap(({ start, end, quote, term }): PlainTerm[] => {
      if (seen.has(term.plain) || theirs.includes(quote.toLowerCase())) return [];
      if (comfort !== 'low' && KNOWN_SHORT_NAMES.test(quote)) return [];
      seen.add(term.plain);
      return [{ start: line.start + start, end: line.start + end, quote, plain: term.plain, source: term.source }];
    }),
  );
}

/** Lets the advice on jargon say the longest of its terms in plain words: it tells most. */
export function withPlainWords(missteps: MisstepFinding[], terms: PlainTerm[]): MisstepFinding[] {
  return missteps.map((one) => {
    if (one.label !== 'jargon') return one;
    const inside = terms.filter((each) => each.start < one.end && one.start < each.end);
    const term = inside.sort((a, b) => b.quote.length - a.quote.length)[0];
    return term ? { ...one, suggestion: `${one.suggestion} ${inPlainWords(term)}` } : one;
  });
}

export const inPlainWords = ({ quote, plain }: PlainTerm): string => `In plain words, "${quote}": ${plain}.`;

interface Place extends Span {
  term: Term;
}

const termsOf: (sentence: string) => readonly Place[] = remember((sentence) => {
  const words = [...sentence.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu)];
  const out: Place[] = [];
  for (let i = 0; i < words.length; i++) {
    for (let count = Math.min(MOST_WORDS, words.length - i); count > 0; count--) {
      const last = words[i + count - 1]!;
      const start = words[i]!.index;
      const end = last.index + last[0].length;
      const quote = sentence.slice(start, end);
      const term = named(quote);
      if (!term) continue;
      if (!isExplained(sentence, quote)) out.push({ start, end, quote, term });
      i += count - 1;
      break;
    }
  }
  return out;
});

function named(quote: string): Term | undefined {
  const lower = quote.toLowerCase();
  if (WORDS_TOO.has(lower) && !/^\p{Lu}/u.test(quote)) return undefined;
  if (WORDS_TOO.has(lower) && lower !== 'exchange' && quote !== quote.toUpperCase()) return undefined;
  return BY_NAME.get(lower) ?? (lower.endsWith('s') ? BY_NAME.get(lower.slice(0, -1)) : undefined);
}
