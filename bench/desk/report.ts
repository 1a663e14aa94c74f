import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GOALS, MEMORY_GOAL_MB, type ActName } from './acts.ts';
import type { Measured } from './load.ts';

export interface Line extends Measured {
  act: ActName;
  concurrency: number;
  /** Milliseconds of processor time a request, over all processes: with the jobs that followed, without what rest costs. */
  cpu: number;
  /** What of it was node's. */
  cpuOfNode: number;
}
export interface Result {
  tickets: number;
  seconds: number;
  lines: Line[];
  memory: { total: number; node: number; database: number };
  startedInMs: number;
  /** Milliseconds of processor a second that a desk costs which nobody uses. */
  rest: number;
}

const GOALS_ARE_FOR = 100_000;
const BASELINE = fileURLToPath(new URL('../baseline.json', import.meta.url));
const RESULTS = fileURLToPath(new URL('../results/', import.meta.url));

export function printHead(): void {
  console.log('act      at once  requests   per s     p50     p95     p99   CPU/request (node)   goal');
}

export function printLine(line: Line, tickets: number): void {
  const { act, concurrency, requests, perSecond, p50, p95, p99, cpu, cpuOfNode, failed } = line;
  const goal = tickets === GOALS_ARE_FOR ? `${GOALS[act]} ms ${cpu <= GOALS[act] ? 'met' : 'MISSED'}` : '';
  const ms = (value: number) => value.toFixed(1).padStart(7);
  console.log(
    `${act.padEnd(8)} ${String(concurrency).padStart(7)} ${String(requests).padStart(9)} ${perSecond.toFixed(0).padStart(7)} ${ms(p50)} ${ms(p95)} ${ms(p99)} ${`${cpu.toFixed(2)} ms`.padStart(12)} ${`(${cpuOfNode.toFixed(1)})`.padStart(7)}   ${goal}${failed > 0 ? `  ${failed} FAILED` : ''}`,
  );
}

export function printMemory({ memory, tickets, startedInMs, rest }: Result): void {
  const goal =
    tickets === GOALS_ARE_FOR
      ? ` (goal ${MEMORY_GOAL_MB} MB ${memory.total <= MEMORY_GOAL_MB ? 'met' : 'MISSED'})`
      : '';
  console.log(
    `memory   ${memory.total.toFixed(0)} MB in all processes: node ${memory.node.toFixed(0)}, database ${memory.database.toFixed(0)}${goal}`,
  );
  console.log(
    `started  in ${(startedInMs / 1000).toFixed(1)} s; at rest ${rest.toFixed(1)} ms of processor a second\n`,
  );
}

export function keep(results: Result[]): void {
  mkdirSync(RESULTS, { recursive: true });
  const file = `${RESULTS}desk-${new Date().toISOString().replace(/[:.]/g, '-')}.json`;
  writeFileSync(file, `${JSON.stringify({ node: process.version, results }, null, 2)}\n`);
}

export function keepAsBaseline(results: Result[]): void {
  const costs = Object.fromEntries(
    results.map(({ tickets, lines }) => [
      tickets,
      Object.fromEntries(lines.map(({ act, concurrency, cpu }) => [`${act} ${concurrency}`, Number(cpu.toFixed(2))])),
    ]),
  );
  writeFileSync(BASELINE, `${JSON.stringify(costs, null, 2)}\n`);
}

/** A neighbour on the same cores costs some; a real loss is larger than this share and this much. */
const MARGIN_SHARE = 0.35;
const MARGIN_MS = 0.4;

/** Compares the processor time with the kept one; latencies say more about the neighbours than about us. */
export function holdsBaseline(results: Result[]): boolean {
  if (!existsSync(BASELINE)) return true;
  const baseline = JSON.parse(readFileSync(BASELINE, 'utf8')) as Record<string, Record<string, number>>;
  const losses = results.flatMap(({ tickets, lines }) =>
    lines.flatMap(({ act, concurrency, cpu }) => {
      const before = baseline[tickets]?.[`${act} ${concurrency}`];
      if (before === undefined || cpu <= before * (1 + MARGIN_SHARE) + MARGIN_MS) return [];
      return [`${act}, ${concurrency} at once, ${tickets} tickets: ${cpu.toFixed(2)} ms a request, was ${before} ms`];
    }),
  );
  for (const loss of losses) console.error(`lost     ${loss}`);
  return losses.length === 0;
}
