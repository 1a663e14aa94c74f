import type { Run } from './run.ts';
import type { Fact, Scenario } from './scenario.ts';
import type { State } from './state.ts';
import { saysOneOf } from './wording.ts';

const HEARD_ENOUGH_TO_OPEN = 35;
const TRUST_ENOUGH_TO_OPEN = 50;
const HEARD_ENOUGH_TO_CONFIDE = 50;
const TOO_ASHAMED = 60;

/** Whether the person would tell this fact to somebody who asks for it now. */
export function wouldTell(fact: Fact, run: Run, state: State): boolean {
  if (fact.gate === 'goal') return run.goalChecked;
  if (fact.gate === 'trusted' || run.shut.includes(fact.id))
    return state.heard >= HEARD_ENOUGH_TO_CONFIDE && state.shame < TOO_ASHAMED;
  return true;
}

/** Whether an open question may bring out something that nobody asked for by name. */
export function opensUp(state: State): boolean {
  return state.heard >= HEARD_ENOUGH_TO_OPEN || state.trust >= TRUST_ENOUGH_TO_OPEN;
}

/** Facts that a question asks for and that are still untold; those of the last check are never asked for. */
export function askedFor(question: string, scenario: Scenario, told: readonly string[]): Fact[] {
  return scenario.facts.filter(
    (fact) => fact.gate !== 'goal' && !told.includes(fact.id) && saysOneOf(question, fact.asks),
  );
}

/** Whether a question asks for something that the person has said already, and for nothing else. */
export function asksAgain(question: string, scenario: Scenario, told: readonly string[]): boolean {
  return scenario.facts.some((fact) => told.includes(fact.id) && saysOneOf(question, fact.asks));
}
