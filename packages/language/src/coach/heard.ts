import type { Misstep, Move } from '../labels.ts';
import type { Concern, Finding, HeardConcern, Span } from '../shapes.ts';
import { contentOf, shared } from '../text/words.ts';
import type { Draft, Line, TheirSide } from './draft.ts';

const ACTS: Move[] = ['own', 'teach', 'expect', 'ask', 'confirm', 'reassure', 'follow-up', 'apologize', 'listen'];

/**
 * Which of the person's concerns the draft takes up. A concern is heard by a sentence that shares its
 * words or serves its kind; what stays unheard is what a reader would miss.
 */
export function heardIn(
  draft: Draft,
  side: TheirSide,
  moves: Finding<Move>[],
  missteps: Finding<Misstep>[],
): HeardConcern[] {
  const concerns = side.reading.concerns;
  const hurt = new Set(missteps.map((one) => one.label));
  const answers = answeringLines(draft, moves, missteps);
  const questions = concerns.filter((concern) => concern.kind === 'question' || concern.kind === 'request');
  return concerns.map((concern): HeardConcern => {
    const span = heardBy(concern, draft, side, moves, hurt, answers, questions);
    return span ? { ...concern, heardBy: { start: span.start, end: span.end, quote: span.quote } } : { ...concern };
  });
}

function heardBy(
  concern: Concern,
  draft: Draft,
  side: TheirSide,
  moves: Finding<Move>[],
  hurt: Set<Misstep>,
  answers: Line[],
  questions: Concern[],
): Span | null {
  if (draft.lines.length === 0) return null;
  const words = contentOf(concern.quote);
  const said = bestLine(draft.lines, words);
  const canned = hurt.has('canned');
  if (said && said.same >= (canned ? 3 : said.needed)) return said.line;
  if (canned) return null;
  const move = (...labels: Move[]) => moves.find((one) => labels.includes(one.label)) ?? null;
  switch (concern.kind) {
    case 'problem':
      return answers[0] ?? (hurt.size === 0 ? draft.lines[0]! : null);
    case 'request':
    case 'question': {
      const place = questions.indexOf(concern);
      if (questions.length === 1 || place === 0) return answers[0] ?? (hurt.size === 0 ? draft.lines[0]! : null);
      const parts = draft.lines.filter((line) => !isGreetingOrThanks(line));
      return answers.length > place || parts.length > place + 1
        ? (answers[place] ?? answers.at(-1) ?? parts[place]!)
        : null;
    }
    case 'feeling':
      return move('empathize', 'reassure', 'apologize');
    case 'impact':
      return move('empathize', 'reassure') ?? (hurt.size === 0 ? move('apologize', 'own', 'expect') : null);
    case 'deadline':
      return move('expect', 'own') ?? (hurt.size === 0 ? (answers[0] ?? null) : null);
    case 'attempt':
      return move('appreciate', 'listen', 'apologize') ?? (hurt.size === 0 ? (answers[0] ?? null) : null);
    case 'preference':
      return hurt.size === 0 ? (answers[0] ?? draft.lines[0]!) : null;
  }
}

function answeringLines(draft: Draft, moves: Finding<Move>[], missteps: Finding<Misstep>[]): Line[] {
  return draft.lines.filter((line) => {
    const inside = (span: Span) => span.start < line.end && line.start < span.end;
    if (missteps.some((one) => !['jargon', 'canned', 'overpromise', 'condescend'].includes(one.label) && inside(one)))
      return false;
    return moves.some((one) => ACTS.includes(one.label) && inside(one)) || isPlainAnswer(line);
  });
}

function isGreetingOrThanks(line: Line): boolean {
  return (
    /^\W*(?:hi|hello|dear|thanks|thank you|good (?:morning|day))\b/i.test(line.quote) &&
    line.quote.split(/\s+/).length < 8
  );
}

// "Yes, until Friday.", "Done.", "The left one."
function isPlainAnswer(line: Line): boolean {
  return line.quote.split(/\s+/).length <= 25 && !/\?$/.test(line.quote) && !isGreetingOrThanks(line);
}

function bestLine(lines: Line[], words: Set<string>): { line: Line; same: number; needed: number } | null {
  let best: { line: Line; same: number; needed: number } | null = null;
  const needed = words.size >= 6 ? 2 : 1;
  for (const line of lines) {
    const same = shared(words, line.words);
    if (same > 0 && (!best || same > best.same)) best = { line, same, needed };
  }
  return best;
}

/** The concerns that matter most when nobody takes them up. */
export function unheardOf(
  concerns: HeardConcern[],
  moves: Finding<Move>[],
): { quote: string; kind: Concern['kind'] }[] {
  const helped = moves.length > 0;
  return concerns
    .filter((concern) => !concern.heardBy)
    .filter((concern) => !(helped && (concern.kind === 'preference' || concern.kind === 'attempt') && moves.length > 3))
    .map(({ quote, kind }) => ({ quote, kind }));
}
