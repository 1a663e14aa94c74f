import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** The kernel counts processor time in these; Linux has told programs 100 a second for decades. */
const TICKS_PER_SECOND = 100;

interface Process {
  pid: number;
  parent: number;
  /** Own time and that of children that have ended and were waited for. */
  ticks: number;
}

/** The process and everything that descends from it: node, the watchdog, and each PostgreSQL backend. */
export function processesUnder(root: number): Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .flatMap(readProcess);
  const kept = all.filter(({ pid }) => pid === root);
  for (const parent of kept) kept.push(...all.filter((child) => child.parent === parent.pid));
  return kept;
}

function readProcess(pid: number): Process[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name is in brackets and may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [user, system, childrenUser, childrenSystem] = fields.slice(11, 15).map(Number);
    return [{ pid, parent: Number(fields[1]), ticks: user! + system! + childrenUser! + childrenSystem! }];
  } catch {
    return []; // It ended while we looked.
  }
}

/** Milliseconds of processor time so far. */
export interface Spent {
  node: number;
  database: number;
  at: number;
}

export function spentBy(root: number): Spent {
  const [own, ...others] = processesUnder(root).map(({ ticks }) => (ticks / TICKS_PER_SECOND) * 1000);
  return { node: own ?? 0, database: others.reduce((sum, ms) => sum + ms, 0), at: performance.now() };
}

export const totalOf = (spent: Spent) => spent.node + spent.database;

const LOOK_EVERY_MS = 1_000;
const PATIENCE_MS = 20_000;
/** A second that costs hardly more than a second of rest is one. */
const HARDLY_MORE_MS = 25;

/** Waits until the jobs that followed are done, so that their work is counted as well. */
export async function settled(root: number, restPerSecond: number): Promise<Spent> {
  const deadline = performance.now() + PATIENCE_MS;
  let before = spentBy(root);
  for (;;) {
    await sleep(LOOK_EVERY_MS);
    const after = spentBy(root);
    const perSecond = ((totalOf(after) - totalOf(before)) / (after.at - before.at)) * 1000;
    if (perSecond < restPerSecond * 1.5 + HARDLY_MORE_MS || performance.now() > deadline) return after;
    before = after;
  }
}

const REST_MS = 3_000;
const RESTS = 5;

/**
 * What a desk costs that nobody uses: milliseconds of processor a second. The middle one of some
 * moments, because housekeeping after a start is not rest, and would be taken off every request.
 */
export async function restOf(root: number): Promise<number> {
  const moments: number[] = [];
  for (let i = 0; i < RESTS; i++) {
    const before = spentBy(root);
    await sleep(REST_MS);
    const after = spentBy(root);
    moments.push(((totalOf(after) - totalOf(before)) / (after.at - before.at)) * 1000);
  }
  return moments.sort((a, b) => a - b)[Math.floor(RESTS / 2)]!;
}

/** Memory of all processes in MB; what several of them share is counted once (proportional set size). */
export function memory(root: number): { total: number; node: number; database: number } {
  const pss = processesUnder(root).map(({ pid }) => {
    try {
      return { pid, kb: Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) };
    } catch {
      return { pid, kb: 0 };
    }
  });
  const total = pss.reduce((sum, { kb }) => sum + kb, 0) / 1024;
  const node = (pss.find(({ pid }) => pid === root)?.kb ?? 0) / 1024;
  return { total, node, database: total - node };
}
