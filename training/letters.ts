import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { groupOf, levelOf } from '../packages/language/src/text/letter-groups.ts';

// Packs the groups of letters by which languages are told apart: `npx tsx training/letters.ts`. It is
// run when eld is updated; the same table gives the same bytes.

// The bare table, and its way of writing bytes, are no part of what the package offers by name.
const eld = (file: string): Promise<unknown> => import(path.join(import.meta.dirname, '../node_modules/eld/src', file));
const { dictionary } = (await eld('dictionary.js')) as { dictionary: string[] };
const { ngramsData } = (await eld('ngrams/extrasmall.js')) as {
  ngramsData: { languages: Record<string, string>; ngrams: Record<string, Record<string, number>> };
};

const TARGET = path.join(import.meta.dirname, '../packages/language/src/text/letters.data.ts');
const CODES = 'en de fr es it nl pt ca sv da no is fi et lt lv pl cs sk hr sl hu ro tr vi ms tl'.split(' ');
const SPACE = 0x20;
const FLOOR = 53; // eld leaves it out of its table

const byteOf = new Map<string, number>();
for (let byte = dictionary.length - 1; byte > SPACE; byte--)
  if (dictionary[byte] !== ' ') byteOf.set(dictionary[byte]!, byte);
const place = new Map(Object.entries(ngramsData.languages).map(([id, code]) => [id, CODES.indexOf(code)]));

const rows = new Map<number, Map<number, number>>();
for (const [letters, points] of Object.entries(ngramsData.ngrams)) {
  const known = Object.entries(points).filter(([id]) => place.get(id)! >= 0);
  if (known.length === 0) continue;
  const bytes = Uint8Array.from([...letters.trim()], (char) => byteOf.get(char) ?? char.charCodeAt(0));
  const group = groupOf(bytes, letters.startsWith(' '), letters.endsWith(' '));
  const row = rows.get(group) ?? new Map<number, number>();
  for (const [id, value] of known) row.set(place.get(id)!, levelOf(value + FLOOR));
  rows.set(group, row);
}

const steps: number[] = [];
const counts: number[] = [];
const pairs: number[] = [];
let last = 0;
for (const [group, row] of [...rows].sort(([a], [b]) => a - b)) {
  let step = group - last;
  for (; step > 127; step >>>= 7) steps.push((step & 127) | 128);
  steps.push(step);
  counts.push(row.size);
  for (const [language, level] of [...row].sort(([a], [b]) => a - b)) pairs.push((language << 3) | level);
  last = group;
}
const packed = Buffer.from([...steps, ...counts, ...pairs]).toString('base64');
writeFileSync(
  TARGET,
  `// Made by training/letters.ts out of eld, copyright 2023 Nito T.M., Apache-2.0. Not written by hand.
export const LETTERS = {
  codes: '${CODES.join(' ')}',
  groups: ${rows.size},
  packed: '${packed}',
};
`,
);
console.log(`${rows.size} groups, ${packed.length} characters`);
