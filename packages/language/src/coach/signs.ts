import { EMOTIONS, MISSTEPS, MOVES, type Misstep, type Move } from '../labels.ts';
import { anyOf } from '../model/judge.ts';
import { placeOf, sentenceScores, type Place, type Seen } from '../model/sentence.ts';
import type { Model } from '../model/table.ts';
import { remember } from '../rules/remember.ts';
import type { Rule } from '../rules/rulebook.ts';
import { REPLY_WORDS } from '../rules/shelves.ts';
import type { Finding } from '../shapes.ts';
import { shared } from '../text/words.ts';
import type { Draft, TheirSide } from './draft.ts';
import { foreignTerms } from './jargon.ts';
import { fluffIn, substanceOf } from './substance.ts';

/** What the model of reply sentences answers for each sentence. */
export const REPLY_OUTPUTS: readonly string[] = [...MOVES, ...MISSTEPS.map((misstep) => `misstep ${misstep}`)];

/** Every rule that speaks in a sentence of a reply. */
export const replyRulesIn: (sentence: string) => Rule[] = remember((sentence) =>
  REPLY_WORDS.hitsIn(sentence).flatMap((hits) => hits.map((hit) => hit.rule)),
);

const OPENING = ['empathize', 'listen', 'apologize', 'misstep dismiss', 'misstep blame', 'teach', 'own'] as const;
const THEIRS = [
  'intensity',
  'urgency',
  'comfort low',
  'comfort high',
  'problem',
  'question',
  'request',
  'deadline',
  'feeling',
  'repeat',
  'distress',
  'length',
];
const SHAPE = [
  'taken up',
  'words of their own',
  'words',
  'sentences',
  'fluff',
  'substance',
  'questions',
  'bangs',
  'name',
  'first person',
  'second person',
  'formulas',
  'steps',
  'foreign terms',
];

/** The names of the signs, in the order of their values. */
export const REPLY_SIGNS: readonly string[] = [
  ...REPLY_OUTPUTS.flatMap((output) => [`any ${output}`, `most ${output}`]),
  ...MOVES.map((label) => `rules ${label}`),
  ...MISSTEPS.map((label) => `rules misstep ${label}`),
  ...OPENING.map((output) => `opening ${output}`),
  ...EMOTIONS.map((label) => `they ${label}`),
  ...THEIRS.map((name) => `they ${name}`),
  ...SHAPE,
];

const bounded = (logOdds: number): number => Math.max(-2, Math.min(2, logOdds / 3));

export interface RuleFindings {
  moves: Finding<Move>[];
  missteps: Finding<Misstep>[];
}

/** What a reply does and to whom: its sentences, the rules, the message it answers, its shape. */
export function replySignsOf(
  draft: Draft,
  side: TheirSide,
  sentences: Float32Array[],
  rules: RuleFindings,
): Float32Array {
  const signs = new Float32Array(REPLY_SIGNS.length);
  let at = 0;
  for (let o = 0; o < REPLY_OUTPUTS.length; o++) {
    const all = sentences.map((scores) => scores[o]!);
    signs[at++] = bounded(all.length === 0 ? -6 : anyOf(all));
    signs[at++] = bounded(all.length === 0 ? -6 : Math.max(...all));
  }
  for (const label of MOVES) signs[at++] = rules.moves.some((one) => one.label === label) ? 1 : 0;
  for (const label of MISSTEPS) signs[at++] = rules.missteps.some((one) => one.label === label) ? 1 : 0;
  for (const output of OPENING) signs[at++] = bounded(sentences[0]?.[REPLY_OUTPUTS.indexOf(output)] ?? -6);
  const { reading } = side;
  for (const label of EMOTIONS) signs[at++] = reading.emotions.some((one) => one.label === label) ? 1 : 0;
  const wants = (kind: string) => (reading.concerns.some((one) => one.kind === kind) ? 1 : 0);
  const risks = (label: string) => (reading.risks.some((one) => one.label === label) ? 1 : 0);
  signs[at++] = reading.intensity / 3;
  signs[at++] = reading.urgency / 3;
  signs[at++] = reading.comfort === 'low' ? 1 : 0;
  signs[at++] = reading.comfort === 'high' ? 1 : 0;
  for (const kind of ['problem', 'question', 'request', 'deadline', 'feeling']) signs[at++] = wants(kind);
  signs[at++] = risks('repeat');
  signs[at++] = risks('distress');
  signs[at++] = Math.log1p(side.words.size) / 4;
  const said = draft.lines.map((line) => line.quote).join(' ');
  const taken = shared(draft.words, side.words);
  signs[at++] = Math.min(1, taken / Math.max(3, side.words.size));
  signs[at++] = Math.min(1, taken / Math.max(3, draft.words.size));
  signs[at++] = Math.log1p(draft.length) / 5;
  signs[at++] = Math.log1p(draft.lines.length) / 3;
  signs[at++] = Math.min(1, fluffIn(draft) / 4);
  signs[at++] = Math.min(1, substanceOf(draft, side) / 8);
  signs[at++] = Math.min(3, (said.match(/\?/g) ?? []).length) / 3;
  signs[at++] = Math.min(3, (said.match(/!/g) ?? []).length) / 3;
  signs[at++] = side.name.some((name) => said.includes(name)) ? 1 : 0;
  signs[at++] = Math.min(5, (said.match(/\b(?:I|I'm|I've|I'll|my|me)\b/g) ?? []).length) / 5;
  signs[at++] = Math.min(6, (said.match(/\b(?:you|your|you've|you're)\b/gi) ?? []).length) / 6;
  const formulas = draft.lines.filter((line) =>
    replyRulesIn(line.quote).some((rule) => rule.label === 'canned'),
  ).length;
  signs[at++] = draft.lines.length === 0 ? 0 : formulas / draft.lines.length;
  signs[at++] = Math.min(4, (draft.text.match(/^\s*(?:\d+[.)]|[-*•])\s/gm) ?? []).length) / 4;
  signs[at] =
    Math.min(
      3,
      draft.lines.reduce((sum, line) => sum + foreignTerms(line.quote, side).length, 0),
    ) / 3;
  return signs;
}

/** What each sentence of a draft does, in log odds; a sentence that stayed as it was is not weighed again. */
export function replyScoresOf(draft: Draft, seen: Seen[], model: Model, toneIds: Int32Array): Float32Array[] {
  let bySentence = weighed.get(model);
  if (bySentence === undefined) weighed.set(model, (bySentence = new WeakMap()));
  return draft.lines.map((line, i) => {
    const one = seen[i]!;
    const place = placeOf(i, draft.lines.length);
    let byPlace = bySentence.get(one);
    if (byPlace === undefined) bySentence.set(one, (byPlace = {}));
    return (byPlace[place] ??= sentenceScores(model, one, replyRulesIn(line.quote), place, toneIds));
  });
}

const weighed = new WeakMap<Model, WeakMap<Seen, Partial<Record<Place, Float32Array>>>>();
