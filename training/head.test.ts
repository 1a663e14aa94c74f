import { expect, test } from 'vitest';
import { pack, unpack } from '../packages/language/src/model/pack.ts';
import { modelOf } from '../packages/language/src/model/table.ts';
import { trainHead, type Labelled } from './head.ts';

const OPTIONS = {
  outputs: ['even'],
  least: 1,
  rows: 50,
  epochs: 5,
  rate: 0.3,
  l1: 0,
  l2: 1,
  seed: 1,
  folds: 2,
} as const;
const texts = Array.from({ length: 60 }, (_, i): Labelled => {
  const even = i % 2 === 0;
  return {
    values: new Map([
      [even ? 7 : 9, 1],
      [100 + (i % 10), 1],
    ]),
    targets: [[0, even ? 1 : 0]],
    fold: i % 3 === 0 ? 0 : 1,
  };
});

test('a head learns what tells two kinds of texts apart, and knows it of texts it did not see', () => {
  const { table, unseen } = trainHead(texts, OPTIONS);
  const model = modelOf(table);
  expect(model.weightOf(7, 0)).toBeGreaterThan(0);
  expect(model.weightOf(9, 0)).toBeLessThan(0);
  expect(unseen.filter((odds, i) => odds[0]! > 0 === (i % 2 === 0))).toHaveLength(60);
});

test('the same texts give the same weights, and a packed table is the table', () => {
  const once = trainHead(texts, OPTIONS).table;
  const again = trainHead(texts, OPTIONS).table;
  expect(again).toEqual(once);
  const kinds = { words: Int32Array.of(1, 2), coarse: Uint8Array.of(3, 4), fine: Uint16Array.of(5, 600) };
  const judges = { even: { bias: 0.5, weights: [1, 2], from: 0 } };
  expect(unpack(pack({ kinds, tables: { once }, judges }))).toEqual({ kinds, tables: { once }, judges });
});
