import { expect, test } from 'vitest';
import { judgeClock, judgeSchema, judgeVersion } from './database.ts';
import { span } from './finding.ts';
import { judgeJobs } from './jobs.ts';
import { checkNode, judgeDisk } from './machine.ts';
import { checkWeb } from './web.ts';

const NO_JOBS = { pending: 0, due: 0, failing: 0, givenUp: 0, oldestDueSeconds: 0 };

test.each([
  ['v20.18.1', 'wrong'],
  ['v20.19.0', 'good'],
  ['v22.1.0', 'good'],
  ['v18.20.0', 'wrong'],
])('Node %s is %s', (version, state) => expect(checkNode(version).state).toBe(state));

test.each([
  ['14.9', 'wrong'],
  ['16.2 (Debian 16.2-1)', 'note'],
  ['18.4', 'good'],
])('PostgreSQL %s is %s', (version, state) => expect(judgeVersion(version).state).toBe(state));

test.each([
  [0.2, 'good'],
  [-5, 'note'],
  [90, 'wrong'],
  [-3600, 'wrong'],
])('clocks that are %s seconds apart are %s', (skew, state) => expect(judgeClock(skew, 'UTC').state).toBe(state));

test.each([
  [0.3, 'wrong'],
  [3, 'note'],
  [80, 'good'],
])('%s free gigabytes are %s', (free, state) => expect(judgeDisk(free, '/data').state).toBe(state));

test('a schema ahead, behind and absent each have their own way out', () => {
  expect(judgeSchema(['a', 'b'], ['a']).todo).toContain('newer Attune');
  expect(judgeSchema(['a'], ['a', 'b']).says).toBe('The schema is 1 step behind this Attune.');
  expect(judgeSchema([], ['a']).says).toBe('There is no desk in this database yet.');
  expect(judgeSchema(['a', 'b'], ['b', 'a']).state).toBe('good');
});

test('a late job is wrong under a desk at work, and to be expected when it rests', () => {
  const late = { ...NO_JOBS, oldestDueSeconds: 4000 };
  expect(judgeJobs(late, true)[0]).toMatchObject({
    state: 'wrong',
    says: 'The oldest job that is due has been waiting for 1 hour.',
  });
  expect(judgeJobs(late, false)[0]!.state).toBe('note');
  expect(judgeJobs({ ...NO_JOBS, givenUp: 2 }, true)[0]!.says).toBe('2 jobs were given up after the last attempt.');
  expect(judgeJobs(NO_JOBS, true)[0]!.state).toBe('good');
});

test('links in mail must lead where people can follow, encrypted', () => {
  const states = (url: string, host: string) => checkWeb({ url, host, port: 3000 }, true).map(({ state }) => state);
  expect(states('http://localhost:3000', '127.0.0.1')).toEqual(['good']);
  expect(states('http://localhost:3000', '0.0.0.0')).toEqual(['good', 'wrong']);
  expect(states('http://help.example.org', '127.0.0.1')).toEqual(['good', 'wrong']);
  expect(states('https://help.example.org', '0.0.0.0')).toEqual(['good']);
});

test.each([
  [0.4, '0 seconds'],
  [59, '59 seconds'],
  [60, '1 minute'],
  [5400, '2 hours'],
  [86_400 * 3, '3 days'],
])('%s seconds are said as %s', (seconds, words) => expect(span(seconds)).toBe(words));
