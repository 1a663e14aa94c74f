import { CONCERN_KINDS, MISSTEPS, MOVES, type Misstep, type Move } from '../labels.ts';
import { judgedBy } from '../model/judge.ts';
import { engine } from '../model/weights.ts';
import type { Concern, Finding, HeardConcern, Span } from '../shapes.ts';
import type { Possible } from '../read/spans.ts';
import { contentOf, shared } from '../text/words.ts';
import type { Draft, Line, TheirSide } from './draft.ts';
import { substanceOf } from './substance.ts';

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
): Weighed[] {
  const concerns = side.possible;
  const hurt = new Set(missteps.map((one) => one.label));
  const answers = answeringLines(draft, moves, missteps);
  const questions = concerns.filter((concern) => concern.kind === 'question' || concern.kind === 'request');
  return concerns.map((concern): Weighed => {
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

/** A concern or what may be one, with the words that may take it up. */
export type Weighed = HeardConcern & Possible;

/** The names of the signs by which a concern is judged to be unheard, in the order of their values. */
export const HEARD_SIGNS: readonly string[] = [
  ...CONCERN_KINDS.map((kind) => `is ${kind}`),
  ...CONCERN_KINDS.map((kind) => `${kind} met by rule`),
  ...MOVES.map((label) => `makes ${label}`),
  ...MISSTEPS.map((label) => `hurts by ${label}`),
  ...[
    'words in one line',
    'words in all lines',
    'no shared word',
    'place',
    'concerns',
    'lines',
    'words',
    'feeling named',
    'substance',
    'sureness',
  ],
];

/** What speaks for and against one concern being heard. */
export function heardSignsOf(
  concern: Weighed,
  all: Weighed[],
  draft: Draft,
  side: TheirSide,
  moves: Finding<Move>[],
  missteps: Finding<Misstep>[],
): Float32Array {
  const signs = new Float32Array(HEARD_SIGNS.length);
  let at = 0;
  for (const kind of CONCERN_KINDS) signs[at++] = concern.kind === kind ? 1 : 0;
  for (const kind of CONCERN_KINDS) signs[at++] = concern.kind === kind && concern.heardBy ? 1 : 0;
  for (const label of MOVES) signs[at++] = moves.some((one) => one.label === label) ? 1 : 0;
  for (const label of MISSTEPS) signs[at++] = missteps.some((one) => one.label === label) ? 1 : 0;
  const words = contentOf(concern.quote);
  const most = Math.max(0, ...draft.lines.map((line) => shared(words, line.words)));
  const any = shared(words, draft.words);
  signs[at++] = words.size === 0 ? 0 : most / words.size;
  signs[at++] = words.size === 0 ? 0 : any / words.size;
  signs[at++] = any === 0 ? 1 : 0;
  signs[at++] = all.indexOf(concern) / Math.max(1, all.length - 1);
  signs[at++] = Math.min(6, all.length) / 6;
  signs[at++] = Math.log1p(draft.lines.length) / 3;
  signs[at++] = Math.log1p(draft.length) / 5;
  signs[at++] = moves.some((one) => one.label === 'empathize' || one.label === 'listen') ? 1 : 0;
  signs[at++] = Math.min(1, substanceOf(draft, side) / 8);
  signs[at] = Math.max(-1, Math.min(1, concern.over / 2));
  return signs;
}

/** The concerns that a reader would miss. */
export function unheardOf(concerns: HeardConcern[]): { quote: string; kind: Concern['kind'] }[] {
  const missed: HeardConcern[] = [];
  for (const one of concerns) {
    // The same words may be a problem and a question; they are missed once.
    if (!one.heardBy && !missed.some((other) => other.start < one.end && one.start < other.end)) missed.push(one);
  }
  return missed.map(({ quote, kind }) => ({ quote, kind }));
}

/** Lets the judge decide over each concern; what it hears is shown by the line that comes nearest. */
export function heardByJudge(
  ruled: Weighed[],
  draft: Draft,
  side: TheirSide,
  moves: Finding<Move>[],
  missteps: Finding<Misstep>[],
): HeardConcern[] {
  const judge = engine().judges['unheard']!;
  return ruled.flatMap((concern): HeardConcern[] => {
    const { heardBy, over, ...bare } = concern;
    const unheard =
      draft.lines.length === 0 ||
      (!saidBack(concern, draft, missteps) &&
        judgedBy(judge, heardSignsOf(concern, ruled, draft, side, moves, missteps)) >= judge.from);
    if (unheard) return [bare];
    if (over < 0) return [];
    const line = heardBy ?? nearestLine(draft, concern);
    return [{ ...bare, heardBy: { start: line.start, end: line.end, quote: line.quote } }];
  });
}

// One line with nearly every word of the concern that carries meaning takes it up, whatever the odds.
function saidBack(concern: Concern, draft: Draft, missteps: Finding<Misstep>[]): boolean {
  const words = contentOf(concern.quote);
  return (
    words.size >= 2 &&
    !missteps.some((one) => one.label === 'canned') &&
    draft.lines.some((line) => !line.quote.endsWith('?') && shared(words, line.words) >= Math.max(2, words.size - 1))
  );
}

function nearestLine(draft: Draft, concern: Concern): Line {
  const words = contentOf(concern.quote);
  return draft.lines.reduce((a, b) => (shared(words, b.words) > shared(words, a.words) ? b : a));
}
