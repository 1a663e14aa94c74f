import type { Run } from './run.ts';
import type { Ending, Scenario } from './scenario.ts';

export const LAST_TURN = 20;
const BOILING = 85;
const BOILING_TURNS = 2;
const HOPELESS = 10;
const REPAIRED_TRUST = 60;
const CREDIBLE_HOPE = 60;

export interface Course {
  /** The phase before this turn: a reply in the close is the last one. */
  closing: boolean;
  /** It was declared done before the person said so. */
  closedEarly: boolean;
  /** They have just come out with something that still needs an answer. */
  openAgain: boolean;
  /** Something in this turn hurt. */
  hurt: boolean;
}

/** How the conversation ends after this turn, if it does. */
export function endingAfter(run: Run, scenario: Scenario, course: Course): Ending | undefined {
  const solved = run.problem === 'verified';
  if (course.closedEarly) return 'reopened';
  if (run.boiling >= BOILING_TURNS) return 'escalated';
  if (run.state.hope <= HOPELESS || run.state.patience <= 0) return 'walked-away';
  if (course.closing && !course.openAgain) return endOfTheClose(run, scenario, solved, course);
  if (run.turns.length < LAST_TURN) return undefined;
  if (solved || run.problem === 'fixed') return 'cold';
  return hasCrediblePlan(run) ? 'plan' : 'walked-away';
}

/** Anger so high for so long that somebody else will hear of it. */
export function boils(anger: number): boolean {
  return anger >= BOILING;
}

function endOfTheClose(run: Run, scenario: Scenario, solved: boolean, { hurt }: Course): Ending {
  if (scenario.care) return 'plan';
  if (scenario.best === 'plan')
    return hasCrediblePlan(run) ? 'plan' : run.state.trust >= REPAIRED_TRUST ? 'cold' : 'walked-away';
  const untold = scenario.facts.some((fact) => fact.gate === 'goal' && !run.told.includes(fact.id));
  if (scenario.best === 'thanks' && untold) return hurt ? 'reopened' : 'cold';
  return solved && run.state.trust >= REPAIRED_TRUST && !hurt ? 'repaired' : 'cold';
}

function hasCrediblePlan(run: Run): boolean {
  return run.state.hope >= CREDIBLE_HOPE && (run.counts['time'] ?? 0) > 0;
}
