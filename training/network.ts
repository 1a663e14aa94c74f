import { random, shuffle } from './random.ts';

/** A sentence as numbers, with what is known of it; outputs that nobody judged are absent. */
export interface Sample {
  words: Int32Array;
  /** Output index → target, 0 to 1. */
  targets: [number, number][];
}

export interface NetworkOptions {
  dims: number;
  filters: number;
  outputs: number;
  epochs: number;
  seed: number;
  /** Share of the representation silenced at each step. */
  dropout: number;
  /** Share of words hidden at each step. */
  wordDropout: number;
  rate: number;
  onEpoch?: (epoch: number, network: Network) => void;
}

/**
 * A small convolutional network over word vectors (after Kim 2014): windows of three words, the
 * strongest answer of each filter and the mean of the vectors, then one layer of outputs.
 */
export interface Network {
  dims: number;
  filters: number;
  outputs: number;
  /** words × dims */
  vectors: Float32Array;
  /** filters × (3 × dims) */
  windows: Float32Array;
  windowBias: Float32Array;
  /** outputs × (filters + dims) */
  heads: Float32Array;
  headBias: Float32Array;
}

class Adam {
  private readonly mean: Float32Array;
  private readonly square: Float32Array;
  readonly gradient: Float32Array;
  constructor(private readonly weights: Float32Array) {
    this.mean = new Float32Array(weights.length);
    this.square = new Float32Array(weights.length);
    this.gradient = new Float32Array(weights.length);
  }
  step(rate: number, from = 0, to = this.weights.length): void {
    const { weights, mean, square, gradient } = this;
    for (let i = from; i < to; i++) {
      const g = gradient[i]!;
      if (g === 0 && mean[i] === 0) continue;
      mean[i] = 0.9 * mean[i]! + 0.1 * g;
      square[i] = 0.999 * square[i]! + 0.001 * g * g;
      weights[i]! -= (rate * mean[i]!) / (Math.sqrt(square[i]!) + 1e-7);
      gradient[i] = 0;
    }
  }
}

const BATCH = 32;

/** Trains the network on samples, in an order given by the seed. `vectors` is changed. */
export function trainNetwork(samples: Sample[], vectors: Float32Array, options: NetworkOptions): Network {
  const { dims, filters, outputs } = options;
  const next = random(options.seed);
  const wide = 3 * dims;
  const size = filters + dims;
  const gauss = () => (next() + next() + next() + next() - 2) * 1.7;
  const network: Network = {
    dims,
    filters,
    outputs,
    vectors,
    windows: Float32Array.from({ length: filters * wide }, () => gauss() * Math.sqrt(2 / wide)),
    windowBias: new Float32Array(filters),
    heads: Float32Array.from({ length: outputs * size }, () => gauss() * 0.05),
    headBias: new Float32Array(outputs).fill(-2),
  };
  const learn = {
    vectors: new Adam(vectors),
    windows: new Adam(network.windows),
    windowBias: new Adam(network.windowBias),
    heads: new Adam(network.heads),
    headBias: new Adam(network.headBias),
  };
  const code = new Float32Array(size);
  const back = new Float32Array(size);
  const at = new Int32Array(filters);
  const order = samples.map((_, i) => i);
  const touched = new Set<number>();
  const words = new Int32Array(400);
  let steps = 0;
  const total = Math.ceil(samples.length / BATCH) * options.epochs;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, next);
    for (let n = 0; n < order.length; n++) {
      const sample = samples[order[n]!]!;
      let length = 0;
      for (let i = 0; i < sample.words.length && length < 400; i++)
        words[length++] = next() < options.wordDropout ? 0 : sample.words[i]!;
      if (length > 0) {
        encode(network, words, length, code, at);
        // Inverted dropout: what stays is scaled up, so nothing changes when reading.
        const keep = 1 - options.dropout;
        for (let k = 0; k < size; k++) code[k] = next() < options.dropout ? 0 : code[k]! / keep;
        back.fill(0);
        for (const [output, target] of sample.targets) {
          let sum = network.headBias[output]!;
          const row = output * size;
          for (let k = 0; k < size; k++) sum += network.heads[row + k]! * code[k]!;
          const error = (1 / (1 + Math.exp(-sum)) - target) / BATCH;
          learn.headBias.gradient[output]! += error;
          for (let k = 0; k < size; k++) {
            learn.heads.gradient[row + k]! += error * code[k]!;
            back[k]! += error * network.heads[row + k]!;
          }
        }
        for (let f = 0; f < filters; f++) {
          if (code[f]! <= 0) continue;
          const error = back[f]! / keep;
          const here = at[f]!;
          learn.windowBias.gradient[f]! += error;
          for (let w = 0; w < 3; w++) {
            const place = here + w - 1;
            if (place < 0 || place >= length) continue;
            const word = words[place]!;
            if (word === 0) continue;
            touched.add(word);
            const from = word * dims;
            const into = f * wide + w * dims;
            for (let d = 0; d < dims; d++) {
              learn.windows.gradient[into + d]! += error * vectors[from + d]!;
              learn.vectors.gradient[from + d]! += error * network.windows[into + d]!;
            }
          }
        }
        for (let i = 0; i < length; i++) {
          const word = words[i]!;
          if (word === 0) continue;
          touched.add(word);
          for (let d = 0; d < dims; d++)
            if (code[filters + d] !== 0) learn.vectors.gradient[word * dims + d]! += back[filters + d]! / keep / length;
        }
      }
      if (n % BATCH === BATCH - 1 || n === order.length - 1) {
        const rate = options.rate * Math.max(0.02, 1 - steps / total);
        steps++;
        learn.windows.step(rate);
        learn.windowBias.step(rate);
        learn.heads.step(rate);
        learn.headBias.step(rate);
        for (const word of touched) learn.vectors.step(rate, word * dims, (word + 1) * dims);
        touched.clear();
      }
    }
    options.onEpoch?.(epoch, network);
  }
  return network;
}

/** Fills `code` with the representation of a sentence; `at` remembers where each filter answered most. */
export function encode(network: Network, words: Int32Array, length: number, code: Float32Array, at: Int32Array): void {
  const { dims, filters, vectors, windows, windowBias } = network;
  const wide = 3 * dims;
  code.fill(0);
  for (let i = 0; i < length; i++) {
    for (let f = 0; f < filters; f++) {
      let sum = windowBias[f]!;
      for (let w = 0; w < 3; w++) {
        const place = i + w - 1;
        if (place < 0 || place >= length) continue;
        const word = words[place]!;
        if (word === 0) continue;
        const from = word * dims;
        const into = f * wide + w * dims;
        for (let d = 0; d < dims; d++) sum += vectors[from + d]! * windows[into + d]!;
      }
      if (sum > code[f]!) {
        code[f] = sum;
        at[f] = i;
      }
    }
    const word = words[i]!;
    if (word !== 0) for (let d = 0; d < dims; d++) code[filters + d]! += vectors[word * dims + d]! / length;
  }
}

/** The log odds of every output. */
export function outputsOf(network: Network, words: Int32Array): Float32Array {
  const size = network.filters + network.dims;
  const code = new Float32Array(size);
  encode(network, words, Math.min(400, words.length), code, new Int32Array(network.filters));
  const out = Float32Array.from(network.headBias);
  for (let o = 0; o < network.outputs; o++)
    for (let k = 0; k < size; k++) out[o]! += network.heads[o * size + k]! * code[k]!;
  return out;
}
