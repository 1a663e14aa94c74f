import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { actOf, ACTS, type ActName } from './acts.ts';
import { caller, load } from './load.ts';
import { postbox } from './mail.ts';
import { memory, restOf, settled, totalOf } from './processes.ts';
import {
  holdsBaseline,
  keep,
  keepAsBaseline,
  printHead,
  printLine,
  printMemory,
  type Line,
  type Result,
} from './report.ts';
import { seedDesk } from './seed.ts';
import { buildDesk, startDesk, type RunningDesk } from './server.ts';

/** A desk runs for weeks: what is compiled in its first seconds is no cost of a request. */
const WARM_UP = { concurrency: 4, seconds: 8, atLeast: 1_500 };
const AT_LEAST = 200;
const CONCURRENCY = [1, 8];

/** What the load has to know of a seeded desk. */
interface Known {
  numbers: number[];
  requesterEmails: string[];
}

/**
 * Starts the built desk on a seeded data folder and measures what each act costs. Options:
 * `--tickets 10000,100000` `--seconds 8` `--only list,view` `--data folder` (seed once, use
 * again) `--check` (fail on a loss against the baseline) `--baseline` (keep as the baseline)
 * `--profile folder` (write a CPU profile of node there).
 */
export async function benchDesk(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      tickets: { type: 'string', default: '10000,100000' },
      seconds: { type: 'string', default: '8' },
      only: { type: 'string', default: ACTS.join(',') },
      data: { type: 'string' },
      profile: { type: 'string' },
      check: { type: 'boolean', default: false },
      baseline: { type: 'boolean', default: false },
    },
  });
  const seconds = Number(values.seconds);
  const acts = ACTS.filter((act) => values.only.split(',').includes(act));
  await buildDesk();
  const results: Result[] = [];
  for (const tickets of values.tickets.split(',').map(Number)) {
    results.push(await measureDesk({ tickets, seconds, acts, data: values.data, profile: values.profile }));
  }
  keep(results);
  if (values.baseline) keepAsBaseline(results);
  return (
    (!values.check || holdsBaseline(results)) && results.every(({ lines }) => lines.every(({ failed }) => failed === 0))
  );
}

async function measureDesk(options: {
  tickets: number;
  seconds: number;
  acts: ActName[];
  data: string | undefined;
  profile: string | undefined;
}): Promise<Result> {
  const { tickets, seconds, acts } = options;
  const dataDir =
    options.data === undefined
      ? await mkdtemp(path.join(tmpdir(), 'attune-bench-'))
      : path.resolve(options.data, String(tickets));
  try {
    console.log(`${tickets.toLocaleString('en')} tickets`);
    const known = await seeded(dataDir, tickets);
    const begin = performance.now();
    const desk = await startDesk(
      dataDir,
      await freePort(),
      options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`],
    );
    try {
      const startedInMs = performance.now() - begin;
      await settled(desk.pid, 0);
      const rest = await restOf(desk.pid);
      const lines = await measureActs(desk, known, { tickets, seconds, acts, rest });
      const result = { tickets, seconds, lines, memory: memory(desk.pid), startedInMs, rest };
      printMemory(result);
      return result;
    } finally {
      await desk.stop();
    }
  } finally {
    if (options.data === undefined) await rm(dataDir, { recursive: true, force: true });
  }
}

/** Seeds the folder, or takes what an earlier run left there. */
async function seeded(dataDir: string, tickets: number): Promise<Known> {
  const file = path.join(dataDir, 'known.json');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null) return JSON.parse(kept) as Known;
  const begin = performance.now();
  const { numbers, requesterEmails } = await seedDesk(dataDir, tickets);
  await writeFile(file, JSON.stringify({ numbers, requesterEmails }));
  console.log(`seeded in ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  return { numbers, requesterEmails };
}

async function measureActs(
  desk: RunningDesk,
  known: Known,
  { tickets, seconds, acts, rest }: { tickets: number; seconds: number; acts: ActName[]; rest: number },
): Promise<Line[]> {
  const http = caller(desk.url);
  const post = await postbox(desk.mailPort);
  const lines: Line[] = [];
  printHead();
  for (const act of acts) {
    if (act === 'mail' && post === null) {
      console.log('mail     skipped: this desk has no mail listener yet');
      continue;
    }
    const doing = actOf(act, { ...known, call: http.call, post });
    await load(doing, WARM_UP);
    for (const concurrency of CONCURRENCY) {
      const before = await settled(desk.pid, rest);
      const measured = await load(doing, { concurrency, seconds, atLeast: AT_LEAST });
      const after = await settled(desk.pid, rest);
      const requests = measured.requests + measured.failed;
      const resting = (rest * (after.at - before.at)) / 1000;
      const line = {
        act,
        concurrency,
        ...measured,
        cpu: Math.max(0, totalOf(after) - totalOf(before) - resting) / requests,
        cpuOfNode: (after.node - before.node) / requests,
      };
      printLine(line, tickets);
      lines.push(line);
    }
  }
  http.close();
  post?.close();
  return lines;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
