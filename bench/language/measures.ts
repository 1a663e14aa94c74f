/** F1 of one label. */
export interface LabelScore {
  label: string;
  f1: number;
  /** How often it holds in truth. */
  n: number;
  hit: number;
  wrong: number;
  missed: number;
}

/** One text: what is true of it, what was said of it. */
export interface Answered {
  truth: ReadonlySet<string>;
  said: ReadonlySet<string>;
}

/** F1 of each label. */
export function byLabel(labels: readonly string[], texts: Answered[]): LabelScore[] {
  return labels.map((label) => {
    let hit = 0;
    let wrong = 0;
    let missed = 0;
    for (const { truth, said } of texts) {
      if (!said.has(label)) missed += truth.has(label) ? 1 : 0;
      else if (truth.has(label)) hit++;
      else wrong++;
    }
    return { label, f1: hit === 0 ? 0 : (2 * hit) / (2 * hit + wrong + missed), n: hit + missed, hit, wrong, missed };
  });
}

/** The mean F1 of the labels that occur. */
export function macro(scores: LabelScore[]): number {
  const there = scores.filter((score) => score.n > 0);
  return there.length === 0 ? 0 : there.reduce((sum, score) => sum + score.f1, 0) / there.length;
}

/** Agreement on a scale of 0 to 3, beyond chance, where a miss by two counts four times (quadratic kappa). */
export function kappa(pairs: (readonly [number, number])[], steps = 4): number {
  const seen = Array.from({ length: steps }, () => new Array<number>(steps).fill(0));
  for (const [a, b] of pairs) seen[a]![b]!++;
  const rows = seen.map((row) => row.reduce((sum, value) => sum + value, 0));
  const columns = seen[0]!.map((_, i) => seen.reduce((sum, row) => sum + row[i]!, 0));
  let found = 0;
  let chance = 0;
  for (let i = 0; i < steps; i++)
    for (let j = 0; j < steps; j++) {
      const weight = (i - j) ** 2;
      found += weight * seen[i]![j]!;
      chance += (weight * rows[i]! * columns[j]!) / pairs.length;
    }
  return 1 - found / (chance || 1);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

/** How much of the shorter quote stands in the other, in words, 0 to 1. */
export function overlap(a: string, b: string): number {
  const left = wordsOf(a);
  const right = new Set(wordsOf(b));
  if (left.length === 0 || right.size === 0) return 0;
  return left.filter((word) => right.has(word)).length / Math.min(left.length, right.size);
}

export interface SpanScore {
  f1: number;
  /** Of the spans that were found, how many have the right kind. */
  kinds: number;
  n: number;
}

interface Quoted {
  quote: string;
  kind?: string;
}

/** Matches quotes one to one where at least half of their words are common. */
export function spans(texts: { truth: Quoted[]; said: Quoted[] }[]): SpanScore {
  let hit = 0;
  let wrong = 0;
  let missed = 0;
  let kinds = 0;
  for (const { truth, said } of texts) {
    const used = new Set<number>();
    for (const wanted of truth) {
      let best = -1;
      let most = 0.5;
      said.forEach((one, i) => {
        if (used.has(i)) return;
        const common = overlap(one.quote, wanted.quote) + (one.kind === wanted.kind ? 0.01 : 0);
        if (common >= most) {
          most = common;
          best = i;
        }
      });
      if (best < 0) {
        missed++;
        continue;
      }
      used.add(best);
      hit++;
      if (said[best]!.kind === wanted.kind) kinds++;
    }
    wrong += said.length - used.size;
  }
  return {
    f1: hit === 0 ? 0 : (2 * hit) / (2 * hit + wrong + missed),
    kinds: kinds / Math.max(1, hit),
    n: hit + missed,
  };
}
