import { MISSTEPS, MOVES, type Misstep, type Move } from '../labels.ts';
import { judgedBy } from '../model/judge.ts';
import { whereIn, type Seen } from '../model/sentence.ts';
import { strongest } from '../model/table.ts';
import { engine } from '../model/weights.ts';
import type { CoachContext, Finding, MisstepFinding } from '../shapes.ts';
import { rulebook } from '../rules/rulebook.ts';
import { MISSTEP_ADVICE, MISSTEP_TRAPS } from '../words/missteps.ts';
import type { Draft, TheirSide } from './draft.ts';
import { misstepsOf, NEARLY_EARLIER } from './missteps.ts';
import { movesOf, withoutTakenBack } from './moves.ts';
import { replyScoresOf, replySignsOf, REPLY_OUTPUTS } from './signs.ts';

/** A draft as all of the coach sees it: what the rules and the models say of it, and the signs of it all. */
export interface DraftView {
  draft: Draft;
  side: TheirSide;
  rules: { moves: Finding<Move>[]; missteps: MisstepFinding[] };
  seen: Seen[];
  scores: Float32Array[];
  signs: Float32Array;
}

export function draftViewOf(draft: Draft, side: TheirSide, context: CoachContext): DraftView {
  const { reply, see, toneIds } = engine();
  const tried = movesOf(draft, side);
  const missteps = misstepsOf(draft, side, tried, context);
  const rules = { moves: withoutTakenBack(tried, missteps), missteps };
  const seen = draft.lines.map((line) => see(line.quote));
  const scores = replyScoresOf(draft, seen, reply, toneIds);
  return { draft, side, rules, seen, scores, signs: replySignsOf(draft, side, scores, rules) };
}

/** The moves that a draft makes, each with the words that make it. */
export function judgedMoves(view: DraftView): Finding<Move>[] {
  return MOVES.flatMap((label) => {
    if (!holds(view, label)) return [];
    const ruled = view.rules.moves.filter((one) => one.label === label);
    return ruled.length > 0 ? ruled : [{ label, ...wordsFor(view, label) }];
  }).sort((a, b) => a.start - b.start);
}

/** What may hurt in a draft, each with the words, why, and one way to say it. */
export function judgedMissteps(view: DraftView): MisstepFinding[] {
  return MISSTEPS.flatMap((label) => {
    // A draft that is nearly an earlier one is compared, not judged.
    const copied = label === 'canned' && view.rules.missteps.find((one) => one.rule === NEARLY_EARLIER);
    if (copied) return [copied];
    const ruled = view.rules.missteps.find((one) => one.label === label);
    if (!holds(view, `misstep ${label}`, ruled ? 0 : ALONE) || (!ruled && isTrap(view, label))) return [];
    return [ruled ?? { label, ...wordsFor(view, `misstep ${label}`), ...MISSTEP_ADVICE[label] }];
  }).sort((a, b) => a.start - b.start);
}

const trapsIn = rulebook(MISSTEP_TRAPS);

// "Nobody can promise that": the words of a misstep, turned round.
function isTrap(view: DraftView, label: Misstep): boolean {
  return view.draft.lines.some(({ quote }) => trapsIn(quote).some((hit) => hit.rule.label === label));
}

// Where no written rule speaks for a misstep, what was learned must be surer of it: a coach that
// cries wolf is switched off.
const ALONE = 0.3;

function holds(view: DraftView, answer: string, margin = 0): boolean {
  const judge = engine().judges[`reply ${answer}`]!;
  return view.draft.lines.length > 0 && judgedBy(judge, view.signs) >= judge.from + margin;
}

// The sentence that speaks most for it, or its clause around the words that do.
function wordsFor(view: DraftView, output: string): { start: number; end: number; quote: string; rule: string } {
  const o = REPLY_OUTPUTS.indexOf(output);
  let best = 0;
  view.scores.forEach((scores, i) => {
    if (scores[o]! > view.scores[best]![o]!) best = i;
  });
  const line = view.draft.lines[best]!;
  const seen = view.seen[best]!;
  const at = strongest(engine().reply, seen.features, o);
  if (at < 0) return { start: line.start, end: line.end, quote: line.quote, rule: 'the sentence as a whole' };
  const { start: from, end: to } = whereIn(seen, at);
  const span = line.clauses.find((one) => one.start <= line.start + from && one.end >= line.start + to) ?? line;
  return {
    start: span.start,
    end: span.end,
    quote: view.draft.text.slice(span.start, span.end),
    rule: `learned, above all from "${line.quote.slice(from, to)}"`,
  };
}
