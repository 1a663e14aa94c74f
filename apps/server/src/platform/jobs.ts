import { sql } from 'drizzle-orm';
import { Logger, makeWorkerUtils, parseCronItems, run, runOnce, type CronItem, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import { fixed, type Db } from './db.ts';
import type { Log } from './log.ts';
import { statement } from './prepared.ts';

/** Work that follows a write: enqueued in its transaction, tried again until it is done. */
export type Tasks = Record<string, (payload: unknown) => Promise<void>>;
export interface Jobs {
  stop(): Promise<void>;
}

const asTaskList = (tasks: Tasks): TaskList =>
  Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload)]));

const loggerOf = (log: Log) =>
  new Logger(() => (level, message) => {
    if (level === 'error') log.error({ jobs: message }, 'a job failed and will be tried again');
    else if (level === 'warning') log.warn({ jobs: message }, 'jobs');
    else log.trace({ jobs: message }, 'jobs');
  });

export async function migrateJobs(pool: pg.Pool, log: Log): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: pool, logger: loggerOf(log) });
  await utils.migrate();
  await utils.release();
}

/** Nobody notices that a letter is written this much later. */
const A_MOMENT_MS = 100;

/** The tasks that nobody asks for: those that look for what came due, and those of the night. */
export interface Rhythm {
  everyMinute: string[];
  everyDay: string[];
}

/** A desk that was off in the night does it when it is back. */
const A_DAY_MS = 86_400_000;

/** Starts the workers of this process. */
export async function startJobs(pool: pg.Pool, tasks: Tasks, rhythm: Rhythm, log: Log): Promise<Jobs> {
  const cron: CronItem[] = [
    ...rhythm.everyMinute.map((task) => ({
      task,
      match: '* * * * *',
      options: { backfillPeriod: 0, maxAttempts: 1, jobKey: task },
    })),
    ...rhythm.everyDay.map((task) => ({
      task,
      match: '17 3 * * *',
      options: { backfillPeriod: A_DAY_MS, maxAttempts: 3, jobKey: task },
    })),
  ];
  const runner = await run({
    pgPool: pool,
    taskList: asTaskList(tasks),
    parsedCronItems: parseCronItems(cron),
    noHandleSignals: true,
    logger: loggerOf(log),
    preset: {
      worker: {
        concurrentJobs: 4,
        pollInterval: 2000,
        // Jobs are fetched and crossed off some at a time: each fetch is a write of its own, and a letter may wait a moment.
        localQueue: { size: 8, refetchDelay: { durationMs: A_MOMENT_MS, threshold: 7, maxAbortThreshold: Infinity } },
        completeJobBatchDelay: A_MOMENT_MS,
      },
    },
  });
  // A worker that loses its database says so here; without a listener that would end the process.
  runner.promise.catch((error: unknown) => log.error({ error: String(error) }, 'the job workers stopped'));
  return { stop: () => runner.stop() };
}

/** Longer than any job of ours takes. */
const STUCK_AFTER_MINUTES = 5;

/** A server that was killed leaves its jobs locked, by default for hours. Their work goes on here. */
export async function freeStuckJobs(db: Db, lockedForMinutes = STUCK_AFTER_MINUTES): Promise<void> {
  await db.execute(sql`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
    from graphile_worker.jobs
    where locked_at <= now() - make_interval(mins => ${lockedForMinutes})
    having count(*) > 0`);
}

/** Runs every job that is due, then returns. For tests and for maintenance. */
export async function runDueJobs(pool: pg.Pool, tasks: Tasks, log: Log): Promise<void> {
  await runOnce({ pgPool: pool, taskList: asTaskList(tasks), noHandleSignals: true, logger: loggerOf(log) });
}

/** Some hours of trying, ever more slowly; after that a person has to look. */
export const MOST_ATTEMPTS = 12;

/** Enqueues one job; with the same key it replaces an earlier one that has not begun. */
export async function addJob(
  db: Db,
  task: string,
  payload: unknown,
  options: { runAt?: Date; key?: string } = {},
): Promise<void> {
  await add(db, {
    task,
    payload: JSON.stringify(payload),
    runAt: options.runAt?.toISOString() ?? null,
    key: options.key ?? null,
  });
}

const add = statement(
  () =>
    sql`select graphile_worker.add_job(${sql.placeholder('task')}, ${sql.placeholder('payload')}::json, run_at => ${sql.placeholder('runAt')}::timestamptz, job_key => ${sql.placeholder('key')}, max_attempts => ${fixed(MOST_ATTEMPTS)})`,
);
