import { CONCERN_KINDS, EMOTIONS, RISKS } from '../labels.ts';
import { anyOf } from '../model/judge.ts';
import { placeOf, sentenceScores, type Seen } from '../model/sentence.ts';
import type { Model } from '../model/table.ts';
import { wordCount } from '../text/words.ts';
import { rulesIn, type ByRules } from './by-rules.ts';
import type { Parts } from './message.ts';

/** What the model of sentences answers for each sentence of a message. */
export const SENTENCE_OUTPUTS: readonly string[] = [
  'feels',
  ...EMOTIONS,
  ...RISKS.map((risk) => `risk ${risk}`),
  ...CONCERN_KINDS.map((kind) => `concern ${kind}`),
];
/** What the model of messages answers for the whole: degrees that no single sentence carries, and a second look at all else. */
export const DEGREES: readonly string[] = [
  'urgency 1',
  'urgency 2',
  'urgency 3',
  'intensity 2',
  'intensity 3',
  'impact none',
  'impact team',
  'impact many',
  'comfort low',
  'comfort medium',
  'comfort high',
];
export const WHOLE_OUTPUTS: readonly string[] = [
  ...DEGREES,
  'feels',
  ...EMOTIONS,
  ...RISKS.map((risk) => `risk ${risk}`),
];

const RULE_SIGNS = [
  ...EMOTIONS.map((label) => `rules ${label}`),
  ...RISKS.map((label) => `rules ${label}`),
  ...[
    'intensity',
    'urgency',
    'impact none',
    'impact team',
    'impact many',
    'comfort low',
    'comfort medium',
    'comfort high',
  ].map((name) => `rules ${name}`),
];
const SHAPE_SIGNS = ['sentences', 'words', 'bangs', 'loud words', 'questions', 'only thanks', 'log', 'quoted'];

/** The names of the signs, in the order of their values. */
export const SIGNS: readonly string[] = [
  ...SENTENCE_OUTPUTS.flatMap((output) => [`any ${output}`, `most ${output}`]),
  ...WHOLE_OUTPUTS.map((output) => `whole ${output}`),
  ...RULE_SIGNS,
  ...SHAPE_SIGNS,
];

const bounded = (logOdds: number): number => Math.max(-2, Math.min(2, logOdds / 3));

/** The signs of a message: what its sentences, its words as a whole, the rules and its shape say. */
export function signsOf(parts: Parts, sentences: Float32Array[], whole: Float32Array, rules: ByRules): Float32Array {
  const signs = new Float32Array(SIGNS.length);
  const all: number[] = [];
  let at = 0;
  for (let o = 0; o < SENTENCE_OUTPUTS.length; o++) {
    let most = sentences.length === 0 ? -6 : -Infinity;
    for (let i = 0; i < sentences.length; i++) most = Math.max(most, (all[i] = sentences[i]![o]!));
    signs[at++] = bounded(sentences.length === 0 ? -6 : anyOf(all));
    signs[at++] = bounded(most);
  }
  for (let o = 0; o < WHOLE_OUTPUTS.length; o++) signs[at++] = bounded(whole[o]!);
  for (const label of EMOTIONS) signs[at++] = rules.felt.hints.find((hint) => hint.label === label)?.p ?? 0;
  for (const label of RISKS) signs[at++] = rules.risks.some((risk) => risk.label === label) ? 1 : 0;
  signs[at++] = rules.felt.intensity / 3;
  signs[at++] = rules.urgency / 3;
  for (const impact of ['none', 'team', 'many']) signs[at++] = rules.impact === impact ? 1 : 0;
  for (const comfort of ['low', 'medium', 'high']) signs[at++] = rules.comfort === comfort ? 1 : 0;
  const said = parts.sentences.map((sentence) => sentence.quote).join(' ');
  signs[at++] = Math.log1p(parts.sentences.length) / 2;
  signs[at++] = Math.log1p(wordCount(said)) / 4;
  signs[at++] = Math.min(3, (said.match(/!/g) ?? []).length) / 3;
  signs[at++] = Math.min(6, (said.match(/\b[A-Z]{3,}\b/g) ?? []).length) / 6;
  signs[at++] = Math.min(3, (said.match(/\?/g) ?? []).length) / 3;
  signs[at++] = rules.thanksOnly ? 1 : 0;
  signs[at++] = parts.hasLog ? 1 : 0;
  signs[at] = parts.quoted === '' ? 0 : 1;
  return signs;
}

/** What each sentence of a message carries, in log odds. */
export function scoresOf(parts: Parts, seen: Seen[], model: Model, toneIds: Int32Array): Float32Array[] {
  return seen.map((one, i) =>
    sentenceScores(model, one, rulesIn(parts.sentences[i]!.quote), placeOf(i, seen.length), toneIds),
  );
}
