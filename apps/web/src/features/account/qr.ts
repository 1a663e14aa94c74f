/*
 * A QR code, so that a telephone can take a secret over from a screen. Only what an
 * otpauth link needs: bytes, error correction L, versions 1 to 10 (ISO/IEC 18004:2015).
 */
export type Modules = boolean[][];

/** Per version at level L: data codewords in all, error-correction codewords a block, blocks (table 9 of the standard). */
const VERSIONS = [
  [19, 7, 1],
  [34, 10, 1],
  [55, 15, 1],
  [80, 20, 1],
  [108, 26, 1],
  [136, 18, 2],
  [156, 20, 2],
  [194, 24, 2],
  [232, 30, 2],
  [274, 18, 4],
] as const;
/** Where the small squares stand (annex E). */
const ALIGNMENT = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];

/** @throws {Error} when the text is longer than a picture of this kind holds. */
export function qrOf(text: string): Modules {
  const bytes = new TextEncoder().encode(text);
  const version = VERSIONS.findIndex(([room], i) => bytes.length <= room - (i + 1 < 10 ? 2 : 3)) + 1;
  if (version === 0) throw new Error('The text is too long for a QR code.');
  const codewords = withCorrection(dataCodewords(bytes, version), version);
  const { modules, fixed } = frame(version);
  place(modules, fixed, codewords);
  return bestMask(modules, fixed);
}

function dataCodewords(bytes: Uint8Array, version: number): number[] {
  const room = VERSIONS[version - 1]![0];
  const bits: number[] = [];
  const add = (value: number, length: number) => {
    for (let i = length - 1; i >= 0; i--) bits.push((value >>> i) & 1);
  };
  add(0b0100, 4); // bytes
  add(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) add(byte, 8);
  add(0, Math.min(4, room * 8 - bits.length));
  while (bits.length % 8 !== 0) bits.push(0);
  const data: number[] = [];
  for (let i = 0; i < bits.length; i += 8) data.push(bits.slice(i, i + 8).reduce((sum, bit) => sum * 2 + bit, 0));
  for (let pad = 0xec; data.length < room; pad ^= 0xec ^ 0x11) data.push(pad);
  return data;
}

/** Splits into blocks, adds Reed-Solomon codewords, and interleaves. */
function withCorrection(data: number[], version: number): number[] {
  const [room, corrections, count] = VERSIONS[version - 1]!;
  const short = Math.floor(room / count);
  const longer = room % count;
  const divisor = divisorOf(corrections);
  const blocks: number[][] = [];
  for (let i = 0, at = 0; i < count; i++) {
    const length = short + (i >= count - longer ? 1 : 0);
    blocks.push(data.slice(at, at + length));
    at += length;
  }
  const checks = blocks.map((block) => remainderOf(block, divisor));
  const across = (rows: number[][]) =>
    Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, i) =>
      rows.flatMap((row) => (i < row.length ? [row[i]!] : [])),
    ).flat();
  return [...across(blocks), ...across(checks)];
}

/** Multiplies in GF(2^8) modulo 0x11d. */
function times(a: number, b: number): number {
  let product = 0;
  for (let i = 7; i >= 0; i--) product = (product << 1) ^ ((product >>> 7) * 0x11d) ^ (((b >>> i) & 1) * a);
  return product;
}

function divisorOf(degree: number): number[] {
  const divisor: number[] = Array.from({ length: degree }, (_, i) => (i === degree - 1 ? 1 : 0));
  for (let step = 0, root = 1; step < degree; step++, root = times(root, 2)) {
    for (let i = 0; i < degree; i++) divisor[i] = times(divisor[i]!, root) ^ (divisor[i + 1] ?? 0);
  }
  return divisor;
}

function remainderOf(data: number[], divisor: number[]): number[] {
  const rest: number[] = divisor.map(() => 0);
  for (const byte of data) {
    const factor = byte ^ rest.shift()!;
    rest.push(0);
    divisor.forEach((each, i) => (rest[i]! ^= times(each, factor)));
  }
  return rest;
}

/** What is the same in every code of a version: finders, timing, alignment, and room for the format. */
function frame(version: number): { modules: Modules; fixed: Modules } {
  const size = version * 4 + 17;
  const grid = () => Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  const modules = grid();
  const fixed = grid();
  const set = (x: number, y: number, dark: boolean) => {
    if (x < 0 || y < 0 || x >= size || y >= size) return;
    modules[y]![x] = dark;
    fixed[y]![x] = true;
  };
  const square = (cx: number, cy: number, reach: number, dark: (ring: number) => boolean) => {
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) set(cx + dx, cy + dy, dark(Math.max(Math.abs(dx), Math.abs(dy))));
  };
  for (let i = 0; i < size; i++) {
    set(6, i, i % 2 === 0);
    set(i, 6, i % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    square(x, y, 4, (ring) => ring !== 2 && ring !== 4);
  const spots = ALIGNMENT[version - 1]!;
  const last = spots.length - 1;
  spots.forEach((x, i) =>
    spots.forEach((y, j) => {
      const onFinder = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
      if (!onFinder) square(x, y, 2, (ring) => ring !== 1);
    }),
  );
  formatSpots(size)
    .flat()
    .forEach(([x, y]) => set(x, y, false));
  set(8, size - 8, true);
  if (version >= 7) {
    let rest = version;
    for (let i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
    const bits = (version << 12) | rest;
    for (let i = 0; i < 18; i++) {
      const dark = ((bits >>> i) & 1) === 1;
      const along = size - 11 + (i % 3);
      const across = Math.floor(i / 3);
      set(along, across, dark);
      set(across, along, dark);
    }
  }
  return { modules, fixed };
}

/** The places of the 15 format bits, both copies, lowest bit first. */
function formatSpots(size: number): [number, number][][] {
  return Array.from({ length: 15 }, (_, i): [number, number][] => [
    i < 6 ? [8, i] : i < 8 ? [8, i + 1] : i === 8 ? [7, 8] : [14 - i, 8],
    i < 8 ? [size - 1 - i, 8] : [8, size - 15 + i],
  ]);
}

/** Fills the free modules, two columns at a time, up and down from the right. */
function place(modules: Modules, fixed: Modules, codewords: number[]): void {
  const size = modules.length;
  let i = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      for (const x of [right, right - 1]) {
        const upward = ((right + 1) & 2) === 0;
        const y = upward ? size - 1 - step : step;
        if (fixed[y]![x] || i >= codewords.length * 8) continue;
        modules[y]![x] = ((codewords[i >>> 3]! >>> (7 - (i & 7))) & 1) === 1;
        i++;
      }
    }
  }
}

const MASKS: ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Any mask can be read; the one with the fewest long runs and the most even shade is read soonest. */
function bestMask(modules: Modules, fixed: Modules): Modules {
  const size = modules.length;
  const masked = MASKS.map((mask, number) => {
    const made = modules.map((row, y) => row.map((dark, x) => (fixed[y]![x] ? dark : dark !== mask(x, y))));
    let rest = (1 << 3) | number; // level L is 01
    for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
    const bits = ((((1 << 3) | number) << 10) | rest) ^ 0x5412;
    formatSpots(size).forEach((spots, i) => spots.forEach(([x, y]) => (made[y]![x] = ((bits >>> i) & 1) === 1)));
    return made;
  });
  return masked.reduce((best, next) => (penaltyOf(next) < penaltyOf(best) ? next : best));
}

function penaltyOf(modules: Modules): number {
  const size = modules.length;
  let penalty = 0;
  let dark = 0;
  const run = (at: (i: number, j: number) => boolean) => {
    for (let i = 0; i < size; i++) {
      for (let j = 0, length = 0; j < size; j++) {
        length = j > 0 && at(i, j) === at(i, j - 1) ? length + 1 : 1;
        if (length === 5) penalty += 3;
        else if (length > 5) penalty++;
      }
    }
  };
  run((i, j) => modules[i]![j]!);
  run((i, j) => modules[j]![i]!);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const here = modules[y]![x]!;
      if (here) dark++;
      if (
        x + 1 < size &&
        y + 1 < size &&
        here === modules[y]![x + 1] &&
        here === modules[y + 1]![x] &&
        here === modules[y + 1]![x + 1]
      )
        penalty += 3;
    }
  }
  return penalty + Math.floor(Math.abs((dark * 20) / (size * size) - 10)) * 10;
}
