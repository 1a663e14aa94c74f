import { remember } from '../rules/remember.ts';
import type { TheirSide } from './draft.ts';
import { KNOWN_SHORT_NAMES, SHORT_NAMES, TERM_SHAPES, TERMS } from '../words/jargon.ts';

/**
 * Technical terms in a sentence that this person has given no sign of knowing: not used by them, not
 * explained in the sentence, and they do not speak the trade.
 */
export function foreignTerms(sentence: string, side: TheirSide): string[] {
  if (side.reading.comfort === 'high') return [];
  const unexplained = unexplainedTerms(sentence);
  if (unexplained.length === 0) return [];
  const theirs = side.text.toLowerCase();
  return unexplained.filter((term) => !theirs.includes(term.toLowerCase()));
}

// The list of terms is long, so each sentence is searched once and not at every keystroke.
const unexplainedTerms: (sentence: string) => readonly string[] = remember((sentence) => {
  const terms = new Set<string>();
  for (const match of sentence.matchAll(TERMS)) terms.add(match[0].trim());
  for (const match of sentence.matchAll(TERM_SHAPES)) terms.add(match[0].trim());
  for (const match of sentence.matchAll(SHORT_NAMES)) if (!KNOWN_SHORT_NAMES.test(match[0])) terms.add(match[0]);
  return [...new Map([...terms].map((term) => [term.toLowerCase(), term])).values()].filter(
    (term) => !isExplained(sentence, term),
  );
});

/** "(the address book of the net)", ", which …" or quotation marks next to a term explain it. */
export function isExplained(sentence: string, term: string): boolean {
  const after = sentence.slice(sentence.indexOf(term) + term.length, sentence.indexOf(term) + term.length + 30);
  return (
    /^["')\]]*\s*(?:\(|, (?:the|a|an|which|that is|i\.e)\b|means|stands for|is (?:the|a|an)\b)/i.test(after) ||
    sentence[sentence.indexOf(term) - 1] === '"'
  );
}
