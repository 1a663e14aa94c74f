import type { Features } from './features.ts';
import { Rows } from './rows.ts';
import { placesOf } from './places.ts';

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
  /** Adds features by their values, each times `scale`. */
  addGraded(ids: Int32Array, values: Float32Array, scale: number, sums: Float32Array): void;
  /** Adds every feature of a text once. */
  addAll(features: Features, sums: Float32Array): void;
  /** What one feature says for one output, in log odds per unit of value. */
  weightOf(id: number, output: number): number;
}

/** Makes a table ready. */
export function modelOf(table: Table): Model {
  const { ids, weights, units, outputs, bias } = table;
  const width = outputs.length;
  const row = placesOf(ids);
  const rows = new Rows(weights, width, row);
  const add = (at: number, value: number, sums: Float32Array) => {
    for (let o = 0, from = at * width; o < width; o++) sums[o]! += weights[from + o]! * value * units[o]!;
  };
  let graded: { ids: Int32Array; rows: Int32Array } | undefined;
  return {
    outputs,
    bias,
    row,
    add: (id, value, sums) => {
      const at = row(id);
      if (at >= 0) add(at, value, sums);
    },
    addGraded: (all, values, scale, sums) => {
      // These are the same for every text.
      if (graded?.ids !== all) graded = { ids: all, rows: all.map(row) };
      rows.addTimes(graded.rows, values, scale, units, sums);
    },
    addAll: (features, sums) => {
      const whole = rows.sumOf(features);
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
