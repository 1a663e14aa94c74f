import { judgedBy } from '../model/judge.ts';
import { engine } from '../model/weights.ts';
import type { Due, HeardConcern, OutOfPlace } from '../shapes.ts';
import { REPLY_SIGNS } from './signs.ts';
import type { DraftView } from './view.ts';

export interface Judged {
  view: DraftView;
  concerns: HeardConcern[];
  due: Due[];
  outOfPlace: OutOfPlace[];
}

// What is good in one message may be out of place in another: these signs count by how heated it is.
const BY_HEAT = [
  'any empathize',
  'any listen',
  'any apologize',
  'any teach',
  'any own',
  'any expect',
  'any misstep dismiss',
  'any misstep condescend',
  'fluff',
  'substance',
  'opening empathize',
  'opening listen',
  'words',
  'words of their own',
];
const BY_HEAT_AT = BY_HEAT.map((name) => REPLY_SIGNS.indexOf(name));
const HEAT_AT = REPLY_SIGNS.indexOf('they intensity');

/** The names of the signs that rank replies, in the order of their values. */
export const RANK_SIGNS: readonly string[] = [
  ...REPLY_SIGNS,
  ...BY_HEAT.map((name) => `${name}, by heat`),
  'concerns heard',
  'concerns unheard',
  'due and made',
  'due and missing',
  'out of place',
];

/** What tells a better reply from a worse one to the same message. */
export function rankSignsOf({ view, concerns, due, outOfPlace }: Judged): Float32Array {
  const signs = new Float32Array(RANK_SIGNS.length);
  signs.set(view.signs);
  let at = view.signs.length;
  for (const place of BY_HEAT_AT) signs[at++] = view.signs[place]! * (view.signs[HEAT_AT]! - 0.3);
  const heard = concerns.filter((concern) => concern.heardBy).length;
  signs[at++] = concerns.length === 0 ? 0.5 : heard / concerns.length;
  signs[at++] = Math.min(3, concerns.length - heard) / 3;
  signs[at++] = due.filter((one) => one.made).length / 3;
  signs[at++] = due.filter((one) => !one.made).length / 3;
  signs[at] = Math.min(2, outOfPlace.length) / 2;
  return signs;
}

/**
 * 0 to 100 with one decimal, to rank drafts for the same message as a skilled support lead would:
 * help with respect before respect without help, specific before stock, short before gushing, and
 * no blame, however politely wrapped. Learned from ranked pairs; it is no mark for a person.
 */
export function scoreOf(judged: Judged): number {
  if (judged.view.draft.lines.length === 0) return 0;
  const judge = engine().judges['rank']!;
  const odds = judgedBy(judge, rankSignsOf(judged)) - judge.from;
  return Math.round(1000 / (1 + Math.exp(-odds / 2))) / 10;
}
