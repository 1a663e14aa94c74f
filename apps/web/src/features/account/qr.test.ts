import { describe, expect, test } from 'vitest';
import { qrOf, type Modules } from './qr.ts';

/** Table C.1 of the standard: the format bits of level L, by mask, highest bit first. */
const FORMATS = [
  '111011111000100',
  '111001011110011',
  '111110110101010',
  '111100010011101',
  '110011000101111',
  '110001100011000',
  '110110001000001',
  '110100101110110',
];
const UNMASK: ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];
const BLOCKS = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4];
const DATA = [19, 34, 55, 80, 108, 136, 156, 194, 232, 274];
const CENTRES = [[], [18], [22], [26], [30], [34], [22, 38], [24, 42], [26, 46], [28, 50]];

/** Reads a code the way a camera's program does, written apart from the one that draws it. */
function textIn(code: Modules): string {
  const size = code.length;
  const version = (size - 17) / 4;
  const top = [0, 1, 2, 3, 4, 5, 7, 8].map((row) => code[row]![8]);
  const left = [7, 5, 4, 3, 2, 1, 0].map((column) => code[8]![column]);
  const format = [...top, ...left].reverse().map(Number).join('');
  const mask = UNMASK[FORMATS.indexOf(format)]!;

  const drawn = (row: number, column: number) => {
    const finder = (row < 9 && column < 9) || (row < 9 && column >= size - 8) || (row >= size - 8 && column < 9);
    const lines = row === 6 || column === 6;
    const all = [6, ...CENTRES[version - 1]!];
    const small = all.some((r) =>
      all.some(
        (c) =>
          Math.abs(row - r) <= 2 &&
          Math.abs(column - c) <= 2 &&
          !(r === 6 && c === 6) &&
          !(r === 6 && c === size - 7) &&
          !(r === size - 7 && c === 6),
      ),
    );
    const number = version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11));
    return finder || lines || (version > 1 && small) || number;
  };
  const bits: number[] = [];
  let up = true;
  for (let column = size - 1; column > 0; column -= 2) {
    if (column === 6) column--;
    for (let step = 0; step < size; step++) {
      const row = up ? size - 1 - step : step;
      for (const c of [column, column - 1]) if (!drawn(row, c)) bits.push(Number(code[row]![c] !== mask(row, c)));
    }
    up = !up;
  }
  const codewords = Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
    parseInt(bits.slice(i * 8, i * 8 + 8).join(''), 2),
  );

  const count = BLOCKS[version - 1]!;
  const total = DATA[version - 1]!;
  const lengths = Array.from(
    { length: count },
    (_, i) => Math.floor(total / count) + (i >= count - (total % count) ? 1 : 0),
  );
  const blocks: number[][] = lengths.map(() => []);
  let at = 0;
  for (let i = 0; i < Math.max(...lengths); i++)
    lengths.forEach((length, b) => i < length && blocks[b]!.push(codewords[at++]!));
  const stream = blocks
    .flat()
    .map((word) => word.toString(2).padStart(8, '0'))
    .join('');
  const wide = version < 10 ? 8 : 16;
  const length = parseInt(stream.slice(4, 4 + wide), 2);
  const bytes = Array.from({ length }, (_, i) => parseInt(stream.slice(4 + wide + i * 8, 12 + wide + i * 8), 2));
  return new TextDecoder().decode(new Uint8Array(bytes));
}

describe('a code', () => {
  const link =
    'otpauth://totp/Attune:amina%40harbour.example?secret=HE2VQ4SUMJMGKMCGMZLVKWSZGEZUIZDYNQYFKWTRKAYWUVCK&issuer=Attune&digits=6&period=30';
  for (const text of ['A', 'grüße', link.slice(0, 60), link.slice(0, 100), link, link + link.slice(0, 90)]) {
    test(`of ${text.length} letters can be read`, () => {
      expect(textIn(qrOf(text))).toBe(text);
    });
  }
});

test('too much for a picture is said', () => {
  expect(() => qrOf('x'.repeat(300))).toThrow(/too long/);
});
