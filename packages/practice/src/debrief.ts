import { missedIn, type Missed } from './missed.ts';
import { chance } from './random.ts';
import { rate, type Rated } from './rubric.ts';
import type { Run, Turn } from './run.ts';
import { DIMENSIONS, type Chance, type Dimension, type Ending, type Scenario } from './scenario.ts';
import { easeOf, type State } from './state.ts';

/** The person after a turn; turn 0 is before the first reply. */
export interface CurvePoint {
  turn: number;
  state: State;
  /** How well they were on the whole, 0 to 100. */
  ease: number;
}

/** A turn that moved the person, and the words that did most of it. */
export interface Turning {
  turn: number;
  /** Change of ease: up or down. */
  by: number;
  quote: string;
}

/** A fact that stayed untold, and what it would have taken. */
export interface Untold {
  is: string;
  why: string;
}

/** What a trainee sees after a rehearsal, and nobody else unless they share it. */
export interface Debrief {
  ending: Ending;
  /** Absent in a scenario of care, where nothing is scored or charted, and where nothing was said. */
  scored?: {
    curve: CurvePoint[];
    up?: Turning;
    down?: Turning;
    rated: Rated[];
  };
  /** The curve in words, one sentence a turn. */
  inWords: string[];
  missed?: Missed;
  untold: Untold[];
  lesson: string;
  /** A plan for the next real ticket, to be taken or rewritten. */
  plan: { when: string; then: string };
  /** A question to let it go with. */
  letGo: string;
}

/**
 * What a rehearsal showed. Works on an ended run, and on a stopped one.
 *
 * Throws an Error when the run has not ended.
 */
export function debrief(run: Run, scenario: Scenario): Debrief {
  if (!run.ending) throw new Error('a rehearsal that has not ended has no debrief');
  const missed = missedIn(run, scenario);
  const base = {
    ending: run.ending,
    inWords: scenario.care ? [] : run.turns.map(inWords),
    ...(missed ? { missed } : {}),
    untold: untoldIn(run, scenario),
    lesson: scenario.lesson.trim(),
    plan: scenario.care ? PLAN_OF_CARE : PLANS[missed?.chance ?? 'acknowledge'],
    letGo: LET_GO[Math.floor(chance(run.seed, run.turns.length, 'let go') * LET_GO.length)]!,
  };
  // Nothing was said, or nothing may be weighed: there is nothing to rate.
  if (scenario.care || run.turns.length === 0) return base;
  const turnings = run.turns.map(turningOf);
  const up = turnings.reduce<Turning | undefined>((best, one) => (one.by > (best?.by ?? 0.5) ? one : best), undefined);
  const down = turnings.reduce<Turning | undefined>(
    (worst, one) => (one.by < (worst?.by ?? -0.5) ? one : worst),
    undefined,
  );
  return {
    ...base,
    scored: {
      curve: curveOf(run, scenario),
      ...(up ? { up } : {}),
      ...(down ? { down } : {}),
      rated: rate(run, scenario),
    },
  };
}

/** The person's state before the first reply and after each. */
export function curveOf(run: Run, scenario: Scenario): CurvePoint[] {
  const start: CurvePoint = { turn: 0, state: scenario.start, ease: easeOf(scenario.start) };
  return [start, ...run.turns.map(({ number, after }) => ({ turn: number, state: after, ease: easeOf(after) }))];
}

function turningOf({ number, before, after, acts, changes, doing }: Turn): Turning {
  const by = Math.round((easeOf(after) - easeOf(before)) * 10) / 10;
  let most = { worth: 0, quote: 'say' in doing ? doing.say : '' };
  acts.forEach((act, at) => {
    const worth = worthOf(changes[at] ?? {}) * Math.sign(by);
    if (act.quote !== '' && worth > most.worth) most = { worth, quote: act.quote };
  });
  return { turn: number, by, quote: most.quote };
}

const BAD: readonly Dimension[] = ['anger', 'anxiety', 'shame'];

function worthOf(change: Partial<Record<Dimension, number>>): number {
  return DIMENSIONS.reduce((sum, dimension) => sum + (change[dimension] ?? 0) * (BAD.includes(dimension) ? -1 : 1), 0);
}

const NAMES: Record<Dimension, string> = {
  anger: 'anger',
  anxiety: 'fear',
  trust: 'trust',
  heard: 'feeling heard',
  respected: 'feeling respected',
  clarity: 'clarity',
  hope: 'hope',
  patience: 'patience',
  shame: 'shame',
};
const WORTH_SAYING = 3;

/** One turn in words: what moved most, from where to where. */
export function inWords({ number, before, after }: Turn): string {
  const moved = DIMENSIONS.map((dimension) => ({ dimension, by: after[dimension] - before[dimension] }))
    .filter(({ by }) => Math.abs(by) >= WORTH_SAYING)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, 3)
    .map(
      ({ dimension, by }) =>
        `${NAMES[dimension]} ${by > 0 ? 'rose' : 'fell'} from ${Math.round(before[dimension])} to ${Math.round(after[dimension])}`,
    );
  return `Turn ${number}: ${moved.length > 0 ? moved.join(', ') : 'little changed'}.`;
}

function untoldIn(run: Run, scenario: Scenario): Untold[] {
  return scenario.facts
    .filter(({ id }) => !run.told.includes(id))
    .map(({ is, gate }) => ({ is, why: scenario.care ? UNTOLD_IN_CARE : WHY_UNTOLD[gate] }));
}

// Where nothing is weighed, a reason would weigh.
const UNTOLD_IN_CARE = 'It did not come up this time.';

const WHY_UNTOLD = {
  once: 'It stood in their first message.',
  asked: 'Nobody asked for it.',
  trusted: 'They tell it only to somebody who has heard them and does not shame them.',
  goal: 'It comes out when somebody asks at the end what is left.',
} as const;

const PLANS: Record<Chance, { when: string; then: string }> = {
  acknowledge: {
    when: 'somebody writes in heat',
    then: 'my first sentence says what it costs them, in their own words',
  },
  relieve: { when: 'somebody excuses themselves', then: 'I say in one sentence that nothing about it is their fault' },
  own: { when: 'it was our doing', then: 'I say so once, and put the repair in the same sentence' },
  ask: { when: 'I want to send the first thing that comes to mind', then: 'I ask one question first' },
  explain: { when: 'I give a step', then: 'I say in plain words what it is for' },
  expect: { when: 'I end a reply', then: 'the last sentence says what comes next, and by when' },
  act: { when: 'I know enough', then: 'I do the next thing instead of asking once more' },
  confirm: { when: 'I believe that it works', then: 'I ask them to see for themselves before I say so' },
};

// Where somebody may be in danger there is one plan, whatever was said in this rehearsal.
const PLAN_OF_CARE = {
  when: 'a line hints that somebody may not want to live',
  then: 'I ask in plain words how they are, bring a person in at once, and stay until that person is there',
};

const LET_GO = [
  'What of this was theirs, and need not come home with you?',
  'Which one sentence would you keep?',
  'What would you say to a colleague who had just had this conversation?',
  'What can stay in this room when you close the page?',
  'What went better than you expected?',
  'What do you want to do in the next five minutes, just for yourself?',
];

/** Two rehearsals of the same scenario side by side, from the turn at which they part. */
export interface Comparison {
  from: number;
  before: number[];
  after: number[];
  /** How much better the person was at the end of the second one, in points of ease. */
  by: number;
}

/** Compares a rehearsal with one that goes again from one of its turns. */
export function compare(first: Run, again: Run, scenario: Scenario, from: number): Comparison {
  const before = curveOf(first, scenario).map(({ ease }) => ease);
  const after = curveOf(again, scenario).map(({ ease }) => ease);
  return { from, before, after, by: Math.round((after.at(-1)! - before.at(-1)!) * 10) / 10 };
}
