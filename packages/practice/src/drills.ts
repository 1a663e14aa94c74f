import { coach, contentOf, MISSTEPS, MOVES, shared, type Misstep, type Move } from '@attune/language';
import { z } from 'zod';
import { isPlausible } from './plausible.ts';

/**
 * Drills: one small thing at a time, two minutes each. Five kinds: rewrite a sentence, tell the better
 * reply, spot the misstep, say what was asked, and judge a situation.
 */

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/);
const words = z.string().trim().min(1).max(1_500);
const option = z.strictObject({ text: words, right: z.boolean().default(false) });
const labels = z.enum([...MOVES, ...MISSTEPS]);

const common = {
  id,
  /** What it trains: a move, or a misstep to leave. */
  about: z.array(labels).min(1).max(3),
  /** What the person wrote, or the situation. */
  given: words,
  question: words,
  /** Why, shown after the answer. */
  why: words,
};

const choice = z.strictObject({
  ...common,
  kind: z.enum(['better', 'spot', 'asked', 'judgement']),
  options: z.array(option).min(2).max(6),
});
const rewrite = z.strictObject({
  ...common,
  kind: z.literal('rewrite'),
  /** The sentence to rewrite. */
  sentence: words,
  /** Words of which the rewriting must keep at least one: what the sentence is about. */
  keep: z.array(z.string()).min(1).max(8),
  /** Ways to say it. */
  examples: z.array(words).min(2).max(4),
});

export const drillSchema = z
  .union([choice, rewrite])
  .refine((drill) => drill.kind === 'rewrite' || drill.options.some(({ right }) => right), 'no option is right');
export const drillsSchema = z.array(drillSchema);
export type AuthoredDrill = z.infer<typeof drillSchema>;

export interface Marked {
  right: boolean;
  /** 0 to 1. */
  share: number;
  /** What the coach sees in a rewriting. */
  seen: { label: Move | Misstep; quote: string }[];
}

/** The options of a drill with the names that an answer uses: "a", "b", … */
export function optionsOf(drill: AuthoredDrill): { id: string; text: string; right: boolean }[] {
  return drill.kind === 'rewrite'
    ? []
    : drill.options.map(({ text, right }, at) => ({ id: String.fromCharCode(97 + at), text, right }));
}

/** Marks the chosen options: all that are right and none that is wrong is right; a wrong one weighs as much as one left out. */
export function markChoice(drill: AuthoredDrill, chosen: readonly string[]): Marked {
  const options = optionsOf(drill);
  const isChosen = (one: { id: string }) => chosen.includes(one.id);
  const met = options.filter((one) => one.right && isChosen(one)).length;
  const concerned = options.filter((one) => one.right || isChosen(one)).length;
  const share = concerned === 0 ? 0 : met / concerned;
  return { right: share === 1, share, seen: [] };
}

/**
 * Marks a rewriting: the coach sees none of the missteps that the drill is about, and what the sentence
 * says is still said. Where that is gone, nothing was rewritten.
 */
export function markRewrite(drill: AuthoredDrill, text: string): Marked {
  if (drill.kind !== 'rewrite') return { right: false, share: 0, seen: [] };
  const coaching = coach(drill.given, text);
  const missteps = coaching.missteps.filter(({ label, quote }) => isPlausible(label, quote));
  const seen = [...coaching.moves, ...missteps].map(({ label, quote }) => ({ label, quote }));
  const left = drill.about.filter((label) => missteps.some((one) => one.label === label));
  const wanted = drill.about.filter((label) => (MOVES as readonly string[]).includes(label));
  const made = wanted.filter((label) => coaching.moves.some((one) => one.label === label));
  const kept = shared(contentOf(text), contentOf(drill.keep.join(' '))) > 0;
  const changed = text.trim().toLowerCase() !== drill.sentence.trim().toLowerCase();
  const toLeave = drill.about.length - wanted.length;
  const parts = [
    kept,
    ...Array.from({ length: toLeave }, (_, at) => at >= left.length),
    ...wanted.map((label) => made.includes(label)),
  ];
  const share = changed && kept ? parts.filter(Boolean).length / parts.length : 0;
  return { right: share === 1, share, seen };
}
