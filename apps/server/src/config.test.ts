import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Environment } from './config.ts';

const page = readFileSync(new URL('../../../docs/self-hosting.md', import.meta.url), 'utf8');
const compose = readFileSync(new URL('../../../compose.yml', import.meta.url), 'utf8');

test('the settings table of the self-hosting page is the one of the code', () => {
  const known = Object.entries(Environment.shape).map(([name, schema]) => {
    const { data } = schema.safeParse(undefined) as { data?: string | number | boolean };
    const initial = data === undefined ? '' : data === false ? 'off' : `\`${data}\``;
    return [`\`${name}\``, initial, schema.description];
  });
  const [, table] = /<!-- settings -->\n([\s\S]*?)\n<!-- \/settings -->/.exec(page)!;
  // How wide the columns are drawn is the formatter's affair.
  const [, , ...shown] = table!
    .trim()
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(shown).toEqual(known);
});

test('compose sets only what Attune knows', () => {
  const [, environment] = /environment:\n([\s\S]*?)\n {4}volumes:/.exec(compose)!;
  const names = [...environment!.matchAll(/^ {6}(\w+):/gm)].map(([, name]) => name!);
  expect(names).toContain('ATTUNE_SECRET');
  expect(names.filter((name) => !(name in Environment.shape))).toEqual([]);
});
