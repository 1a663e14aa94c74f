import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Environment, readConfig } from './config.ts';

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

test('a data folder that cannot be used is named, with what to do', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'attune-config-'));
  const file = path.join(folder, 'holiday.jpg');
  writeFileSync(file, '');
  for (const wanted of [file, path.join(file, 'data')])
    expect(() => readConfig({ ATTUNE_DATA: wanted })).toThrow('a file is in the way');
});

// Nothing is forbidden to root.
test.skipIf(process.getuid?.() === 0)('a data folder of somebody else is named, with how to get it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'attune-config-'));
  chmodSync(folder, 0o500);
  expect(() => readConfig({ ATTUNE_DATA: folder })).toThrow(/may not write to its data folder.*chown/);
});

test('at a terminal only what somebody should look at is logged, unless they say otherwise', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'attune-config-'));
  const levelAt = (terminal: boolean, LOG_LEVEL?: string) => {
    const before = process.stdout.isTTY;
    process.stdout.isTTY = terminal;
    try {
      return readConfig({ ATTUNE_DATA: folder, LOG_LEVEL }).logLevel;
    } finally {
      process.stdout.isTTY = before;
    }
  };
  expect([levelAt(true), levelAt(false), levelAt(true, 'debug')]).toEqual(['warn', 'info', 'debug']);
});
