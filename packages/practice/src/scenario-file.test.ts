import { expect, test } from 'vitest';
import { shelved } from './library.ts';
import { parseScenario, type Problem } from './scenario-file.ts';

const GOOD = shelved('ward-printer-outage')!.source;
const problemsIn = (source: string): Problem[] => {
  const read = parseScenario(source);
  return 'problems' in read ? read.problems : [];
};
const changed = (from: string, to: string) => {
  expect(GOOD).toContain(from);
  return GOOD.replace(from, to);
};

test('a file with line ends of Windows and a mark at its beginning is the same file', () => {
  expect(problemsIn(`\uFEFF${GOOD.replaceAll('\n', '\r\n')}`)).toEqual([]);
});

test('an alias is named with its line, and never unfolded', () => {
  const source = changed('role: charge nurse, night shift', 'role: *t').replace('title: Labels', 'title: &t Labels');
  const [problem, ...more] = problemsIn(source);
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ line: source.split('\n').findIndex((each) => each.includes('*t')) + 1 });
  expect(problem!.message).toContain('aliases');
});

test.each([
  ['id: ward-printer-outage\n', '', 'id', 'This is missing.'],
  ['level: 2', 'level: two', 'level', 'This must be one of: 1, 2, 3.'],
  ['minutes: 70', 'minutes: seventy', 'minutes', 'This must be a number.'],
  ['title: Labels at three in the morning', 'title: [a, b]', 'title', 'This must be a text.'],
  ['title: Labels at three in the morning', "title: ''", 'title', 'This is empty.'],
])('what is wrong is said to somebody who writes no programs: %j as %j', (from, to, path, message) => {
  expect(problemsIn(changed(from, to))).toContainEqual(expect.objectContaining({ path, message }));
});

test('a field that stands twice is named with its line', () => {
  expect(problemsIn(`${GOOD}\nlevel: 3\n`)).toEqual([
    { line: GOOD.split('\n').length + 1, path: '', message: '"level" stands here twice.' },
  ]);
});

test('an empty file is said to be empty', () => {
  expect(problemsIn('')).toEqual([{ line: 1, path: '', message: 'The file is empty.' }]);
});

test('steps that wait for each other are found', () => {
  const source = changed('needs: [panel]', 'needs: [panel, clear]').replace('needs: [backlog]', 'needs: [connect]');
  const waiting = problemsIn(source).filter(({ message }) => message.includes('needs this one in turn'));
  expect(waiting.map(({ path }) => path)).toEqual(['steps.2.needs', 'steps.3.needs']);
});

test.each([
  ['fields nobody knows', Array.from({ length: 15_000 }, (_, nth) => `k${nth}: 1`).join('\n')],
  ['the same field', 'a: 1\n'.repeat(40_000)],
  ['broken lines', 'a: b: c\n'.repeat(20_000)],
  ['open brackets', '['.repeat(100_000)],
])('a file of thousands of %s is answered soon, with at most a hundred problems', (_, source) => {
  const began = performance.now();
  const problems = problemsIn(source);
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThanOrEqual(100);
});

test.each(['__proto__', 'constructor'])(
  'a field of the name %s is a field like any other that is not known',
  (name) => {
    expect(problemsIn(`${GOOD}\n${name}:\n  polluted: true\n`)).toMatchObject([
      { path: name, message: `There is no field "${name}" here.` },
    ]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  },
);
