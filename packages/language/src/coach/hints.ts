import type { Misstep, Move } from '../labels.ts';
import type { Coaching, Concern, EarlierReply, Hint, HintTopic, Span } from '../shapes.ts';
import { failedThem, isBare } from './apology.ts';
import type { Draft, TheirSide } from './draft.ts';
import { stockEmpathy } from './empathy.ts';
import { inPlainWords } from './plain-words.ts';
import { isTooLong, opensWithProcedure, warmthInTheMiddle } from './position.ts';
import { MOST_QUESTIONS } from './questions.ts';
import { namesADefiniteTime } from './vague.ts';

const MOST = 3;
const ASKED: Partial<Record<Move, string>> = {
  empathize:
    'They are upset. One sentence that names what it costs them, in their own words, would open the reply well.',
  own: 'Nobody has taken it on yet. Saying what you will do next, as "I will …", would tell them that they are not alone with it.',
  expect: 'When will they hear from you, or what happens next? A time, even a rough one, makes waiting easier.',
  ask: 'If something is still missing, one clear question with its reason is enough.',
  teach: 'A sentence on what went wrong, or how to avoid it, would help them next time.',
  confirm: 'Asking whether it works for them leaves the last word with them.',
  apologize: 'It failed them a second time. A short sorry that owns it would fit here.',
  listen: 'Saying back what they told you, in your words, shows that it was read.',
  appreciate: 'They came back to tell you. A word of thanks for what they did would be fitting.',
  'follow-up': 'A promise to look in later would round this off.',
};

// What hurts most comes first, then what they would have to say twice, then what is thin, then what
// is missing. What shares a line is as bad and keeps the order of the text.
const BY_HARM: (Misstep | HintTopic)[][] = [
  ['blame', 'sorry-but', 'dismiss', 'flippant'],
  ['condescend', 'deflect', 'close-early', 'negative'],
  ['overpromise', 'command', 'canned', 'jargon'],
  ['told-already'],
  ['unheard'],
  ['bare-apology'],
  ['out-of-place'],
  ['procedure-first'],
  ['stock-empathy', 'over-apology'],
  ['same-words', 'vague-time', 'question-pile'],
];

/** What hints are made from: the coaching itself, and both texts. */
export type Coached = Omit<Coaching, 'score' | 'hints'> & {
  draft: Draft;
  side: TheirSide;
  /** The earlier reply of this conversation that the draft nearly repeats. */
  repeats: EarlierReply | null;
  /** How often they were told sorry before. */
  apologizedBefore: number;
};

/** At most three things worth changing: harm first, then what is unheard or thin, then what the moment asks for. */
export function hintsFor(coached: Coached): Hint[] {
  const found = [...hurting(coached), ...passedBy(coached), ...thin(coached)];
  const harm = (hint: Hint) => {
    const at = BY_HARM.findIndex((line) => line.includes(hint.about as never));
    return at < 0 ? BY_HARM.length : at;
  };
  return [...found.sort((a, b) => harm(a) - harm(b)), ...missing(coached), ...polish(coached)].slice(0, MOST);
}

function hurting({ missteps, outOfPlace }: Coached): Hint[] {
  return [
    ...missteps.map((one) => ({ about: one.label, text: `${one.why} ${one.suggestion}`, span: spanOf(one) })),
    ...outOfPlace
      .filter((one) => !missteps.some((step) => step.label === one.what))
      .map((one) => ({
        about: 'out-of-place' as const,
        text: `Out of place at this moment: ${one.what}.`,
        span: one.evidence && spanOf(one.evidence),
      })),
  ];
}

function passedBy({ concerns, questions }: Coached): Hint[] {
  const hints: Hint[] = [];
  const asked = questions.find((one) => one.told);
  if (asked)
    hints.push({
      about: 'told-already',
      text: `They told it already: "${asked.told!.quote}". Taking that up, instead of asking, shows that it was read.`,
      span: spanOf(asked),
    });
  const unheard = concerns.find((concern) => !concern.heardBy);
  if (unheard) hints.push({ about: 'unheard', text: `Still unheard: "${unheard.quote}"` });
  return hints;
}

function thin(coached: Coached): Hint[] {
  const { moves, missteps, apologies, questions, vagueTimes, due, outOfPlace, draft, side, repeats, apologizedBefore } =
    coached;
  const canned = missteps.some((one) => one.label === 'canned');
  const hints: Hint[] = [];
  const sorry = apologies.filter((one) => one.parts.some(({ part }) => part === 'regret'));
  const owns = moves.some((move) => move.label === 'own');
  if (isBare(apologies) && !owns && failedThem(side))
    hints.push({
      about: 'bare-apology',
      text: 'A sorry alone leaves open what is done about it. Whose doing it was, or what puts it right, would complete it.',
      span: spanOf(sorry[0]!),
    });
  if (sorry.length > 1)
    hints.push({
      about: 'over-apology',
      text: 'Sorry is said more than once. A single apology that says what is done about it carries further.',
      span: spanOf(sorry[1]!),
    });
  else if (sorry.length === 1 && apologizedBefore > 0)
    hints.push({
      about: 'over-apology',
      text: 'An earlier reply said sorry already. What has been done since says more than a second sorry.',
      span: spanOf(sorry[0]!),
    });
  const stock = canned ? null : stockEmpathy(moves, draft, side);
  if (stock)
    hints.push({ about: 'stock-empathy', text: `This would fit any ticket.${ofTheirs(side)}`, span: spanOf(stock) });
  const procedure = opensWithProcedure(draft, side, moves, outOfPlace);
  if (procedure)
    hints.push({
      about: 'procedure-first',
      text: 'They are upset, and this opens with procedure. What happened to them first, then the step, is easier to follow.',
      span: spanOf(procedure),
    });
  if (repeats && !canned) hints.push({ about: 'same-words', text: nearlySame(repeats) });
  if (questions.length > MOST_QUESTIONS)
    hints.push({
      about: 'question-pile',
      text: `${NUMBER[questions.length] ?? 'So many'} questions at once are much to answer. The one or two that are needed first are answered sooner.`,
      span: spanOf(questions[MOST_QUESTIONS]!),
    });
  if (vagueTimes.length > 0 && due.some((one) => one.moves.includes('expect')) && !namesADefiniteTime(draft))
    hints.push({
      about: 'vague-time',
      text: `By when? "${capital(vagueTimes[0]!.quote)}" means something else to everybody; a time, even a rough one, makes waiting easier.`,
      span: spanOf(vagueTimes[0]!),
    });
  return hints;
}

// What is fine as it is and could be better: said last.
function polish({ moves, missteps, terms, draft, side }: Coached): Hint[] {
  const hints: Hint[] = [];
  const term = side.reading.comfort === 'low' && !missteps.some((one) => one.label === 'jargon') ? terms[0] : undefined;
  if (term)
    hints.push({
      about: 'plain-words',
      text: `They may not know this word. ${inPlainWords(term)}`,
      span: spanOf(term),
    });
  const warm = warmthInTheMiddle(draft, side, moves);
  if (warm)
    hints.push({
      about: 'warmth',
      text: 'The warm words stand in the middle. At the opening they let the rest be heard, at the close they stay.',
      span: spanOf(warm),
    });
  if (isTooLong(draft, side))
    hints.push({
      about: 'too-long',
      text: 'This is long for what was asked. The answer first, and the rest below it or left out, is more surely read.',
    });
  return hints;
}

function missing({ due, vagueTimes }: Coached): Hint[] {
  return due.flatMap((one): Hint[] => {
    const wanted = one.moves.find((move) => ASKED[move]);
    if (one.made || !wanted || (wanted === 'expect' && vagueTimes.length > 0)) return [];
    return [{ about: wanted, text: ASKED[wanted]! }];
  });
}

const NUMBER: Record<number, string> = { 4: 'Four', 5: 'Five', 6: 'Six', 7: 'Seven', 8: 'Eight' };
const TELLING: Concern['kind'][] = ['impact', 'problem', 'deadline'];
const SHORT = 70;

// Words of their own that the sentence could take up.
function ofTheirs(side: TheirSide): string {
  const { concerns } = side.reading;
  const one = TELLING.flatMap((kind) => concerns.filter((concern) => concern.kind === kind)).find(
    ({ quote }) => quote.length <= SHORT,
  );
  return one
    ? ` They wrote "${one.quote}"; a word of that shows that it was read.`
    : ' A word of what happened to them shows that it was read.';
}

/** Why a repeated reply falls flat, with where it stood before. */
export function nearlySame({ on }: EarlierReply): string {
  return `Nearly the same words as ${on ? `on ${on}` : 'in an earlier reply'}; they have read those and written again.`;
}

const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1);

function spanOf(one: Span): Span {
  return { start: one.start, end: one.end, quote: one.quote };
}
