import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../src/desk.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A few seconds, on a machine where others build and test. */
const SOON_MS = 10_000;

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'attune-ending-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

type Ask = (desk: { npm: number; node: number }) => void;
const ways: [string, Ask][] = [
  ['Ctrl-C at the terminal', ({ npm }) => process.kill(-npm, 'SIGINT')],
  ['a terminal that is closed', ({ npm }) => process.kill(-npm, 'SIGHUP')],
  ['a supervisor that asks npm', ({ npm }) => process.kill(npm, 'SIGTERM')],
  ['a supervisor that asks node', ({ node }) => process.kill(node, 'SIGTERM')],
  ['the death of npm', ({ npm }) => process.kill(npm, 'SIGKILL')],
];

test.each(ways)('%s ends npm, the desk and its database', async (_way, ask) => {
  const npm = await npmStart();
  await npm.says(/Attune is here/);
  const [node, database] = [deskPid(), databasePid()];

  ask({ npm: npm.pid, node });
  await allEnd([npm.pid, node, database]);
  expect(existsSync(path.join(dataDir, 'attune.lock'))).toBe(false);
  expect(existsSync(path.join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
});

test('a desk that is asked to end while it starts ends as well, and starts the next time', async () => {
  const first = await npmStart();
  while (!existsSync(path.join(dataDir, 'postgres', 'postmaster.pid'))) await sleep(5);
  const [node, database] = [deskPid(), databasePid()];
  process.kill(first.pid, 'SIGTERM');
  await allEnd([first.pid, node, database]);

  const second = await npmStart();
  expect(await second.says(/Attune is here/)).not.toContain('without a goodbye');
  process.kill(second.pid, 'SIGTERM');
  await allEnd([second.pid]);
});

interface Npm {
  pid: number;
  says(words: RegExp): Promise<string>;
}

/** `npm start` as in a terminal of its own: a group of processes that a signal reaches together. */
async function npmStart(): Promise<Npm> {
  const child: ChildProcess = spawn('npm', ['start'], {
    cwd: ROOT,
    detached: true,
    env: { ...process.env, PORT: String(await freePort()), ATTUNE_DATA: dataDir, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const output of [child.stdout!, child.stderr!]) output.on('data', (chunk) => (said += String(chunk)));
  return {
    pid: child.pid!,
    says: async (words) => {
      while (!words.test(said)) {
        if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}.\n${said}`);
        await sleep(50);
      }
      return said;
    },
  };
}

const deskPid = (): number =>
  (JSON.parse(readFileSync(path.join(dataDir, 'attune.lock'), 'utf8')) as { pid: number }).pid;
const databasePid = (): number =>
  Number(readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

async function allEnd(pids: number[]): Promise<void> {
  const asked = performance.now();
  for (let left = pids; (left = left.filter(lives)).length > 0; await sleep(50))
    if (performance.now() - asked > SOON_MS)
      throw new Error(`Still there after a while: ${left.map(commandOf).join('; ')}`);
}

const column = (pid: number, name: string): string => {
  try {
    return execFileSync('ps', ['-ww', '-o', `${name}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
};
/** One that is dead and waits for somebody to look after it does not live. */
const lives = (pid: number): boolean => !['', 'Z'].includes(column(pid, 'stat').slice(0, 1));
const commandOf = (pid: number): string => `${pid} ${column(pid, 'command').slice(0, 80)}`;
