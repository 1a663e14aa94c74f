import { DIMENSIONS, type Dimension, type Scenario } from './scenario.ts';

/** How the person is, 0 to 100 each. */
export type State = Readonly<Record<Dimension, number>>;
export type Change = Partial<Record<Dimension, number>>;

/** From here on a person is hot: teaching and jokes do harm, and they speak their hot lines. */
export const HOT = 50;
/** From here on nothing lands before they were heard. */
export const FURIOUS = 60;
/** Below this a joke may do good. */
export const CALM = 30;

/** The state after a change, within its bounds, to one decimal. */
export function changed(state: State, change: Change): State {
  const after = { ...state };
  for (const dimension of DIMENSIONS) {
    const by = change[dimension];
    if (by) after[dimension] = Math.round(Math.min(100, Math.max(0, state[dimension] + by)) * 10) / 10;
  }
  return after;
}

const GOOD = ['trust', 'heard', 'respected', 'clarity', 'hope'] as const;
const BAD = ['anger', 'anxiety', 'shame'] as const;

/** How well the person is on the whole, 0 to 100: the mean of the good and of the absence of the bad. */
export function easeOf(state: State): number {
  const good = GOOD.reduce((all, dimension) => all + state[dimension], 0);
  const bad = BAD.reduce((all, dimension) => all + 100 - state[dimension], 0);
  return Math.round(((good + bad) / (GOOD.length + BAD.length)) * 10) / 10;
}

export function startOf(scenario: Scenario): State {
  return { ...scenario.start };
}
