/**
 * A last, small step: weighs what the sentences, the rules and the shape of a whole text say about
 * one answer. Logistic regression over signs.
 */
export interface Judge {
  bias: number;
  /** One per sign, in the order of the signs' names. */
  weights: readonly number[];
  /** Log odds from which the answer is given. */
  from: number;
}

/** The log odds that a judge sees in the signs. */
export function judgedBy(judge: Judge, signs: Float32Array): number {
  let sum = judge.bias;
  for (let i = 0; i < signs.length; i++) sum += judge.weights[i]! * signs[i]!;
  return sum;
}

/** 0 to 1. */
export const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Log odds that at least one of several holds, capped so that no single one drowns the rest. */
export function anyOf(logOdds: readonly number[]): number {
  let none = 1;
  for (const one of logOdds) none *= 1 - chance(one);
  const some = Math.min(1 - 1e-4, Math.max(1e-4, 1 - none));
  return Math.log(some / (1 - some));
}
