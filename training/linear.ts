import { random, shuffle } from './random.ts';

/** A text as the features it has (indices, each once) and what is known of it. */
export interface SparseSample {
  features: Int32Array;
  /** One value per feature; absent when all are 1. */
  values?: Float32Array;
  targets: [number, number][];
}

export interface LinearOptions {
  features: number;
  outputs: number;
  epochs: number;
  seed: number;
  rate: number;
  /** Pull towards zero: weights that earn less stay exactly 0 (L1), and large ones shrink (L2). */
  l1: number;
  l2: number;
  /** Extra weight of a positive target per output; 1 when absent. */
  positive?: Float32Array;
  /** Values are scaled already. */
  asGiven?: boolean;
  /** features × outputs: how much each feature tells about each output; scales its value. */
  telling?: Float32Array;
}

export interface Linear {
  /** features × outputs */
  weights: Float32Array;
  bias: Float32Array;
}

/**
 * Logistic regression for many outputs at once, by follow-the-regularized-leader (McMahan et al.
 * 2013): sparse weights, one pass is already good, a few are better.
 */
export function trainLinear(samples: SparseSample[], options: LinearOptions): Linear {
  const { features, outputs, rate, l1, l2, telling } = options;
  const z = new Float32Array(features * outputs);
  const n = new Float32Array(features * outputs);
  const weights = new Float32Array(features * outputs);
  const bias = new Float32Array(outputs).fill(-2);
  const biasSquares = new Float32Array(outputs).fill(1);
  const next = random(options.seed);
  const order = samples.map((_, i) => i);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, next);
    for (const index of order) {
      const { features: own, values, targets } = samples[index]!;
      // Long texts would take giant steps; each is scaled to length one.
      let norm = 0;
      for (let i = 0; i < own.length; i++) norm += values ? values[i]! ** 2 : 1;
      const scale = options.asGiven ? 1 : norm > 0 ? 1 / Math.sqrt(norm) : 0;
      for (const [output, target] of targets) {
        let sum = bias[output]!;
        for (let i = 0; i < own.length; i++)
          sum +=
            weights[own[i]! * outputs + output]! *
            (values ? values[i]! : 1) *
            scale *
            (telling ? telling[own[i]! * outputs + output]! : 1);
        let error = 1 / (1 + Math.exp(-sum)) - target;
        if (options.positive && target > 0.5) error *= options.positive[output]!;
        biasSquares[output]! += error * error;
        bias[output]! -= (rate * error) / Math.sqrt(biasSquares[output]!);
        for (let i = 0; i < own.length; i++) {
          const at = own[i]! * outputs + output;
          const gradient = error * (values ? values[i]! : 1) * scale * (telling ? telling[at]! : 1);
          const before = n[at]!;
          const after = before + gradient * gradient;
          z[at]! += gradient - ((Math.sqrt(after) - Math.sqrt(before)) / rate) * weights[at]!;
          n[at] = after;
          const pull = z[at]!;
          weights[at] =
            Math.abs(pull) <= l1 ? 0 : -(pull - Math.sign(pull) * l1) / ((1 + Math.sqrt(after)) / rate + l2);
        }
      }
    }
  }
  if (telling) for (let i = 0; i < weights.length; i++) weights[i]! *= telling[i]!;
  return { weights, bias };
}
