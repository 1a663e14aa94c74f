import { EFFECTS, type ActKind, type When } from './effects.ts';
import { chance } from './random.ts';
import type { Run } from './run.ts';
import { DIMENSIONS, type Scenario } from './scenario.ts';
import { CALM, FURIOUS, HOT, type Change, type State } from './state.ts';

const NOISE = 0.1;
const ASHAMED = 30;

/** What one act changes in this person now: the row of the table, how often before, traits and a little chance. */
export function weigh(kind: ActKind, scenario: Scenario, run: Run, state: State): Change {
  const row = EFFECTS.find(
    (one) => one.act === kind && (one.when ?? []).every((when) => holds(when, kind, scenario, run, state)),
  );
  if (!row) return {};
  const before = run.counts[kind] ?? 0;
  const again = row.again === undefined ? 1 : row.again ** before;
  const change: Change = {};
  for (const dimension of DIMENSIONS) {
    const by = row.change[dimension];
    if (!by) continue;
    const swing = 1 + NOISE * (2 * chance(run.seed, run.turns.length, `${kind} ${dimension} ${before}`) - 1);
    change[dimension] = by * again * swing * traitOf(dimension, by, row.face === true, scenario);
  }
  return change;
}

function traitOf(dimension: string, by: number, face: boolean, scenario: Scenario): number {
  const { volatility, forgiveness, face: pride } = scenario.person.traits;
  const feared = dimension === 'anger' || dimension === 'anxiety';
  const base = feared ? (by > 0 ? volatility : forgiveness) : 1;
  return face && (by > 0 || dimension === 'respected') ? base * pride : base;
}

function holds(when: When, kind: ActKind, scenario: Scenario, run: Run, state: State): boolean {
  const before = run.counts[kind] ?? 0;
  switch (when) {
    case 'first time':
      return before === 0;
    case 'second time':
      return before === 1;
    case 'from the third time':
      return before >= 2;
    case 'from the fourth time':
      return before >= 3;
    case 'in the middle':
      return run.phase === 'work';
    case 'hot':
      return state.anger >= HOT;
    case 'furious':
      return state.anger >= FURIOUS;
    case 'calm':
      return state.anger < CALM;
    case 'calm and fixed':
      return state.anger < HOT && (run.problem === 'fixed' || run.problem === 'verified');
    case 'ours':
      return scenario.ours;
    case 'promised':
      return run.promisedUntil !== undefined && run.clock <= run.promisedUntil;
    case 'ashamed':
      return state.shame >= ASHAMED;
  }
}
