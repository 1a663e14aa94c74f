import type { Rule } from '../rules/rulebook.ts';
import { remember } from '../rules/remember.ts';
import { hashOf, shapeId, type Features, type Shape } from './features.ts';
import type { Model } from './table.ts';
import { tokensOf, type Token } from './tokens.ts';

/** How much the words of a sentence weigh together; a rule and a tone weigh these, each. */
const WORDS = 2.5;
const RULE = 0.7;
const TONE = 0.3;

/** A sentence as the models see it, whatever stands around it. */
export interface Seen {
  tokens: Token[];
  features: Features;
  /** What the words say for each general tone, in log odds above the usual. */
  tone: Float32Array;
}

/** Where the words that made a feature stand in the sentence. */
export function whereIn({ tokens, features }: Seen, feature: number): { start: number; end: number } {
  const [first, last] = features.tokensOf(feature);
  return { start: tokens[first]!.start, end: tokens[last]!.end };
}

export type Place = 'first' | 'last' | 'alone' | 'middle';

/** Reads the words of sentences, and remembers the last few thousand. */
export function seer(
  features: (tokens: Token[], shapes?: readonly Shape[]) => Features,
  tone: Model,
): (sentence: string) => Seen {
  return remember((sentence) => {
    const tokens = tokensOf(sentence);
    const seen = features(tokens, shapesOf(tokens));
    return { tokens, features: seen, tone: toneOf(tone, seen) };
  });
}

/** Marks of shape of a run of tokens. */
export function shapesOf(tokens: Token[]): Shape[] {
  const shapes: Shape[] = [];
  let loud = 0;
  for (const token of tokens) if (token.loud) loud++;
  if (loud >= 1) shapes.push('loud');
  if (loud >= 3) shapes.push('veryLoud');
  if (tokens.length < 6) shapes.push('short');
  if (tokens.length > 25) shapes.push('long');
  return shapes;
}

/** The log odds of each general tone, no lower than -3 and no higher than 3, 0 being the usual. */
export function toneOf(tone: Model, features: Features): Float32Array {
  const sums = new Float32Array(tone.outputs.length);
  tone.addAll(features, sums);
  const scale = 1 / Math.sqrt(features.ids.length || 1);
  for (let o = 0; o < sums.length; o++) sums[o] = Math.max(-3, Math.min(3, sums[o]! * scale + tone.bias[o]! + 2));
  return sums;
}

/** The same sentence as named values, for training: the exact mirror of `sentenceScores`. */
export function valuesOf(seen: Seen, rules: readonly Rule[], place: Place, toneIds: Int32Array): Map<number, number> {
  const values = new Map<number, number>();
  const each = WORDS / Math.sqrt(seen.features.ids.length || 1);
  for (const id of seen.features.ids) values.set(id, each);
  values.set(shapeId(place), RULE);
  for (const rule of rules) values.set(ruleId(rule), RULE);
  for (let o = 0; o < toneIds.length; o++) values.set(toneIds[o]!, seen.tone[o]! * TONE);
  return values;
}

/** The log odds of each output for one sentence. */
export function sentenceScores(
  model: Model,
  seen: Seen,
  rules: readonly Rule[],
  place: Place,
  toneIds: Int32Array,
): Float32Array {
  const scores = new Float32Array(model.outputs.length);
  model.addAll(seen.features, scores);
  const each = WORDS / Math.sqrt(seen.features.ids.length || 1);
  for (let o = 0; o < scores.length; o++) scores[o] = scores[o]! * each + model.bias[o]!;
  model.add(shapeId(place), RULE, scores);
  const said = new Set<number>();
  for (const rule of rules) {
    const id = ruleId(rule);
    if (said.has(id)) continue;
    said.add(id);
    model.add(id, RULE, scores);
  }
  model.addGraded(toneIds, seen.tone, TONE, scores);
  return scores;
}

const ids = new WeakMap<Rule, number>();

/** The feature that stands for a rule having spoken. */
export function ruleId(rule: Rule): number {
  let id = ids.get(rule);
  if (id === undefined) ids.set(rule, (id = hashOf(`rule ${rule.label} ${rule.name}`)));
  return id;
}

/** The features that stand for the general tones. */
export function toneIdsOf(tone: Model): Int32Array {
  return Int32Array.from(tone.outputs, (output) => hashOf(`tone ${output}`));
}

export function placeOf(index: number, count: number): Place {
  if (count === 1) return 'alone';
  return index === 0 ? 'first' : index === count - 1 ? 'last' : 'middle';
}

/** The log odds of each output for a whole text, from the words of all its sentences. */
export function wholeScores(model: Model, seen: Seen[], rules: readonly Rule[]): Float32Array {
  const scores = new Float32Array(model.outputs.length);
  let count = 0;
  for (const one of seen) {
    model.addAll(one.features, scores);
    count += one.features.ids.length;
  }
  const each = WORDS / Math.sqrt(count || 1);
  for (let o = 0; o < scores.length; o++) scores[o] = scores[o]! * each + model.bias[o]!;
  for (const id of new Set(rules.map(ruleId))) model.add(id, RULE, scores);
  return scores;
}

/** A whole text as named values, for training: the exact mirror of `wholeScores`. */
export function wholeValuesOf(seen: Seen[], rules: readonly Rule[]): Map<number, number> {
  const count = seen.reduce((sum, one) => sum + one.features.ids.length, 0);
  const each = WORDS / Math.sqrt(count || 1);
  const values = new Map<number, number>();
  for (const one of seen) for (const id of one.features.ids) values.set(id, (values.get(id) ?? 0) + each);
  for (const rule of rules) values.set(ruleId(rule), RULE);
  return values;
}
