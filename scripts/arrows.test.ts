import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/**
 * The house has arrows: who may lean on whom. This test reads every import and names each
 * one that points elsewhere, so that a shortcut taken on a busy day is seen the same day.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  from: string;
  /** A file of this house, or the name of a package. */
  to: string;
}

/** Which of our own packages each part may use. `npm` says which packages of others. */
const PARTS: Record<string, { ours: string[]; npm: string[] | 'any' }> = {
  // chrono-node reads "by Friday": pure, told the time by the caller.
  'packages/language': { ours: [], npm: ['chrono-node'] },
  'packages/practice': { ours: ['@attune/language'], npm: ['yaml', 'zod'] },
  'packages/contract': { ours: ['@attune/language'], npm: ['zod'] },
  'apps/web': { ours: ['@attune/contract', '@attune/language', '@attune/practice'], npm: 'any' },
  'apps/server': { ours: ['@attune/contract', '@attune/language', '@attune/practice'], npm: 'any' },
};
/** The files of the server that may know the example cast: main hands it in, example-desk lets it live. */
const SEED_IS_KNOWN_TO = ['apps/server/src/main.ts', 'apps/server/src/example-desk.ts'];

/** Features from left to right. Each may use those to its left, through the door (`index.ts`) or the schema (`tables.ts`). */
const FEATURES = [
  'auth',
  'people',
  'desk',
  'tickets',
  'readings',
  'conversations',
  'promises',
  'recognition',
  'resolution',
  'coach',
  'search',
  'portal',
  'mail',
  'casefile',
  'practice',
  'retention',
];
/**
 * Files of the server that join the features. Everything else in `src` knows none:
 * platform, the act, the doors, errors and config.
 */
const JOINS_FEATURES = [
  'apps/server/src/app.ts',
  'apps/server/src/reactions.ts',
  'apps/server/src/main.ts',
  'apps/server/src/serve.ts',
  'apps/server/src/example-desk.ts',
];

const sources = ['apps', 'packages', 'seed']
  .flatMap((folder) => filesBelow(folder))
  .filter((file) => /\.tsx?$/.test(file));
const isTest = (file: string): boolean =>
  /\.test\.tsx?$/.test(file) || file.startsWith('apps/server/test/') || file.includes('/fixtures/');
const code = sources.filter((file) => !isTest(file));
const imports = code.flatMap((file) => importsOf(file));

test('the sources are found, so that silence means order', () => {
  expect(code.length).toBeGreaterThan(150);
  expect(imports.filter(({ from, to }) => featureOf(from) !== null && featureOf(to) !== null).length).toBeGreaterThan(
    50,
  );
});

test('a package uses only the packages that its arrows allow', () => {
  const astray = imports.filter(({ from, to }) => {
    const part = Object.keys(PARTS).find((name) => from.startsWith(`${name}/`));
    if (part === undefined || isOwnFile(to)) return false;
    const { ours, npm } = PARTS[part]!;
    if (to.startsWith('@attune/'))
      return (
        !ours.some((name) => to === name || to.startsWith(`${name}/`)) &&
        !(to === '@attune/seed' && SEED_IS_KNOWN_TO.includes(from))
      );
    if (npm === 'any') return false;
    return !npm.some((name) => to === name || to.startsWith(`${name}/`));
  });
  expect(said(astray)).toEqual([]);
});

test('nobody reaches into another package by its path', () => {
  const partOf = (file: string) => /^((?:apps|packages)\/[^/]+|seed)\//.exec(file)?.[1];
  // The command line starts and inspects the server; it is the one that may use everything.
  const astray = imports.filter(
    ({ from, to }) => isOwnFile(to) && partOf(from) !== partOf(to) && !from.startsWith('apps/cli/'),
  );
  expect(said(astray)).toEqual([]);
});

test('every feature has its place in the order', () => {
  const folders = readdirSync(path.join(ROOT, 'apps/server/src/features'), { withFileTypes: true });
  expect(
    folders
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...FEATURES].sort());
});

test('a feature knows only features to its left', () => {
  const astray = imports.filter(({ from, to }) => {
    const [here, there] = [featureOf(from), featureOf(to)];
    return here !== null && there !== null && here !== there && FEATURES.indexOf(there) > FEATURES.indexOf(here);
  });
  expect(said(astray)).toEqual([]);
});

test('a feature is entered through its index or its tables', () => {
  const astray = imports.filter(({ from, to }) => {
    const there = featureOf(to);
    return there !== null && featureOf(from) !== there && !/\/(index|tables)\.ts$/.test(to);
  });
  expect(said(astray)).toEqual([]);
});

test('platform, act, doors and errors know no feature', () => {
  const astray = imports.filter(
    ({ from, to }) =>
      from.startsWith('apps/server/src/') &&
      featureOf(from) === null &&
      featureOf(to) !== null &&
      !JOINS_FEATURES.includes(from),
  );
  expect(said(astray)).toEqual([]);
});

test('platform knows nothing of the desk but its errors, its contract and the levels of its log', () => {
  const allowed = ['apps/server/src/errors.ts', 'apps/server/src/config.ts'];
  const astray = imports.filter(
    ({ from, to }) =>
      from.startsWith('apps/server/src/platform/') &&
      isOwnFile(to) &&
      !to.startsWith('apps/server/src/platform/') &&
      !allowed.includes(to),
  );
  expect(said(astray)).toEqual([]);
});

test('the desk of an agent reads nothing of the private coaching record', () => {
  // Only the composition root may touch it, to register its doors and to let old lines end, and one file of
  // practice, which reads to a trainee what is their own.
  const astray = imports.filter(
    ({ from, to }) =>
      featureOf(to) === 'coach' &&
      featureOf(from) !== 'coach' &&
      ![
        'apps/server/src/app.ts',
        'apps/server/src/reactions.ts',
        'apps/server/src/features/practice/own-coaching.ts',
      ].includes(from),
  );
  expect(said(astray)).toEqual([]);
});

test('no file of the server waits for itself in a circle', () => {
  // Types vanish before anything runs, so only what is loaded can form a circle.
  const next = new Map<string, string[]>();
  for (const { from, to } of code
    .filter((file) => !file.startsWith('apps/web/'))
    .flatMap((file) => importsOf(file, { typesToo: false }))) {
    if (isOwnFile(to)) next.set(from, [...(next.get(from) ?? []), to]);
  }
  expect(circlesIn(next)).toEqual([]);
});

test('the environment is read in one place', () => {
  // Scripts, benches, tests and the recipe of the web's build run beside the server and may look for themselves.
  const mayLook = ['apps/server/src/config.ts', 'apps/web/vite.config.ts'];
  expect(linesWith(/\bprocess\.env\b/, (file) => !mayLook.includes(file) && !file.startsWith('apps/cli/'))).toEqual([]);
});

test('the server asks one clock what time it is', () => {
  // performance.now() measures how long something took and cannot tell the time, so it is free.
  expect(
    linesWith(
      /\bnew Date\(\)|\bDate\.now\(\)/,
      (file) => file.startsWith('apps/server/src/') && file !== 'apps/server/src/platform/clock.ts',
    ),
  ).toEqual([]);
});

test('what reads and coaches has no clock and no dice', () => {
  expect(
    linesWith(/\bnew Date\(\)|\bDate\.now\(\)|\bMath\.random\(\)/, (file) => file.startsWith('packages/')),
  ).toEqual([]);
});

test('the server and the web do not talk to the console', () => {
  expect(linesWith(/\bconsole\./, (file) => file.startsWith('apps/server/') || file.startsWith('apps/web/'))).toEqual(
    [],
  );
});

function filesBelow(folder: string): string[] {
  const whole = path.join(ROOT, folder);
  if (!existsSync(whole)) return [];
  return readdirSync(whole, { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['node_modules', 'dist', 'migrations'].includes(entry.name) ? [] : filesBelow(name);
    return [name];
  });
}

function importsOf(file: string, options: { typesToo?: boolean } = {}): Import[] {
  const text = withoutComments(readFileSync(path.join(ROOT, file), 'utf8'));
  const found: Import[] = [];
  for (const [, kind, names = '', fixed, dynamic] of text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^'";]*?from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  )) {
    const onlyTypes = kind !== undefined || /^\{\s*(type\s+\w+(\s+as\s+\w+)?\s*,?\s*)+\}\s*from\s*$/.test(names);
    if (onlyTypes && options.typesToo === false) continue;
    const target = fixed ?? dynamic!;
    if (target.startsWith('node:')) continue;
    const to = target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target;
    found.push({
      from: file,
      to: /^(apps|packages|seed|bench|e2e)\//.test(to) && !/\.\w+$/.test(to) ? `${to}.ts` : to,
    });
  }
  return found;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
function isOwnFile(target: string): boolean {
  return /^(apps|packages|seed)\//.test(target);
}
function featureOf(file: string): string | null {
  return /^apps\/server\/src\/features\/([^/]+)\//.exec(file)?.[1] ?? null;
}
function said(list: Import[]): string[] {
  return list.map(({ from, to }) => `${from} → ${to}`);
}

function linesWith(pattern: RegExp, where: (file: string) => boolean): string[] {
  return code.filter(where).flatMap((file) =>
    withoutComments(readFileSync(path.join(ROOT, file), 'utf8'))
      .split('\n')
      .filter((line) => pattern.test(line.replace(/\/\/.*$/, '')))
      .map((line) => `${file}: ${line.trim()}`),
  );
}

function circlesIn(next: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      circles.push([...path.slice(at), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return circles;
}
