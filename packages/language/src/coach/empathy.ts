import { remember } from '../rules/remember.ts';
import type { Finding, MoveFinding, Span } from '../shapes.ts';
import type { Move } from '../labels.ts';
import { contentOf } from '../text/words.ts';
import type { Draft, Line, TheirSide } from './draft.ts';

// Words of compassion that fit any ticket. Somebody who writes "I'm frustrated" is not heard by a
// reply that only says "frustrating" back.
const WORN = contentOf(
  `frustrate frustration frustrating frustrated annoy annoying annoyed annoyance upset upsetting inconvenience
  inconvenient inconveniences understand understandable understandably understood situation experience experiencing
  experienced concern concerns concerned worry worrying hear hearing heard feel feeling feelings felt imagine
  difficult difficulty difficulties hard hardship tough stress stressful stressed sympathise sympathize sympathy
  empathise appreciate apologise apology regret cause caused causing important matter case query enquiry message
  email write wrote situations trouble troubles pain disappoint disappointing disappointed disappointment
  unpleasant awful terrible horrible happen happened happening truly completely totally absolutely certainly
  definitely exactly position patience patient angry anger mad unacceptable bother bothersome
  people person customer user team support service time moment lot quite value valued aware sound sounds`,
);

/**
 * Marks each empathize move as specific or stock: specific when its sentence uses words of this
 * person's message that are about their matter, not only about feeling.
 */
export function withSpecific(moves: Finding<Move>[], draft: Draft, side: TheirSide): MoveFinding[] {
  return moves.map((move) =>
    move.label === 'empathize' ? { ...move, specific: isSpecific(move, draft, side) } : move,
  );
}

/** A stock sentence that nothing else makes up for: every empathize move would fit any ticket. */
export function stockEmpathy(moves: MoveFinding[], draft: Draft, side: TheirSide): Span | null {
  const empathy = moves.filter((move) => move.label === 'empathize');
  if (empathy.length === 0 || empathy.some((move) => move.specific)) return null;
  // Words of its own may name the matter otherwise than they did; that is no formula.
  const isFormula = (line: Line) => FORMULA.test(line.quote) && ownWords(line, side) <= MOST_IN_A_FORMULA;
  return empathy.find((move) => linesOf(move, draft).every(isFormula)) ?? null;
}

const MOST_IN_A_FORMULA = 1;
// "I'd be furious" is short too, and yet somebody speaks.
const FORMULA =
  /\b(?:understand|inconvenien\w*|frustrat\w*|sorry (?:to hear|for any|for the trouble|that you)|hear you|appreciate|feel (?:for you|your)|imagine|know how|must be|can be|sympathi[sz]e|your (?:concerns?|situation|feelings?|patience)|where you(?:'re|’re| are) coming from)\b/i;

function isSpecific(move: Span, draft: Draft, side: TheirSide): boolean {
  return linesOf(move, draft).some((line) => tellingWords(line.quote).some((word) => side.words.has(word)));
}

function ownWords(line: Line, side: TheirSide): number {
  return tellingWords(line.quote).filter((word) => !side.name.some((name) => contentOf(name).has(word))).length;
}

const tellingWords: (sentence: string) => readonly string[] = remember((sentence) =>
  [...contentOf(sentence)].filter((word) => !WORN.has(word)),
);

const linesOf = (span: Span, draft: Draft): Line[] =>
  draft.lines.filter((line) => line.start < span.end && span.start < line.end);
