import { modelOf, type Table } from '../packages/language/src/model/table.ts';
import { trainLinear, type SparseSample } from './linear.ts';

/** One text as named values, with what is known of it, and the part of the corpus it stands in. */
export interface Labelled {
  values: Map<number, number>;
  /** Output index → 1, 0 or in between; outputs that nobody judged are absent. */
  targets: [number, number][];
  fold: number;
}

export interface HeadOptions {
  outputs: readonly string[];
  /** Features seen in fewer texts are left out. */
  least: number;
  /** At most so many features are kept: those that say most, most often. */
  rows: number;
  epochs: number;
  rate: number;
  l1: number;
  l2: number;
  seed: number;
  /** Features that carry a degree instead of being there or not. */
  graded?: ReadonlySet<number>;
  /** 0: no answers out of fold are wanted. */
  folds: number;
}

export interface Head {
  table: Table;
  /** For each text the log odds of a head that never saw the text's fold; empty without folds. */
  unseen: Float32Array[];
}

/**
 * Trains a linear head: naive Bayes weighted logistic regression (after Wang & Manning 2012), where
 * a feature's reach is how much it tells about an output on its own. Keeps the most telling rows as
 * whole numbers.
 */
export function trainHead(texts: Labelled[], options: HeadOptions): Head {
  const index = indexOf(texts, options.least);
  const samples = texts.map((text) => sampleOf(text, index));
  const unseen: Float32Array[] = [];
  for (let fold = 0; fold < options.folds; fold++) {
    const own = samples.filter((_, i) => texts[i]!.fold !== fold);
    const { weights, bias } = fit(own, index, options);
    // The unseen answers come from a table as small as the one that is shipped.
    const model = modelOf(tableOf(weights, bias, index, own, options));
    texts.forEach((text, i) => {
      if (text.fold !== fold) return;
      const scores = Float32Array.from(model.bias);
      for (const [id, value] of text.values) model.add(id, value, scores);
      unseen[i] = scores;
    });
  }
  const { weights, bias } = fit(samples, index, options);
  return { table: tableOf(weights, bias, index, samples, options), unseen };
}

function indexOf(texts: Labelled[], least: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { values } of texts) for (const id of values.keys()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const index = new Map<number, number>();
  for (const [id, count] of counts) if (count >= least) index.set(id, index.size);
  return index;
}

function sampleOf({ values, targets }: Labelled, index: Map<number, number>): SparseSample {
  const features: number[] = [];
  const own: number[] = [];
  for (const [id, value] of values) {
    const at = index.get(id);
    if (at === undefined) continue;
    features.push(at);
    own.push(value);
  }
  return { features: Int32Array.from(features), values: Float32Array.from(own), targets };
}

function fit(samples: SparseSample[], index: Map<number, number>, options: HeadOptions) {
  const { epochs, rate, l1, l2, seed } = options;
  return trainLinear(samples, {
    features: index.size,
    outputs: options.outputs.length,
    epochs,
    rate,
    l1,
    l2,
    seed,
    asGiven: true,
    telling: tellingOf(samples, index, options),
  });
}

// The absolute log count ratio of a feature, no more than 3; degrees are left as they are.
function tellingOf(samples: SparseSample[], index: Map<number, number>, options: HeadOptions): Float32Array {
  const outputs = options.outputs.length;
  const yes = new Float32Array(index.size * outputs);
  const no = new Float32Array(index.size * outputs);
  const allYes = new Float32Array(outputs);
  const allNo = new Float32Array(outputs);
  for (const { features, targets } of samples)
    for (const [output, target] of targets) {
      allYes[output]! += target;
      allNo[output]! += 1 - target;
      for (const feature of features) {
        yes[feature * outputs + output]! += target;
        no[feature * outputs + output]! += 1 - target;
      }
    }
  const telling = new Float32Array(index.size * outputs);
  for (const [id, feature] of index)
    for (let output = 0; output < outputs; output++) {
      if (options.graded?.has(id)) {
        telling[feature * outputs + output] = 1;
        continue;
      }
      const base = allYes[output]! / (allYes[output]! + allNo[output]!);
      const p = (yes[feature * outputs + output]! + base) / (allYes[output]! + 1);
      const q = (no[feature * outputs + output]! + 1 - base) / (allNo[output]! + 1);
      telling[feature * outputs + output] = Math.min(3, Math.abs(Math.log(p / q)));
    }
  return telling;
}

// Weights this small are left out: they change no answer, and zeros squeeze well.
const FAINT = 1;

// Keeps the rows that move the answers most over all texts, and turns weights into whole numbers.
// A weight beyond the 99.98th of a hundred would blur all others, so it is cut there.
function tableOf(
  weights: Float32Array,
  bias: Float32Array,
  index: Map<number, number>,
  samples: SparseSample[],
  { outputs, rows }: HeadOptions,
): Table {
  const width = outputs.length;
  const moved = new Float64Array(index.size);
  for (const { features, values } of samples) features.forEach((feature, i) => (moved[feature]! += values![i]! ** 2));
  const ids = new Int32Array(index.size);
  for (const [id, feature] of index) {
    ids[feature] = id;
    let size = 0;
    for (let o = 0; o < width; o++) size += weights[feature * width + o]! ** 2;
    moved[feature] = size * Math.sqrt(moved[feature]!);
  }
  const kept = [...moved.keys()]
    .filter((feature) => moved[feature]! > 0)
    .sort((a, b) => moved[b]! - moved[a]! || ids[a]! - ids[b]!)
    .slice(0, rows)
    .sort((a, b) => ids[a]! - ids[b]!);
  const units = new Float32Array(width);
  for (let o = 0; o < width; o++) {
    const sizes = kept.map((feature) => Math.abs(weights[feature * width + o]!)).sort((a, b) => a - b);
    units[o] = Math.max(1e-6, sizes[Math.floor(sizes.length * 0.9998)] ?? 0) / 127;
  }
  const small = new Int8Array(kept.length * width);
  kept.forEach((feature, row) => {
    for (let o = 0; o < width; o++) {
      const whole = Math.max(-127, Math.min(127, Math.round(weights[feature * width + o]! / units[o]!)));
      small[row * width + o] = Math.abs(whole) <= FAINT ? 0 : whole;
    }
  });
  return { outputs, ids: Int32Array.from(kept, (feature) => ids[feature]!), weights: small, units, bias };
}
