import type { Judge } from '../packages/language/src/model/judge.ts';
import { judgedBy } from '../packages/language/src/model/judge.ts';
import { trainLinear, type SparseSample } from './linear.ts';

/** One text as signs, with the answers that are right for it. */
export interface Case {
  signs: Float32Array;
  truth: ReadonlySet<string>;
  fold: number;
}

export interface Judging {
  judges: Record<string, Judge>;
  /** For each answer and case, by how much the judge that never saw the case's fold was for it. */
  unseen: Record<string, number[]>;
}

const FOLDS = 5;

/**
 * What a line should serve: `f1` where both errors are alike; `recall` where a miss is far worse
 * (most are found, at a price); `balance` for a step on a scale, as many above the line as there are in truth.
 */
export type Aim = 'f1' | 'recall' | 'balance';

/**
 * Trains one judge for each answer. The line from which an answer is given is drawn on cases that
 * the judge did not see, where it serves its aim best.
 */
export function trainJudges(cases: Case[], answers: readonly string[], aim: (answer: string) => Aim): Judging {
  const samples = cases.map(({ signs, truth }): SparseSample => {
    const own = [...signs.keys()].filter((i) => signs[i] !== 0);
    return {
      features: Int32Array.from(own),
      values: Float32Array.from(own, (i) => signs[i]!),
      targets: answers.map((answer, o) => [o, truth.has(answer) ? 1 : 0]),
    };
  });
  const fitted = (own: SparseSample[]): Judge[] => {
    const width = cases[0]!.signs.length;
    const { weights, bias } = trainLinear(own, {
      features: width,
      outputs: answers.length,
      epochs: 12,
      rate: 0.2,
      l1: 0.02,
      l2: 4,
      seed: 5,
      asGiven: true,
    });
    return answers.map((_, o) => ({
      bias: rounded(bias[o]!),
      weights: Array.from({ length: width }, (__, i) => rounded(weights[i * answers.length + o]!)),
      from: 0,
    }));
  };
  const unseen: Record<string, number[]> = Object.fromEntries(answers.map((answer) => [answer, []]));
  for (let fold = 0; fold < FOLDS; fold++) {
    const judges = fitted(samples.filter((_, i) => cases[i]!.fold !== fold));
    cases.forEach((one, i) => {
      if (one.fold === fold) answers.forEach((answer, o) => (unseen[answer]![i] = judgedBy(judges[o]!, one.signs)));
    });
  }
  const judges = fitted(samples);
  answers.forEach((answer, o) => {
    const truth = cases.map((one) => one.truth.has(answer));
    judges[o]!.from = rounded(LINES[aim(answer)](unseen[answer]!, truth));
  });
  return { judges: Object.fromEntries(answers.map((answer, o) => [answer, judges[o]!])), unseen };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** F1 of answering wherever the log odds reach a line. */
export function f1At(odds: number[], truth: boolean[], line: number): number {
  let hit = 0;
  let wrong = 0;
  let missed = 0;
  odds.forEach((one, i) => {
    if (one < line) missed += truth[i] ? 1 : 0;
    else if (truth[i]) hit++;
    else wrong++;
  });
  return hit === 0 ? 0 : (2 * hit) / (2 * hit + wrong + missed);
}

/** The line with the best F1, where its neighbours are good as well: a lucky peak does not last. */
export function bestLine(odds: number[], truth: boolean[]): number {
  const sorted = [...odds].sort((a, b) => b - a);
  const holds = truth.filter(Boolean).length;
  const lines: number[] = [];
  for (let share = 0.3; share <= 2.5; share *= 1.06)
    lines.push(sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(holds * share)))]!);
  const by = lines.map((line) => f1At(odds, truth, line));
  const smooth = by.map((_, i) => {
    const near = by.slice(Math.max(0, i - 3), i + 4);
    return near.reduce((sum, one) => sum + one, 0) / near.length;
  });
  return lines[smooth.indexOf(Math.max(...smooth))]!;
}

function balance(odds: number[], truth: boolean[]): number {
  const sorted = [...odds].sort((a, b) => b - a);
  return sorted[Math.min(sorted.length - 1, truth.filter(Boolean).length)]!;
}

// Of the texts that have it, six in seven reach the line.
const LINES: Record<Aim, (odds: number[], truth: boolean[]) => number> = {
  f1: bestLine,
  recall: (odds, truth) => {
    const own = odds.filter((_, i) => truth[i]).sort((a, b) => b - a);
    return own[Math.floor(own.length * 0.85)]!;
  },
  balance,
};

/** Moves the lines between the steps of a scale until they agree best with the truth (quadratic kappa). */
export function scaleLines(odds: number[][], truth: number[], from: number[]): number[] {
  const stepAt = (lines: number[], i: number) =>
    lines.reduce((sum, line, k) => sum + (odds[k]![i]! >= line ? 1 : 0), 0);
  const loss = (lines: number[]): number => {
    const seen = new Array<number>(4).fill(0);
    const real = new Array<number>(4).fill(0);
    let found = 0;
    truth.forEach((one, i) => {
      const step = stepAt(lines, i);
      seen[step]!++;
      real[one]!++;
      found += (step - one) ** 2;
    });
    let chance = 0;
    for (let a = 0; a < 4; a++)
      for (let b = 0; b < 4; b++) chance += ((a - b) ** 2 * seen[a]! * real[b]!) / truth.length;
    return found / chance;
  };
  let best = from;
  for (let round = 0; round < 3; round++)
    best.forEach((_, k) => {
      for (let move = -1.2; move <= 1.2; move += 0.1) {
        const tried = best.map((line, j) => (j === k ? line + move : line));
        if (loss(tried) < loss(best) - 1e-6) best = tried;
      }
    });
  return best.map(rounded);
}
