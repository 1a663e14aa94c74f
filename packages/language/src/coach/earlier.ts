import type { CoachContext, EarlierReply } from '../shapes.ts';
import { contentOf, shared } from '../text/words.ts';
import { apologiesInText } from './apology.ts';
import type { Draft, TheirSide } from './draft.ts';

// Shorter texts ("Done, it is back.") are alike by nature.
const ENOUGH_WORDS = 8;
// Four of five content words are the same.
const NEARLY = 0.8;
// So many words of the message may occur in a text that was not written for it.
const BY_CHANCE = 2;

/** What this agent wrote before in this conversation. */
export function hereBefore(context: CoachContext): EarlierReply[] {
  return (context.earlier ?? []).map(asReply).filter((one) => !one.elsewhere);
}

/** How often they were told sorry before in this conversation. */
export function apologizedBefore(context: CoachContext): number {
  return hereBefore(context).reduce((sum, one) => sum + apologiesInText(one.text), 0);
}

/**
 * The macro or earlier reply that a draft nearly repeats without taking anything up from the message.
 * What the message itself says does not count: two answers to one fault are alike.
 */
export function copyOf(draft: Draft, side: TheirSide, context: CoachContext): EarlierReply | null {
  if (draft.words.size < ENOUGH_WORDS) return null;
  const own = new Set([...draft.words].filter((word) => !side.words.has(word)));
  if (draft.words.size - own.size > BY_CHANCE) return null;
  return [...(context.earlier ?? []), ...(context.macros ?? [])].map(asReply).find((one) => isNearly(own, one)) ?? null;
}

/** The reply of this conversation that a draft nearly repeats, whatever it takes up: they have read it. */
export function repeated(draft: Draft, context: CoachContext): EarlierReply | null {
  if (draft.words.size < ENOUGH_WORDS) return null;
  return hereBefore(context).find((one) => isNearly(draft.words, one)) ?? null;
}

function isNearly(words: Set<string>, { text }: EarlierReply): boolean {
  const before = contentOf(text);
  return shared(words, before) / Math.max(words.size, before.size) >= NEARLY;
}

const asReply = (one: string | EarlierReply): EarlierReply => (typeof one === 'string' ? { text: one } : one);
