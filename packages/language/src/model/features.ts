import type { Token } from './tokens.ts';

/**
 * What a linear model sees of a text: numbers that stand for its words, word groups, word parts and
 * kinds of word. A number is a 32-bit hash; two different groups share one about once in a million.
 */
export interface Features {
  /** Each feature once. */
  ids: Int32Array;
  /** The tokens that made the feature where it was first seen: `tokens[from[i]]` to `tokens[to[i]]`. */
  from: Int16Array;
  to: Int16Array;
}

/** Kinds of word by meaning (clusters of word vectors): word → one number for each fineness. */
export type Kinds = (word: number) => readonly [number, number] | undefined;

const EDGE = 0x2f0b4a27;
const Sort = {
  Pair: 0x51ed270b,
  Three: 0x1b873593,
  Gap: 0x4f9d1c3b,
  Start: 0x7a3e1d05,
  Part: 0x6c078965,
  Kind: 0x3c6ef372,
  Fine: 0x27d4eb2f,
  KindPair: 0x165667b1,
  Shape: 0x2545f491,
} as const;

/** FNV-1a over UTF-16 units. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
}

function mix(a: number, b: number, sort: number): number {
  let hash = Math.imul(a ^ sort, 0x9e3779b1) ^ Math.imul(b + sort, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return (hash ^ (hash >>> 13)) | 0;
}

/** Marks of shape that no word carries; the name is for `--explain`. */
const SHAPES = { loud: 1, veryLoud: 2, short: 3, long: 4, first: 5, last: 6, alone: 7, middle: 8 };
export type Shape = keyof typeof SHAPES;

/** The feature of a mark of shape. */
export const shapeId = (shape: Shape): number => mix(SHAPES[shape], 0, Sort.Shape);

// Words come again and again; what can be said of one alone is worked out once.
interface WordFacts {
  hash: number;
  start: number;
  parts: number[];
  kind: number;
  fine: number;
}
const MOST_WORDS = 30_000;

/**
 * The features of the text at hand, each once, in the order they came. One of these serves all
 * texts: a place counts as taken only when it carries the mark of the present round, so that
 * nothing is emptied or allocated between texts.
 */
class Gathered {
  private keys = new Int32Array(1024);
  private rounds = new Uint32Array(1024);
  private round = 0;
  private ids = new Int32Array(512);
  private from = new Int16Array(512);
  private to = new Int16Array(512);
  private count = 0;

  start(): void {
    this.count = 0;
    this.round = (this.round + 1) >>> 0;
    if (this.round !== 0) return;
    this.rounds.fill(0);
    this.round = 1;
  }

  add(id: number, first: number, last: number): void {
    if (id === 0) return;
    const mask = this.keys.length - 1;
    let at = (id ^ (id >>> 13)) & mask;
    while (this.rounds[at] === this.round) {
      if (this.keys[at] === id) return;
      at = (at + 1) & mask;
    }
    if (this.count === this.ids.length) {
      this.grow();
      return this.add(id, first, last);
    }
    this.rounds[at] = this.round;
    this.keys[at] = id;
    this.ids[this.count] = id;
    this.from[this.count] = first;
    this.to[this.count++] = last;
  }

  take(): Features {
    return {
      ids: this.ids.slice(0, this.count),
      from: this.from.slice(0, this.count),
      to: this.to.slice(0, this.count),
    };
  }

  private grow(): void {
    const { ids, from, to } = this.take();
    const size = this.keys.length * 2;
    this.keys = new Int32Array(size);
    this.rounds = new Uint32Array(size);
    this.ids = new Int32Array(size / 2);
    this.from = new Int16Array(size / 2);
    this.to = new Int16Array(size / 2);
    this.start();
    for (let i = 0; i < ids.length; i++) this.add(ids[i]!, from[i]!, to[i]!);
  }
}

/** Makes the feature reader for one table of kinds. */
export function featureReader(kinds: Kinds): (tokens: Token[], shapes?: readonly Shape[]) => Features {
  const known = new Map<string, WordFacts>();
  const facts = (word: string): WordFacts => {
    const old = known.get(word);
    if (old !== undefined) return old;
    const hash = hashOf(word);
    const letters = word.length >= 3 && word.charCodeAt(0) >= 97;
    const parts: number[] = [];
    if (letters) {
      const edged = `<${word}>`;
      for (let i = 0; i + 4 <= edged.length && i < 12; i++)
        parts.push(mix(hashOf(edged.slice(i, i + 4)), 0, Sort.Part));
    }
    const kind = kinds(hash);
    const fresh: WordFacts = {
      hash,
      start: letters && word.length >= 5 ? mix(hashOf(word.slice(0, 5)), 0, Sort.Start) : 0,
      parts,
      kind: kind ? mix(kind[0], 0, Sort.Kind) : 0,
      fine: kind ? mix(kind[1], 0, Sort.Fine) : 0,
    };
    if (known.size >= MOST_WORDS) known.clear();
    known.set(word, fresh);
    return fresh;
  };
  const gathered = new Gathered();
  return (tokens, shapes = []) => {
    gathered.start();
    const count = tokens.length;
    const words = tokens.map((token) => facts(token.word));
    const at = (i: number): number => (i < 0 || i >= count ? EDGE : words[i]!.hash);
    for (let i = 0; i < count; i++) {
      const one = words[i]!;
      gathered.add(one.hash, i, i);
      gathered.add(one.start, i, i);
      for (let p = 0; p < one.parts.length; p++) gathered.add(one.parts[p]!, i, i);
      gathered.add(one.kind, i, i);
      gathered.add(one.fine, i, i);
      if (i === 0) gathered.add(mix(EDGE, one.hash, Sort.Pair), i, i);
      const next = at(i + 1);
      const last = Math.min(i + 1, count - 1);
      gathered.add(mix(one.hash, next, Sort.Pair), i, last);
      if (i + 1 < count && one.kind !== 0 && words[i + 1]!.kind !== 0)
        gathered.add(mix(one.kind, words[i + 1]!.kind, Sort.KindPair), i, i + 1);
      if (i + 2 <= count) {
        const third = at(i + 2);
        const end = Math.min(i + 2, count - 1);
        gathered.add(mix(mix(one.hash, next, Sort.Three), third, Sort.Three), i, end);
        if (i + 2 < count) gathered.add(mix(one.hash, third, Sort.Gap), i, end);
      }
    }
    for (const shape of shapes) gathered.add(shapeId(shape), 0, Math.max(0, count - 1));
    return gathered.take();
  };
}
