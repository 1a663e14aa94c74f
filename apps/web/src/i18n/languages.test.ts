import { ERROR_CODES, LOCALES } from '@attune/contract';
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const src = join(dirname(fileURLToPath(import.meta.url)), '..');
const rooms = ['ui', ...readdirSync(join(src, 'features')).map((name) => `features/${name}`)].filter((room) =>
  existsSync(join(src, room, 'en.json')),
);

type Tree = { [key: string]: string | Tree };
const read = (room: string, locale: string) =>
  JSON.parse(readFileSync(join(src, room, `${locale}.json`), 'utf8')) as Tree;
function flat(tree: Tree, before = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, value] as const] : [...flat(value, `${before}${key}/`)],
    ),
  );
}

describe.each(rooms)('%s', (room) => {
  const english = flat(read(room, 'en'));
  for (const locale of LOCALES) {
    test(`has every key in ${locale}, and no other`, () => {
      expect([...flat(read(room, locale)).keys()].sort()).toEqual([...english.keys()].sort());
    });
    test(`fills the same slots in ${locale}`, () => {
      const slots = (words = '') => (words.match(/{{\w+}}/g) ?? []).sort().join();
      const said = flat(read(room, locale));
      expect([...english].filter(([key, words]) => slots(words) !== slots(said.get(key))).map(([key]) => key)).toEqual(
        [],
      );
    });
    test(`does not shout in ${locale}`, () => {
      expect([...flat(read(room, locale))].filter(([, words]) => words.includes('!')).map(([key]) => key)).toEqual([]);
    });
  }
});

test('every error of the desk has its kind sentence', () => {
  const said = flat(read('ui', 'en'));
  expect(ERROR_CODES.filter((code) => !said.has(`error/${code}`))).toEqual([]);
});
