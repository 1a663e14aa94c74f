import type { Misstep, Moment, Move } from '../labels.ts';
import type { CoachContext, Due, Finding, OutOfPlace } from '../shapes.ts';
import type { Draft, TheirSide } from './draft.ts';

/** Moves that each moment asks for; of an inner list one is enough (docs: the order of a good reply). */
const DUE: Record<Moment, Move[][]> = {
  'first-heated': [['empathize', 'listen', 'apologize'], ['own'], ['expect', 'ask']],
  'first-calm': [['own', 'ask', 'expect', 'teach', 'reassure']],
  asking: [['ask']],
  'fix-offered': [['teach', 'apologize'], ['confirm']],
  handover: [['own', 'follow-up'], ['expect']],
  works: [['appreciate', 'follow-up']],
  'still-fails': [
    ['apologize', 'empathize'],
    ['listen', 'teach'],
    ['ask', 'expect'],
  ],
};
const OUT_OF_PLACE: Record<Moment, Misstep[]> = {
  'first-heated': ['flippant'],
  'first-calm': [],
  asking: ['command'],
  'fix-offered': ['close-early'],
  handover: ['deflect'],
  works: [],
  'still-fails': ['canned'],
};

/** Which moment of the conversation a draft answers, from their words and from what the draft does. */
export function momentOf(side: TheirSide, draft: Draft, moves: Finding<Move>[], context: CoachContext): Moment {
  if (context.moment) return context.moment;
  const felt = new Set(side.reading.emotions.map((emotion) => emotion.label));
  const repeat = side.reading.risks.some((risk) => risk.label === 'repeat');
  const makes = (label: Move) => moves.some((move) => move.label === label);
  const happy =
    felt.has('gratitude') || felt.has('satisfaction') || /^\W*(?:ok|works|working|solved|fixed)\W*$/i.test(side.text);
  const upset =
    ['anger', 'anxiety', 'sadness', 'frustration', 'disappointment'].some((label) => felt.has(label as never)) &&
    side.reading.intensity >= 2;
  if (happy && !upset && !side.reading.concerns.some((concern) => concern.kind === 'problem')) return 'works';
  if (
    repeat &&
    /\b(?:as you (?:said|suggested|told)|you (?:suggested|sent|said)|still|same|no luck|didn't (?:help|work)|nope)\b/i.test(
      side.text,
    )
  )
    return 'still-fails';
  if (upset || side.reading.intensity >= 2) return 'first-heated';
  if (
    /\b(?:passed|passing|handed|handing|taken over|takes over|colleagues? (?:in|from|at)|team (?:will|now)|escalated)\b/i.test(
      draft.text,
    )
  )
    return 'handover';
  if (makes('ask') && !makes('teach') && !makes('own')) return 'asking';
  if (makes('confirm') || (makes('teach') && side.reading.concerns.some((concern) => concern.kind === 'problem')))
    return 'fix-offered';
  return 'first-calm';
}

export function dueIn(moment: Moment, moves: Finding<Move>[]): Due[] {
  return DUE[moment].map((wanted) => ({ moves: [...wanted], made: moves.some((move) => wanted.includes(move.label)) }));
}

/** What does not suit the moment, with the words that do it. */
export function outOfPlaceIn(
  moment: Moment,
  draft: Draft,
  moves: Finding<Move>[],
  missteps: Finding<Misstep>[],
): OutOfPlace[] {
  const out: OutOfPlace[] = missteps
    .filter((one) => OUT_OF_PLACE[moment].includes(one.label))
    .map((one) => ({ what: one.label, evidence: { start: one.start, end: one.end, quote: one.quote } }));
  const first = draft.lines[0];
  if (
    moment === 'first-heated' &&
    first &&
    moves.some((move) => move.label === 'teach' && move.start <= first.end) &&
    !moves.some(
      (move) =>
        (move.label === 'empathize' || move.label === 'listen' || move.label === 'apologize') &&
        move.start <= first.end,
    )
  ) {
    out.push({
      what: 'the explanation comes before they were heard',
      evidence: { start: first.start, end: first.end, quote: first.quote },
    });
  }
  const sorries = moves.filter((move) => move.label === 'apologize');
  if (moment === 'first-calm' && sorries.length >= 2)
    out.push({ what: 'a long apology for a calm request', evidence: sorries[1]! });
  const pitch = draft.lines.find((line) =>
    /\b(?:interested in|upgrade to|our (?:platinum|premium|pro|new) \w+|special offer|may i tell you about|many customers enjoy|discount)\b/i.test(
      line.quote,
    ),
  );
  if (pitch) out.push({ what: 'a sales pitch', evidence: { start: pitch.start, end: pitch.end, quote: pitch.quote } });
  return out;
}
