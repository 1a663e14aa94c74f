import type { Token } from './tokens.ts';
import { Vocabulary, type WordFacts } from './vocabulary.ts';

/**
 * What a linear model sees of a text: numbers that stand for its words, word groups, word parts and
 * kinds of word. A number is a 32-bit hash; two different groups share one about once in a million.
 *
 * For adding up, they are all features of these words of the vocabulary, without what two of the
 * words share, and with what is not of a single word.
 */
export class Features {
  constructor(
    /** Each feature once. */
    readonly ids: Int32Array,
    private readonly spots: Int32Array,
    readonly vocabulary: Vocabulary,
    readonly words: readonly number[],
    readonly shared: readonly number[],
  ) {}

  /** The tokens that made a feature where it was first seen: the first and the last of them. */
  tokensOf(i: number): [number, number] {
    const spot = this.spots[i]!;
    return [(spot >> 15) & MOST_TOKENS, spot & MOST_TOKENS];
  }

  /** Whether a feature is of more than one word, or of none. */
  isBetween(i: number): boolean {
    return (this.spots[i]! & BETWEEN) !== 0;
  }
}

// A spot holds the first token, the last token, and whether the feature is not of a single word.
const MOST_TOKENS = 0x7fff;
const BETWEEN = 1 << 30;
const spotOf = (first: number, last: number): number =>
  (Math.min(first, MOST_TOKENS) << 15) | Math.min(last, MOST_TOKENS);

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

/**
 * The features of the text at hand, each once, in the order they came. One of these serves all
 * texts: a place counts as taken only when it carries the mark of the present round, so that
 * nothing is emptied between texts.
 */
class Gathered {
  private keys = new Int32Array(1024);
  private rounds = new Uint32Array(1024);
  private round = 0;
  private ids = new Int32Array(512);
  private spots = new Int32Array(512);
  private count = 0;
  private vocabulary!: Vocabulary;
  private words: number[] = [];
  private shared: number[] = [];

  start(vocabulary: Vocabulary): void {
    this.vocabulary = vocabulary;
    this.count = 0;
    this.words = [];
    this.shared = [];
    this.round = (this.round + 1) >>> 0;
    if (this.round !== 0) return;
    this.rounds.fill(0);
    this.round = 1;
  }

  addWord(word: number, place: number): void {
    const { ids, from } = this.vocabulary;
    const before = this.shared.length;
    const spot = spotOf(place, place);
    let fresh = false;
    for (let i = from[word]!; i < from[word + 1]!; i++) {
      if (this.isNew(ids[i]!, spot)) fresh = true;
      else this.shared.push(ids[i]!);
    }
    if (fresh) this.words.push(word);
    else this.shared.length = before;
  }

  add(id: number, first: number, last: number): void {
    if (id !== 0) this.isNew(id, spotOf(first, last) | BETWEEN);
  }

  take(): Features {
    const ids = this.ids.slice(0, this.count);
    return new Features(ids, this.spots.slice(0, this.count), this.vocabulary, this.words, this.shared);
  }

  private isNew(id: number, spot: number): boolean {
    if (!this.isFree(id)) return false;
    this.ids[this.count] = id;
    this.spots[this.count++] = spot;
    if (this.count === this.ids.length) this.grow();
    return true;
  }

  private isFree(id: number): boolean {
    const mask = this.keys.length - 1;
    let at = (id ^ (id >>> 13)) & mask;
    while (this.rounds[at] === this.round) {
      if (this.keys[at] === id) return false;
      at = (at + 1) & mask;
    }
    this.rounds[at] = this.round;
    this.keys[at] = id;
    return true;
  }

  private grow(): void {
    const size = this.keys.length * 2;
    this.keys = new Int32Array(size);
    this.rounds = new Uint32Array(size);
    const { ids, spots } = this;
    this.ids = new Int32Array(size / 2);
    this.spots = new Int32Array(size / 2);
    this.ids.set(ids);
    this.spots.set(spots);
    for (const id of ids) this.isFree(id);
  }
}

/** Makes the feature reader for one table of kinds. */
export function featureReader(kinds: Kinds): (tokens: Token[], shapes?: readonly Shape[]) => Features {
  const factsOf = (word: string): WordFacts => measured(word, kinds);
  let vocabulary = new Vocabulary(factsOf, Vocabulary.usual);
  const gathered = new Gathered();
  return (tokens, shapes = []) => {
    const count = tokens.length;
    if (!vocabulary.hasRoomFor(count)) vocabulary = new Vocabulary(factsOf, Math.max(count, Vocabulary.usual));
    gathered.start(vocabulary);
    const { hashes, kinds: kindOf } = vocabulary;
    const words: number[] = [];
    for (let i = 0; i < count; i++) words.push(vocabulary.numberOf(tokens[i]!.word));
    const at = (i: number): number => (i >= count ? EDGE : hashes[words[i]!]!);
    for (let i = 0; i < count; i++) {
      const word = words[i]!;
      const hash = hashes[word]!;
      gathered.addWord(word, i);
      if (i === 0) gathered.add(mix(EDGE, hash, Sort.Pair), i, i);
      const next = at(i + 1);
      const last = Math.min(i + 1, count - 1);
      gathered.add(mix(hash, next, Sort.Pair), i, last);
      if (i + 1 < count && kindOf[word] !== 0 && kindOf[words[i + 1]!] !== 0)
        gathered.add(mix(kindOf[word]!, kindOf[words[i + 1]!]!, Sort.KindPair), i, i + 1);
      if (i + 2 <= count) {
        const third = at(i + 2);
        const end = Math.min(i + 2, count - 1);
        gathered.add(mix(mix(hash, next, Sort.Three), third, Sort.Three), i, end);
        if (i + 2 < count) gathered.add(mix(hash, third, Sort.Gap), i, end);
      }
    }
    for (const shape of shapes) gathered.add(shapeId(shape), 0, Math.max(0, count - 1));
    return gathered.take();
  };
}

// The features that a word makes by itself.
function measured(text: string, kinds: Kinds): WordFacts {
  const hash = hashOf(text);
  const ids = [hash];
  if (text.length >= 3 && text.charCodeAt(0) >= 97) {
    if (text.length >= 5) ids.push(mix(hashOf(text.slice(0, 5)), 0, Sort.Start));
    const edged = `<${text}>`;
    for (let i = 0; i + 4 <= edged.length && i < 12; i++) ids.push(mix(hashOf(edged.slice(i, i + 4)), 0, Sort.Part));
  }
  const own = kinds(hash);
  const kind = own ? mix(own[0], 0, Sort.Kind) : 0;
  if (own) ids.push(kind, mix(own[1], 0, Sort.Fine));
  return { hash, kind, ids: new Set(ids.filter((id) => id !== 0)) };
}
