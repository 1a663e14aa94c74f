import type { Features } from './features.ts';

/**
 * A linear model as it is shipped: for each feature a row of small whole numbers, one per output,
 * and for each output what such a number is worth.
 */
export interface Table {
  outputs: readonly string[];
  /** Feature hashes, one per row. */
  ids: Int32Array;
  /** rows × outputs */
  weights: Int8Array;
  /** What a weight of 1 is worth, per output. */
  units: Float32Array;
  bias: Float32Array;
}

/** A table made ready for look-ups. */
export interface Model {
  readonly outputs: readonly string[];
  readonly bias: Float32Array;
  /** Row of a feature, or -1. */
  row(id: number): number;
  /** Adds `value` times the row of a feature to `sums`; unknown features add nothing. */
  add(id: number, value: number, sums: Float32Array): void;
  /** Adds every feature once. */
  addAll(ids: Int32Array, sums: Float32Array): void;
  /** What one feature says for one output, in log odds per unit of value. */
  weightOf(id: number, output: number): number;
}

/** Makes a table ready: an open-addressed index over its hashes. */
export function modelOf(table: Table): Model {
  const { ids, weights, units, outputs, bias } = table;
  const width = outputs.length;
  let size = 1;
  while (size < ids.length * 2.5) size *= 2;
  const keys = new Int32Array(size);
  const rows = new Int32Array(size).fill(-1);
  const mask = size - 1;
  for (let i = 0; i < ids.length; i++) {
    let at = (ids[i]! ^ (ids[i]! >>> 13)) & mask;
    while (rows[at] !== -1) at = (at + 1) & mask;
    keys[at] = ids[i]!;
    rows[at] = i;
  }
  const row = (id: number): number => {
    let at = (id ^ (id >>> 13)) & mask;
    for (;;) {
      const found = rows[at]!;
      if (found === -1 || keys[at] === id) return found;
      at = (at + 1) & mask;
    }
  };
  const whole = new Int32Array(width);
  return {
    outputs,
    bias,
    row,
    add: (id, value, sums) => {
      const at = row(id);
      if (at < 0) return;
      for (let o = 0; o < width; o++) sums[o]! += weights[at * width + o]! * value * units[o]!;
    },
    addAll: (features, sums) => {
      // Whole numbers add up without rounding, and faster than fractions do.
      whole.fill(0);
      for (let i = 0; i < features.length; i++) {
        const at = row(features[i]!);
        if (at < 0) continue;
        const from = at * width;
        for (let o = 0; o < width; o++) whole[o]! += weights[from + o]!;
      }
      for (let o = 0; o < width; o++) sums[o]! += whole[o]! * units[o]!;
    },
    weightOf: (id, output) => {
      const at = row(id);
      return at < 0 ? 0 : weights[at * width + output]! * units[output]!;
    },
  };
}

/** The feature of a text that speaks most for an output, as a place in `features`; -1 when none does. */
export function strongest(model: Model, features: Features, output: number): number {
  let best = -1;
  let most = 0;
  for (let i = 0; i < features.ids.length; i++) {
    const weight = model.weightOf(features.ids[i]!, output);
    if (weight > most) {
      most = weight;
      best = i;
    }
  }
  return best;
}
