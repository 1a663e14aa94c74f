import type { Misstep, Move } from '../labels.ts';
import type { Hit } from '../rules/rulebook.ts';
import { REPLY_WORDS } from '../rules/shelves.ts';
import type { CoachContext, Finding, MisstepFinding, Span } from '../shapes.ts';
import { shared } from '../text/words.ts';
import { MISSTEP_ADVICE, MISSTEP_RULES } from '../words/missteps.ts';
import type { Draft, Line, TheirSide } from './draft.ts';
import { copyOf } from './earlier.ts';
import { foreignTerms } from './jargon.ts';

/** The name of the rule that compares a draft with what was written before. */
export const NEARLY_EARLIER = 'nearly an earlier reply';

const stepsIn = REPLY_WORDS.book(MISSTEP_RULES);

/** What may hurt in a draft, each with the words, why, and one way to say it. */
export function misstepsOf(
  draft: Draft,
  side: TheirSide,
  moves: Finding<Move>[],
  context: CoachContext,
): MisstepFinding[] {
  const found: MisstepFinding[] = [];
  const add = (label: Misstep, span: Span, rule: string) => {
    if (found.some((one) => one.label === label)) return;
    found.push({ label, start: span.start, end: span.end, quote: span.quote, rule, ...MISSTEP_ADVICE[label] });
  };
  const makes = (label: Move) => moves.some((move) => move.label === label);
  const calm = side.reading.intensity === 0;
  for (const line of draft.lines) {
    for (const hit of stepsIn(line.quote)) {
      const { label, name } = hit.rule;
      if (label === 'canned') continue;
      if (
        label === 'dismiss' &&
        /\b(?:fine|ok|well)\W*$/i.test(line.quote) &&
        !side.reading.concerns.some((concern) => concern.kind === 'problem')
      )
        continue;
      if (label === 'negative' && offersAWayOn(draft, line, moves)) continue;
      if (label === 'deflect' && (makes('own') || makes('follow-up'))) continue;
      if (label === 'command' && isStepOrEmergency(draft, line, moves)) continue;
      if (label === 'close-early' && isRequestMet(line, side, calm)) continue;
      if (label === 'overpromise' && moves.some((move) => move.label === 'apologize' && move.start === line.start))
        continue;
      if (label === 'flippant' && playsAlong(side)) continue;
      add(label, spanOf(line, hit, label), name);
    }
    const terms = foreignTerms(line.quote, side);
    if (
      terms.length >= 2 ||
      (terms.length === 1 && side.reading.comfort === 'low' && /[_-]{2}|[a-z][A-Z]/.test(terms[0]!))
    )
      add('jargon', line, `unexplained: ${terms.join(', ')}`);
  }
  if (found.some((one) => one.label === 'sorry-but')) dropDoubles(found);
  const empty = soundsCanned(draft, side, moves);
  if (empty) add('canned', empty, 'fits any ticket');
  if (draft.lines.length > 0 && copyOf(draft, side, context)) {
    const at = found.findIndex((one) => one.label === 'canned');
    if (at >= 0) found.splice(at, 1);
    add('canned', wholeOf(draft), NEARLY_EARLIER);
  }
  return found.sort((a, b) => a.start - b.start);
}

function spanOf(line: Line, hit: Hit, label: Misstep): Span {
  if (label === 'sorry-but' || label === 'negative' || label === 'command') return line;
  const start = line.start + hit.start;
  const end = line.start + hit.end;
  return line.clauses.find((clause) => clause.start <= start && clause.end >= end) ?? line;
}

// "Sorry, but I am not the one" is one misstep, not also a refusal and a deflection.
function dropDoubles(found: MisstepFinding[]): void {
  const taken = found.find((one) => one.label === 'sorry-but')!;
  for (let i = found.length - 1; i >= 0; i--) {
    const one = found[i]!;
    if ((one.label === 'negative' || one.label === 'deflect') && one.start >= taken.start && one.end <= taken.end)
      found.splice(i, 1);
  }
}

const WAY_ON =
  /\b(?:but|however|instead|meanwhile|until then|what (?:i|we) can|here's what|alternatively|you can|you could|you may|try|use|i'll|i'm|i've|we'll|i can|we can|let me|could you|take|loan|there's|it's at|from)\b/i;

// A "no" with a way on in the same, the next or the previous sentence is an honest answer.
function offersAWayOn(draft: Draft, line: Line, moves: Finding<Move>[]): boolean {
  const near = draft.lines.filter((one) => Math.abs(one.index - line.index) === 1);
  const rest = line.quote.replace(/^.*?\b(?:can't|cannot|can not|no|not|never)\b/i, '');
  if (
    /\b(?:but|however|so|instead|though|rather)\b.{0,60}\b(?:i|we|you|a|the|it)\b/i.test(rest) &&
    !/\bbut (?:you|that's|policy)/i.test(rest)
  )
    return true;
  const helpful = (one: Line) =>
    moves.some(
      (move) =>
        ['own', 'teach', 'expect', 'ask', 'follow-up', 'reassure'].includes(move.label) &&
        move.start >= one.start &&
        move.end <= one.end,
    );
  return (
    near.some((one) => WAY_ON.test(one.quote) && helpful(one)) ||
    draft.lines.some((one) => one.index > line.index && helpful(one) && moves.some((move) => move.label === 'own'))
  );
}

// Steps of a how-to are no orders, and neither is a warning in an emergency.
function isStepOrEmergency(draft: Draft, line: Line, moves: Finding<Move>[]): boolean {
  if (/^\s*(?:\d+[.)]|step \d|[-*•])\s?/i.test(line.quote)) return true;
  if (
    /\b(?:emergency|fire|smoke|ransom|hacked|at once unplug|phishing|scam)\b/i.test(draft.text) &&
    /unplug|do not|don't|disconnect|switch/i.test(line.quote)
  )
    return true;
  return (
    moves.some((move) => move.label === 'confirm' && move.start < line.end && line.start < move.end) &&
    !/\byou must\b|\bonce more\b|\bright now\b/i.test(line.quote)
  );
}

// "Done, closing" answers a request that asked for nothing more; it is early only for a fault.
function isRequestMet(line: Line, side: TheirSide, calm: boolean): boolean {
  const asked = side.reading.concerns.some((concern) => concern.kind === 'request' || concern.kind === 'question');
  const fault = side.reading.concerns.some((concern) => concern.kind === 'problem');
  const toClose = /\b(?:close|cancel)\b.{0,20}\b(?:ticket|request|case|it)\b/i.test(side.text);
  return toClose || (calm && asked && !fault && /^\W*(?:done|resolved|completed)\W*$/i.test(line.quote));
}

// Somebody who jokes may be joked with.
function playsAlong(side: TheirSide): boolean {
  const upset = side.reading.emotions.some((emotion) => !['gratitude', 'satisfaction'].includes(emotion.label));
  const joking =
    /\b(?:haha|lol|lmao)\b|[😂😄😁🤣]/iu.test(side.text) &&
    side.reading.emotions.some((emotion) => ['gratitude', 'satisfaction'].includes(emotion.label));
  return !upset && joking;
}

function wholeOf(draft: Draft): Span {
  const start = draft.lines[0]!.start;
  const end = draft.lines.at(-1)!.end;
  return { start, end, quote: draft.text.slice(start, end) };
}

/** Boilerplate: formulas and nothing that was said for this person. */
function soundsCanned(draft: Draft, side: TheirSide, moves: Finding<Move>[]): Span | null {
  if (draft.lines.length === 0 || draft.length < 4) return null;
  const whole = wholeOf(draft);
  const body = draft.text;
  const formulas =
    draft.lines.reduce(
      (sum, line) => sum + stepsIn(line.quote).filter((hit) => hit.rule.label === 'canned').length,
      0,
    ) + stepsIn(greetingOf(body)).filter((hit) => hit.rule.label === 'canned').length;
  const taken = shared(draft.words, side.words);
  const theirs = Math.max(1, side.words.size);
  const specific = moves.filter(
    (move) => ['own', 'listen', 'teach', 'expect', 'ask', 'reassure'].includes(move.label) && !isFormula(move.quote),
  ).length;

  const barely = taken === 0 || taken / theirs < 0.12;
  if (formulas >= 2 && barely && specific <= 1) return whole;
  if (formulas >= 3 && specific === 0) return whole;
  if (formulas >= 4 && taken <= 1) return whole;
  return null;
}

const isFormula = (quote: string): boolean => stepsIn(quote).some((hit) => hit.rule.label === 'canned');

function greetingOf(text: string): string {
  return text.slice(0, 60).split('\n')[0] ?? '';
}
