import { random } from './random.ts';

/**
 * Sorts word vectors into `count` kinds by k-means on their directions. `vectors` is words × dims.
 * Deterministic for a seed.
 */
export function clusters(vectors: Int8Array, dims: number, count: number, rounds: number, seed: number): Uint16Array {
  const words = vectors.length / dims;
  const unit = new Float32Array(vectors.length);
  for (let w = 0; w < words; w++) {
    let norm = 0;
    for (let d = 0; d < dims; d++) norm += vectors[w * dims + d]! ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let d = 0; d < dims; d++) unit[w * dims + d] = vectors[w * dims + d]! / norm;
  }
  const next = random(seed);
  const centres = new Float32Array(count * dims);
  for (let c = 0; c < count; c++) {
    // Common words come first in the list; centres start among them.
    const word = Math.floor(next() * Math.min(words, count * 12));
    for (let d = 0; d < dims; d++) centres[c * dims + d] = unit[word * dims + d]!;
  }
  const own = new Uint16Array(words);
  for (let round = 0; round < rounds; round++) {
    for (let w = 0; w < words; w++) {
      let best = -Infinity;
      for (let c = 0; c < count; c++) {
        let dot = 0;
        for (let d = 0; d < dims; d++) dot += unit[w * dims + d]! * centres[c * dims + d]!;
        if (dot > best) {
          best = dot;
          own[w] = c;
        }
      }
    }
    centres.fill(0);
    for (let w = 0; w < words; w++) for (let d = 0; d < dims; d++) centres[own[w]! * dims + d]! += unit[w * dims + d]!;
    for (let c = 0; c < count; c++) {
      let norm = 0;
      for (let d = 0; d < dims; d++) norm += centres[c * dims + d]! ** 2;
      norm = Math.sqrt(norm) || 1;
      for (let d = 0; d < dims; d++) centres[c * dims + d]! /= norm;
    }
  }
  return own;
}
