import { remember } from '../rules/remember.ts';
import { groupOf, levelPoints } from './letter-groups.ts';
import { LETTERS } from './letters.data.ts';

// Which groups of letters are at home in which language: four bytes in a row at the beginning, inside
// and at the end of words. Made by training/letters.ts out of the smallest table of eld, for the
// languages with Latin letters, so that it is small enough for the browser and there at once.

/** Points for each language of the table, by its code; none for a text without a known group. */
export const lettersOf: (text: string) => ReadonlyMap<string, number> = remember((text) => {
  const { codes, places, starts, pairs } = table();
  const points = new Float64Array(codes.length);
  for (const group of new Set(groupsOf(text))) {
    const place = places.get(group);
    if (place === undefined) continue;
    for (let i = starts[place]!; i < starts[place + 1]!; i++) points[pairs[i]! >> 3]! += levelPoints(pairs[i]! & 7);
  }
  return new Map(codes.map((code, i) => [code, points[i]!] as const).filter(([, sum]) => sum > 0));
});

const UTF8 = new TextEncoder();

function groupsOf(text: string): number[] {
  const out: number[] = [];
  for (const word of text.toLowerCase().match(/\p{L}+(?:['`’]\p{L}+)*/gu) ?? []) {
    const bytes = UTF8.encode(word);
    const length = Math.min(70, bytes.length);
    let at = 0;
    for (; at + 4 < length; at += 3) out.push(groupOf(bytes.subarray(at, at + 4), at === 0, false));
    out.push(groupOf(bytes.subarray(length === 3 ? 0 : Math.max(0, length - 4), length), at === 0, true));
  }
  return out;
}

interface Letters {
  codes: string[];
  places: Map<number, number>;
  starts: Uint32Array;
  pairs: Uint8Array;
}

let ready: Letters | undefined;
const table = (): Letters => (ready ??= unpacked());

// Groups as growing numbers (each as its distance from the one before, seven bits a byte), then how
// many languages each has, then a byte for each: five bits of language, three of level.
function unpacked(): Letters {
  const bytes = Uint8Array.from(atob(LETTERS.packed), (char) => char.charCodeAt(0));
  const places = new Map<number, number>();
  const starts = new Uint32Array(LETTERS.groups + 1);
  let at = 0;
  let group = 0;
  for (let place = 0; place < LETTERS.groups; place++) {
    let shift = 0;
    let step = 0;
    for (let more = true; more; shift += 7) {
      const byte = bytes[at++]!;
      step |= (byte & 127) << shift;
      more = byte > 127;
    }
    group += step;
    places.set(group, place);
  }
  for (let place = 0; place < LETTERS.groups; place++) starts[place + 1] = starts[place]! + bytes[at++]!;
  return { codes: LETTERS.codes.split(' '), places, starts, pairs: bytes.subarray(at) };
}
