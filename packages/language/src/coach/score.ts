import type { Misstep, Move } from '../labels.ts';
import type { Due, Finding, HeardConcern, OutOfPlace } from '../shapes.ts';
import type { Draft, TheirSide } from './draft.ts';
import { fluffIn, substanceOf } from './substance.ts';

// How much each misstep takes away, judged by how long such a sentence is remembered.
const HARM: Record<Misstep, number> = {
  blame: 20,
  dismiss: 18,
  flippant: 16,
  condescend: 20,
  command: 12,
  jargon: 14,
  negative: 14,
  deflect: 16,
  canned: 18,
  overpromise: 14,
  'close-early': 12,
  'sorry-but': 16,
};
// What each move adds once; the second of the same adds nothing (one specific acknowledgement is enough).
const WORTH: Record<Move, number> = {
  empathize: 4,
  apologize: 3,
  personalize: 2,
  teach: 5,
  confirm: 5,
  listen: 5,
  ask: 4,
  expect: 7,
  own: 7,
  appreciate: 2,
  'follow-up': 3,
  reassure: 6,
};
const WARM: Move[] = ['empathize', 'apologize', 'appreciate', 'personalize'];
const HELPING: Move[] = ['teach', 'confirm', 'ask', 'expect', 'own', 'reassure', 'follow-up', 'listen'];

export interface Judged {
  draft: Draft;
  side: TheirSide;
  moves: Finding<Move>[];
  missteps: Finding<Misstep>[];
  concerns: HeardConcern[];
  due: Due[];
  outOfPlace: OutOfPlace[];
}

/**
 * 0 to 100, to rank drafts for the same message as a skilled support lead would: help with respect
 * before respect without help, specific before stock, short before gushing, every question answered,
 * and no blame, however politely wrapped.
 */
export function scoreOf(judged: Judged): number {
  const { draft, side, moves, missteps, concerns, due, outOfPlace } = judged;
  if (draft.lines.length === 0) return 0;
  const made = new Set(moves.map((move) => move.label));
  const heated = side.reading.intensity >= 2;
  const fluff = fluffIn(draft);
  let score = 42;
  for (const label of made)
    score += warmthCounts(label, heated, side) ? WORTH[label] : HELPING.includes(label) ? WORTH[label] : 0;
  score += Math.min(22, substanceOf(draft, side) * 3.2);
  score += coverage(concerns) * 12;
  score -= missteps.reduce((sum, one) => sum + HARM[one.label], 0);
  score -= Math.min(24, fluff * 4.5);
  score -= outOfPlace.length * 5;
  score += due.filter((one) => one.made).length * 2;
  if (!HELPING.some((label) => made.has(label)) && substanceOf(draft, side) < 1.5) score -= 10;
  return Math.round(Math.max(0, Math.min(100, score)));
}

// Warmth helps where there is something to be warm about; a calm question needs an answer.
function warmthCounts(label: Move, heated: boolean, side: TheirSide): boolean {
  if (!WARM.includes(label)) return false;
  return (
    heated ||
    side.reading.emotions.length > 0 ||
    label === 'personalize' ||
    side.reading.concerns.some((concern) => concern.kind === 'problem' || concern.kind === 'impact')
  );
}

function coverage(concerns: HeardConcern[]): number {
  if (concerns.length === 0) return 0.5;
  return concerns.filter((concern) => concern.heardBy).length / concerns.length;
}
