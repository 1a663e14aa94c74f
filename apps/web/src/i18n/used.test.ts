import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = join(dirname(fileURLToPath(import.meta.url)), '..');
type Tree = { [key: string]: string | Tree };

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !path.includes('.test.'),
);
const said = (namespace: string): Tree =>
  JSON.parse(readFileSync(join(src, namespace === 'ui' ? 'ui' : `features/${namespace}`, 'en.json'), 'utf8')) as Tree;

/** The words under a key; plurals are kept as `key_one` and `key_other`. */
function wordsAt(namespace: string, key: string): boolean {
  const find = (tree: string | Tree | undefined, [first, ...rest]: string[]): boolean => {
    if (first === undefined) return typeof tree === 'string';
    if (typeof tree !== 'object') return false;
    return find(tree[first], rest) || (rest.length === 0 && (`${first}_other` in tree || `${first}_one` in tree));
  };
  return find(said(namespace), key.split('.'));
}

test('every text that a screen asks for is written', () => {
  const missing = sources.flatMap((path) => {
    const code = readFileSync(join(src, path), 'utf8');
    const home = /useTranslation\('([\w-]+)'\)|TFunction<'([\w-]+)'>/.exec(code);
    const namespace = home?.[1] ?? home?.[2] ?? 'ui';
    return [...code.matchAll(/\bt\(\s*'([\w:.-]+)'/g)]
      .map(([, key]) => (key!.includes(':') ? key!.split(':') : [namespace, key!]) as [string, string])
      .filter(([room, key]) => !wordsAt(room, key))
      .map(([room, key]) => `${relative('.', path)}: ${room}:${key}`);
  });
  expect(missing).toEqual([]);
});
