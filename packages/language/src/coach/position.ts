import type { Move } from '../labels.ts';
import type { Finding, OutOfPlace, Span } from '../shapes.ts';
import { fold } from '../text/fold.ts';
import type { Draft, Line, TheirSide } from './draft.ts';

// The opening decides whether the rest is heard, and the close is what stays; what is done belongs in
// between (Packard, Li and Berger, "When Language Matters", Journal of Consumer Research, 2024).

const WARM: Move[] = ['empathize', 'apologize', 'appreciate'];
const KIND: Move[] = [...WARM, 'reassure', 'personalize', 'listen', 'follow-up'];
const HEARD: Move[] = ['empathize', 'apologize', 'listen', 'own', 'reassure', 'appreciate', 'personalize', 'expect'];
// With fewer sentences there is no middle.
const WITH_A_MIDDLE = 4;

/** The warm words of a draft that opens and closes without any; null when they stand where they carry. */
export function warmthInTheMiddle(draft: Draft, side: TheirSide, moves: Finding<Move>[]): Span | null {
  if (draft.lines.length < WITH_A_MIDDLE || side.reading.intensity === 0) return null;
  const warm = moves.filter((move) => WARM.includes(move.label));
  const ends = [draft.lines[0]!, draft.lines.at(-1)!];
  const kind = moves.filter((move) => KIND.includes(move.label));
  if (warm.length === 0 || kind.some((move) => ends.some((line) => touches(move, line)))) return null;
  return ends.some((line) => KIND_CLOSE.test(line.quote)) ? null : warm[0]!;
}

const KIND_CLOSE =
  /\b(?:thank|thanks|sorry|glad|happy|hope|good luck|take care|wish|fingers crossed|write (?:to )?me|call me|ring me|let me know|i'm here|i am here|here if|any time|enjoy|well done)\b/i;

/** The first sentence of a reply to somebody upset, when it is procedure and nothing else. */
export function opensWithProcedure(
  draft: Draft,
  side: TheirSide,
  moves: Finding<Move>[],
  outOfPlace: OutOfPlace[],
): Span | null {
  const first = draft.lines[0];
  if (!first || !isHeated(side) || isEmergency(side, draft) || outOfPlace.length > 0) return null;
  if (moves.some((move) => HEARD.includes(move.label) && touches(move, first))) return null;
  return PROCEDURE.test(fold(first.quote)) ? first : null;
}

const PROCEDURE =
  /^\W*(?:(?:please|kindly) (?:provide|send|fill|complete|attach|restart|reboot|clear|check|try|confirm|open|go|log|use|submit|see|refer|follow|note|be (?:advised|aware|informed))|(?:could|can|would|will) you (?:please |kindly )?(?:provide|send|confirm|tell|restart|try|check|clear|fill|attach|let)|in order to|to (?:process|proceed|investigate|help|assist|verify|continue)\b|before (?:we|i) (?:can|proceed)|for (?:us|me) to|(?:per|according to|as per|due to) (?:our|the|company)\b|our (?:policy|records|process|procedure|system|opening hours)|(?:which|what) (?:version|browser|device|operating|ticket|order|account|error|is your)|the (?:procedure|process|policy|correct form|standard) (?:is|for|says)|(?:first|1\.|1\)|step 1)\W|(?:restart|reboot|clear|reinstall|open|go to|click|press|log (?:out|in)|try|send|fill)\b|i (?:need|require) (?:your|the|some|a few|more)\b|we (?:need|require) (?:your|the|some|a few|more)\b|(?:all )?requests? (?:must|have to|need to|should|are)\b|tickets? (?:are|must|have to)\b)/;

const isHeated = ({ reading }: TheirSide) =>
  reading.intensity >= 2 && reading.emotions.some(({ label }) => label !== 'gratitude' && label !== 'satisfaction');

// Where something burns, the step comes first.
function isEmergency(side: TheirSide, draft: Draft): boolean {
  return (
    side.reading.risks.some(({ label }) => label === 'security' || label === 'distress') ||
    /\b(?:smoke|fire|burn|spark|leak|virus|ransom|hack|phish|at once|immediately unplug)/i.test(
      `${side.text} ${draft.lines[0]!.quote}`,
    )
  );
}

// Words that a careful answer to one matter takes, and for each further one. Steps are not counted:
// a list is looked at, not read.
const FOR_ONE = 110;
const FOR_EACH_MORE = 30;
const WITH_HEAT = 50;

/** Whether a draft has far more words than the message asks for. */
export function isTooLong(draft: Draft, side: TheirSide): boolean {
  const { concerns, intensity } = side.reading;
  const asked = concerns.filter(({ kind }) => kind === 'problem' || kind === 'question' || kind === 'request').length;
  const need = FOR_ONE + Math.max(0, asked - 1) * FOR_EACH_MORE + (intensity >= 2 ? WITH_HEAT : 0);
  return wordsToRead(draft) > need;
}

function wordsToRead(draft: Draft): number {
  return draft.lines.reduce((sum, line) => (isStep(line, draft) ? sum : sum + line.quote.split(/\s+/).length), 0);
}

function isStep(line: Line, draft: Draft): boolean {
  const before = draft.text.slice(draft.text.lastIndexOf('\n', line.start - 1) + 1, line.start);
  return /^\s*(?:\d+[.)]|[-*•])\s*$/.test(before) || /^(?:\d+[.)]|[-*•]|step \d)\s/i.test(line.quote);
}

const touches = (span: Span, line: Span) => span.start < line.end && line.start < span.end;
