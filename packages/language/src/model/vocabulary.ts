/** What can be said of a word alone. */
export interface WordFacts {
  hash: number;
  kind: number;
  /** Each feature once. */
  ids: ReadonlySet<number>;
}

/**
 * The words met so far, each with a number and its features, which are worked out once: words come
 * again and again. A full vocabulary is left for a new one.
 */
export class Vocabulary {
  /** How many words there is room for, unless a single text has more. */
  static readonly usual = 8192;
  /** How many features a word has at most. */
  static readonly mostIds = 16;
  readonly hashes: Int32Array;
  readonly kinds: Int32Array;
  /** The features of all words, one word after the other, and where those of a word begin. */
  readonly ids: Int32Array;
  readonly from: Int32Array;
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly factsOf: (word: string) => WordFacts,
    private readonly most: number,
  ) {
    this.hashes = new Int32Array(most);
    this.kinds = new Int32Array(most);
    this.ids = new Int32Array(most * Vocabulary.mostIds);
    this.from = new Int32Array(most + 1);
  }

  hasRoomFor(words: number): boolean {
    return this.numbers.size + words <= this.most;
  }

  numberOf(word: string): number {
    return this.numbers.get(word) ?? this.learn(word);
  }

  idsOf(word: number): Int32Array {
    return this.ids.subarray(this.from[word], this.from[word + 1]);
  }

  private learn(word: string): number {
    const number = this.numbers.size;
    const { hash, kind, ids } = this.factsOf(word);
    this.numbers.set(word, number);
    this.hashes[number] = hash;
    this.kinds[number] = kind;
    let at = this.from[number]!;
    for (const id of ids) this.ids[at++] = id;
    this.from[number + 1] = at;
    return number;
  }
}
