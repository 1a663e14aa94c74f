import { isDigit, NUMBER } from './pieces.ts';

const FNV = 0x01000193;
const SEED = 0x811c9dc5;
const STAR = 42;
const RARELY = 2048;

/**
 * Which sets of words a piece of a sentence is in. Pieces are known by their hash alone: should two
 * words share one, a phrase is looked for in vain, no more.
 */
export class Marks {
  private readonly keys: Int32Array;
  private readonly rows: Int32Array;
  /** Hashes of beginnings (`annoy*`), roughly: most pieces have none. */
  private readonly beginnings = new Uint8Array(RARELY);
  /** The sets of each mark, one mark after the other, and where those of a mark begin. */
  private readonly sets: Int32Array;
  private readonly from: Int32Array;
  private readonly number: number;

  constructor(sets: ReadonlyMap<string, readonly number[]>) {
    const size = 2 ** Math.ceil(Math.log2(sets.size * 2 + 2));
    this.keys = new Int32Array(size);
    this.rows = new Int32Array(size).fill(-1);
    this.from = new Int32Array(sets.size + 1);
    this.sets = Int32Array.from([...sets.values()].flat());
    let row = 0;
    for (const [mark, own] of sets) {
      const hash = hashOf(mark);
      let at = hash & (size - 1);
      while (this.rows[at] !== -1) at = (at + 1) & (size - 1);
      this.keys[at] = hash;
      this.rows[at] = row;
      this.from[row + 1] = this.from[row]! + own.length;
      if (mark.endsWith('*')) this.beginnings[hash & (RARELY - 1)] = 1;
      row++;
    }
    this.number = this.rowOf(hashOf(NUMBER));
  }

  /** Adds a bit to every set that the piece is in. */
  note(text: string, start: number, end: number, bit: number, places: Int32Array): void {
    let hash = SEED;
    for (let i = start; i < end; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), FNV);
      const open = Math.imul(hash ^ STAR, FNV);
      if (this.beginnings[open & (RARELY - 1)] === 1) this.add(this.rowOf(open), bit, places);
    }
    this.add(this.rowOf(hash), bit, places);
    if (isDigit(text.charCodeAt(start))) this.add(this.number, bit, places);
  }

  private add(row: number, bit: number, places: Int32Array): void {
    if (row < 0) return;
    const end = this.from[row + 1]!;
    for (let at = this.from[row]!; at < end; at++) places[this.sets[at]!]! |= bit;
  }

  private rowOf(hash: number): number {
    const mask = this.keys.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const row = this.rows[at]!;
      if (row === -1 || this.keys[at] === hash) return row;
    }
  }
}

// FNV-1a over UTF-16 units, as in `note`.
function hashOf(mark: string): number {
  let hash = SEED;
  for (let i = 0; i < mark.length; i++) hash = Math.imul(hash ^ mark.charCodeAt(i), FNV);
  return hash;
}
