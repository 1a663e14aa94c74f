import type { ActKind } from './effects.ts';
import { wouldTell } from './gates.ts';
import type { Run, Turn } from './run.ts';
import type { Chance, Fact, Scenario, Step, Voice } from './scenario.ts';
import { easeOf, changed } from './state.ts';
import { weigh } from './weigh.ts';
import { begin, take } from './rehearse.ts';
import { saysOneOf } from './wording.ts';

/** One moment at which other words would have helped most, with three ways to say it. */
export interface Missed {
  turn: number;
  chance: Chance;
  why: string;
  instead: Record<Voice, string>;
}

const WHY: Record<Chance, string> = {
  acknowledge: 'They had said what it costs them, and no sentence took it up yet.',
  relieve: 'They felt ashamed, and one sentence could have lifted it.',
  own: 'It was ours to own, and nobody had done so yet.',
  ask: 'They knew something that would have brought you on, and would have told you if asked.',
  explain: 'They did not understand what was going on, and could have heard it now.',
  expect: 'They did not know what comes next, and by when.',
  act: 'Everything was known that was needed to do something about it.',
  confirm: 'It worked by then, and they were not asked to see for themselves.',
};

const ACT_OF: Record<Chance, ActKind> = {
  acknowledge: 'acknowledge',
  relieve: 'relieve',
  own: 'apology',
  ask: 'question',
  explain: 'explain',
  expect: 'time',
  act: 'step',
  confirm: 'confirm',
};
// What a chance opens beyond its own effect: a fact, a step and a check bring the end nearer.
const BEYOND: Partial<Record<Chance, number>> = { ask: 4, act: 5, confirm: 4 };
// Where a life may be in danger, to bring a person in comes before all else.
const AT_ONCE = 50;

// What was done one turn later was not missed: there is more than one good order.
const MAY_WAIT: readonly Chance[] = ['ask', 'explain', 'expect', 'act', 'confirm'];

// A later moment must have been worth this much more.
const EARLIER_COUNTS = 1;

/**
 * The missed moment that would have changed most: each turn is asked what each unmade act would have
 * done to the person then, by the same table that moved them. Undefined when nothing of weight was missed.
 */
export function missedIn(run: Run, scenario: Scenario): Missed | undefined {
  let best: { turn: Turn; chance: Chance; worth: number } | undefined;
  let before = begin(scenario, run.seed);
  for (const [at, turn] of run.turns.entries()) {
    const next = run.turns[at + 1];
    for (const chance of Object.keys(ACT_OF) as Chance[]) {
      if (!scenario.instead[chance] || !wasOpen(chance, before, turn, scenario)) continue;
      if (next && MAY_WAIT.includes(chance) && makes(chance, next, scenario)) continue;
      const change = weigh(ACT_OF[chance], scenario, before, before.state);
      const worth = easeOf(changed(before.state, change)) - easeOf(before.state) + beyond(chance, scenario);
      if (!best || worth > best.worth + EARLIER_COUNTS) best = { turn, chance, worth };
    }
    if (!before.ending) before = take(scenario, before, turn.doing);
  }
  if (!best || best.worth < 1) return undefined;
  const { turn, chance } = best;
  return { turn: turn.number, chance, why: WHY[chance], instead: scenario.instead[chance]! };
}

function wasOpen(chance: Chance, before: Run, turn: Turn, scenario: Scenario): boolean {
  const made = (kind: ActKind) => turn.acts.some((act) => act.kind === kind);
  const { state, counts, problem } = before;
  switch (chance) {
    case 'acknowledge':
      return !counts.acknowledge && !made('acknowledge');
    case 'relieve':
      return state.shame >= 40 && !made('relieve');
    case 'own':
      return scenario.ours && !counts.apology && !made('apology');
    case 'ask':
      return (
        !made('question') &&
        !made('open-question') &&
        keyFacts(scenario).some((fact) => !before.told.includes(fact.id) && wouldTell(fact, before, state))
      );
    case 'explain':
      return state.clarity < 50 && !counts.explain && !made('explain') && turn.number > 1;
    case 'expect':
      return !made('time') && (before.promisedUntil === undefined || before.clock > before.promisedUntil);
    case 'act':
      return !makes('act', turn, scenario) && couldBeDone(before, scenario);
    case 'confirm':
      return problem === 'fixed' && !made('confirm');
  }
}

function beyond(chance: Chance, { care }: Scenario): number {
  return care && chance === 'act' ? AT_ONCE : (BEYOND[chance] ?? 0);
}

function makes(chance: Chance, { acts, done }: Turn, scenario: Scenario): boolean {
  if (chance === 'act') return stepsMeant(scenario).some(({ id }) => done.includes(id));
  return acts.some(({ kind }) => kind === ACT_OF[chance] || (chance === 'ask' && kind === 'open-question'));
}

// The steps that the alternatives do were all possible by then, and one of them was not done yet.
function couldBeDone({ told, done }: Run, scenario: Scenario): boolean {
  const meant = stepsMeant(scenario);
  const known = new Set([...told, ...done, ...meant.map(({ id }) => id)]);
  return (
    meant.some(({ id }) => !done.includes(id)) && meant.every(({ needs }) => needs.every((need) => known.has(need)))
  );
}

function stepsMeant({ steps, instead }: Scenario): Step[] {
  const words = Object.values(instead.act ?? {});
  return steps.filter(({ by }) => words.some((text) => saysOneOf(text, by)));
}

// The fact that the alternatives ask for: by their words, or the first that the solution needs, or the first there is.
function keyFacts({ facts, steps, instead }: Scenario): Fact[] {
  const askable = facts.filter(({ gate }) => gate === 'asked' || gate === 'trusted');
  const words = Object.values(instead.ask ?? {});
  const asked = askable.filter(({ asks }) => words.some((text) => saysOneOf(text, asks)));
  if (asked.length > 0) return asked.slice(0, 1);
  const needed = askable.filter(({ id }) => steps.some(({ needs }) => needs.includes(id)));
  return (needed.length > 0 ? needed : askable).slice(0, 1);
}
