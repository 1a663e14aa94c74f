import type { Features } from './features.ts';
import { Vocabulary } from './vocabulary.ts';

// So many outputs are summed up side by side.
const LANES = 4;

/**
 * The rows of a table, to be added up in whole numbers: these do not round, and are added faster
 * than fractions. What the features of one word weigh together is kept as one more row.
 */
export class Rows {
  private readonly table: Int16Array;
  private readonly firstWord: number;
  private vocabulary: Vocabulary | undefined;
  private known = new Uint8Array(Vocabulary.usual);
  private readonly sums: Int32Array;
  private readonly less: Int32Array;
  private chosen = new Int32Array(256);

  constructor(
    weights: Int8Array,
    private readonly width: number,
    private readonly rowOf: (id: number) => number,
  ) {
    // A little longer, for the lanes may run beyond the last row.
    this.table = new Int16Array(weights.length + Vocabulary.usual * width + LANES);
    this.table.set(weights);
    this.firstWord = weights.length;
    this.sums = new Int32Array(width + LANES);
    this.less = new Int32Array(width + LANES);
  }

  /** The sum of the rows of a text's features, each once; good until the next one is asked for. */
  sumOf(features: Features): Int32Array {
    const { ids, vocabulary, words, shared } = features;
    if (vocabulary !== this.vocabulary) {
      this.vocabulary = vocabulary;
      this.known.fill(0);
    }
    for (const word of words) if (this.known[word] === 0) this.learn(vocabulary, word);
    const most = ids.length + shared.length;
    if (most > this.chosen.length) this.chosen = new Int32Array(most * 2);
    let count = 0;
    for (let i = 0; i < ids.length; i++) if (features.isBetween(i)) count = this.choose(ids[i]!, count);
    for (const word of words)
      // A word beyond those of which sums are kept is added feature by feature.
      if (word >= Vocabulary.usual) for (const id of vocabulary.idsOf(word)) count = this.choose(id, count);
      else this.chosen[count++] = this.firstWord + word * this.width;
    this.addUp(count, this.sums);
    let twice = 0;
    for (const id of shared) twice = this.choose(id, twice);
    if (twice === 0) return this.sums;
    this.addUp(twice, this.less);
    for (let o = 0; o < this.width; o++) this.sums[o]! -= this.less[o]!;
    return this.sums;
  }

  private learn(vocabulary: Vocabulary, word: number): void {
    let count = 0;
    for (const id of vocabulary.idsOf(word)) count = this.choose(id, count);
    this.addUp(count, this.sums);
    this.table.set(this.sums.subarray(0, this.width), this.firstWord + word * this.width);
    this.known[word] = 1;
  }

  // Notes where the row of a feature begins; how many are noted.
  private choose(id: number, count: number): number {
    const row = this.rowOf(id);
    if (row < 0) return count;
    this.chosen[count] = row * this.width;
    return count + 1;
  }

  /** Adds rows to fractions, each times its value and what a weight is worth; every sum rounds as it would alone. */
  addTimes(rows: Int32Array, values: Float32Array, scale: number, units: Float32Array, sums: Float32Array): void {
    const { table, width } = this;
    let o = 0;
    for (; o + LANES <= width; o += LANES) {
      let a = sums[o]!;
      let b = sums[o + 1]!;
      let c = sums[o + 2]!;
      let d = sums[o + 3]!;
      for (let i = 0; i < rows.length; i++) {
        if (rows[i]! < 0) continue;
        const at = rows[i]! * width + o;
        const value = values[i]! * scale;
        a = Math.fround(a + table[at]! * value * units[o]!);
        b = Math.fround(b + table[at + 1]! * value * units[o + 1]!);
        c = Math.fround(c + table[at + 2]! * value * units[o + 2]!);
        d = Math.fround(d + table[at + 3]! * value * units[o + 3]!);
      }
      sums[o] = a;
      sums[o + 1] = b;
      sums[o + 2] = c;
      sums[o + 3] = d;
    }
    for (; o < width; o++)
      for (let i = 0; i < rows.length; i++)
        if (rows[i]! >= 0) sums[o]! += table[rows[i]! * width + o]! * (values[i]! * scale) * units[o]!;
  }

  private addUp(count: number, into: Int32Array): void {
    const { table, chosen, width } = this;
    for (let o = 0; o < width; o += LANES) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let i = 0; i < count; i++) {
        const at = chosen[i]! + o;
        a += table[at]!;
        b += table[at + 1]!;
        c += table[at + 2]!;
        d += table[at + 3]!;
      }
      into[o] = a;
      into[o + 1] = b;
      into[o + 2] = c;
      into[o + 3] = d;
    }
  }
}
