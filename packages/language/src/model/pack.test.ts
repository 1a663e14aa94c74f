import { expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { LETTERS } from '../text/letters.data.ts';
import { pack, unpack } from './pack.ts';
import { weights } from './weights.data.ts';

test('what was packed comes out as it went in, also where hashes lie far apart', () => {
  const table = {
    outputs: ['a', 'b'],
    ids: Int32Array.of(-2_147_483_648, -5, 0, 7, 2_147_483_647),
    weights: Int8Array.of(1, -1, 127, -127, 0, 3, 4, 5, 6, 7),
    units: Float32Array.of(0.5, 0.25),
    bias: Float32Array.of(-1, 2),
  };
  const whole = {
    kinds: {
      words: Int32Array.of(-9, 300_000, 2_000_000_000),
      coarse: Uint8Array.of(1, 2, 3),
      fine: Uint16Array.of(900, 4, 5),
    },
    tables: { one: table },
    judges: { calm: { bias: 0.5, weights: [1, 2], from: -0.25 } },
  };
  expect(unpack(pack(whole))).toEqual(whole);
});

test('a browser loads no more than 2 MB for all that was learned, squeezed as every server can', () => {
  const squeezed = (text: string) => gzipSync(text, { level: 9 }).length;
  expect(Buffer.from(weights(), 'base64').length).toBeLessThanOrEqual(4_000_000);
  expect(squeezed(weights()) + squeezed(LETTERS.packed)).toBeLessThanOrEqual(2_000_000);
});
