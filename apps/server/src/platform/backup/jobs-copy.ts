import type pg from 'pg';
import { exists } from './catalog.ts';

const JOBS_TABLE = 'graphile_worker._private_jobs';
export const JOB_COLUMNS = 'task, payload, queue, run_at, max_attempts, key, priority, flags';

/**
 * Every job that is not done, those at work included, so that no mail and no reminder is
 * lost. A job that was given up after its last attempt stays behind. They travel as what was
 * asked for and not as rows of the library's tables, whose shape is its own affair.
 */
export async function unfinishedJobs(client: pg.ClientBase): Promise<string | null> {
  if (!(await exists(client, JOBS_TABLE))) return null;
  return `
    select t.identifier as task, j.payload, q.queue_name as queue, j.run_at, j.max_attempts, j.key, j.priority,
      (select array_agg(flag) from jsonb_object_keys(j.flags) as flag) as flags
    from ${JOBS_TABLE} j
    join graphile_worker._private_tasks t on t.id = j.task_id
    left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
    where j.attempts < j.max_attempts or j.locked_at is not null
    order by j.id`;
}

/** Where the jobs of a backup wait until all rows are there. */
export const WAITING_JOBS = `create temporary table waiting_jobs (
  task text, payload json, queue text, run_at timestamptz, max_attempts integer, key text, priority integer, flags text[]) on commit drop`;

export async function enqueueWaitingJobs(client: pg.ClientBase): Promise<void> {
  await client.query(`
    select count(graphile_worker.add_job(task, payload, queue, run_at, max_attempts, key, priority, flags)) from waiting_jobs`);
}
