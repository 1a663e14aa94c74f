import type { Features } from '../packages/language/src/model/features.ts';
import type { Table } from '../packages/language/src/model/table.ts';
import { trainHead, type Labelled } from './head.ts';
import type { PublicSet } from './sets/all.ts';

/**
 * The model of general tone: what people said about comments, tweets, posts and requests in the
 * public sets. The sets share one table, each with its own outputs; each is trained by itself.
 */
export function trainTone(sets: PublicSet[], featuresOf: (text: string) => Features, rows: number): Table {
  const heads = sets.map((set) => {
    const place = new Map(set.outputs.map((output, i) => [output, i]));
    const texts = set.train.map(({ text, targets }): Labelled => {
      const { ids } = featuresOf(text);
      const each = 1 / Math.sqrt(ids.length || 1);
      return {
        values: new Map(Array.from(ids, (id) => [id, each])),
        targets: Object.entries(targets).map(([output, target]) => [place.get(output)!, target]),
        fold: 0,
      };
    });
    const small = texts.length < 10_000;
    return trainHead(texts, {
      outputs: set.outputs,
      least: small ? 2 : 3,
      rows: small ? Math.round(rows / 2) : rows,
      epochs: small ? 8 : 4,
      rate: 0.5,
      l1: 0.1,
      l2: 0,
      seed: 1,
      folds: 0,
    }).table;
  });
  return joined(heads, rows);
}

// One row per feature that any head kept; where a head has none, it says nothing.
function joined(heads: Table[], rows: number): Table {
  const outputs = heads.flatMap((head) => head.outputs);
  const reach = new Map<number, number>();
  for (const head of heads)
    head.ids.forEach((id, row) => {
      let size = 0;
      head.outputs.forEach((_, o) => (size += Math.abs(head.weights[row * head.outputs.length + o]!)));
      reach.set(id, (reach.get(id) ?? 0) + size / Math.sqrt(head.outputs.length));
    });
  const ids = Int32Array.from(
    [...reach.entries()]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, rows)
      .map(([id]) => id)
      .sort((a, b) => a - b),
  );
  const place = new Map(Array.from(ids, (id, row) => [id, row]));
  const weights = new Int8Array(ids.length * outputs.length);
  let at = 0;
  for (const head of heads) {
    const width = head.outputs.length;
    head.ids.forEach((id, row) => {
      const to = place.get(id);
      if (to === undefined) return;
      for (let o = 0; o < width; o++) weights[to * outputs.length + at + o] = head.weights[row * width + o]!;
    });
    at += width;
  }
  return {
    outputs,
    ids,
    weights,
    units: Float32Array.from(heads.flatMap((head) => [...head.units])),
    bias: Float32Array.from(heads.flatMap((head) => [...head.bias])),
  };
}
