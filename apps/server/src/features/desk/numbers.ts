import { sql } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import type { Measure } from '../../platform/metrics.ts';

/** How the desk is doing as a machine: counts and ages only, nothing of anybody. */
export interface DeskNumbers {
  jobs: { pending: number; due: number; failing: number; givenUp: number; oldestDueSeconds: number };
  tickets: Record<'open' | 'waiting' | 'solved' | 'ended', number>;
  mailsOut: { queued: number; failed: number; oldestQueuedSeconds: number; lastSentAt: Date | null };
  mailsIn: { waiting: number; quarantined: number; lastReceivedAt: Date | null };
}

/**
 * Looks across the features at once, as an operator does. It counts and compares times; it
 * reads no words and answers no names, so it needs no viewer.
 */
export async function deskNumbers(db: Db): Promise<DeskNumbers> {
  const { rows } = await db.execute<Row>(sql`
    select
      jobs.pending, jobs.due, jobs.failing, jobs.given_up, jobs.oldest_due,
      tickets.open, tickets.waiting, tickets.solved, tickets.ended,
      out.queued, out.failed, out.oldest_queued, out.last_sent,
      received.waiting as unread, received.quarantined, received.last_received
    from
      (select
        count(*) filter (where attempts < max_attempts)::int as pending,
        count(*) filter (where attempts < max_attempts and run_at <= now())::int as due,
        count(*) filter (where attempts > 0 and attempts < max_attempts and last_error is not null)::int as failing,
        count(*) filter (where attempts >= max_attempts)::int as given_up,
        coalesce(extract(epoch from now() - min(run_at) filter (where attempts < max_attempts and run_at <= now() and locked_at is null)), 0)::float8 as oldest_due
      from graphile_worker.jobs) as jobs,
      (select
        count(*) filter (where category = 'open')::int as open,
        count(*) filter (where category = 'waiting')::int as waiting,
        count(*) filter (where category = 'solved')::int as solved,
        count(*) filter (where category = 'ended')::int as ended
      from tickets) as tickets,
      (select
        count(*) filter (where state = 'queued')::int as queued,
        count(*) filter (where state = 'failed')::int as failed,
        coalesce(extract(epoch from now() - min(created_at) filter (where state = 'queued')), 0)::float8 as oldest_queued,
        max(sent_at) as last_sent
      from outgoing_mails) as out,
      (select
        count(*) filter (where state = 'received')::int as waiting,
        count(*) filter (where state = 'quarantined')::int as quarantined,
        max(received_at) as last_received
      from raw_messages) as received`);
  const row = rows[0]!;
  const moment = (value: string | Date | null) => (value === null ? null : new Date(value));
  return {
    jobs: {
      pending: row.pending,
      due: row.due,
      failing: row.failing,
      givenUp: row.given_up,
      oldestDueSeconds: row.oldest_due,
    },
    tickets: { open: row.open, waiting: row.waiting, solved: row.solved, ended: row.ended },
    mailsOut: {
      queued: row.queued,
      failed: row.failed,
      oldestQueuedSeconds: row.oldest_queued,
      lastSentAt: moment(row.last_sent),
    },
    mailsIn: { waiting: row.unread, quarantined: row.quarantined, lastReceivedAt: moment(row.last_received) },
  };
}

type Row = Record<
  | 'pending'
  | 'due'
  | 'failing'
  | 'given_up'
  | 'oldest_due'
  | 'open'
  | 'waiting'
  | 'solved'
  | 'ended'
  | 'queued'
  | 'failed'
  | 'oldest_queued'
  | 'unread'
  | 'quarantined',
  number
> &
  Record<'last_sent' | 'last_received', string | Date | null>;

/** The same numbers as a monitoring system reads them. */
export async function deskMeasures(db: Db): Promise<Measure[]> {
  const { jobs, tickets, mailsOut, mailsIn } = await deskNumbers(db);
  const by = (label: string, counts: Record<string, number>) =>
    Object.entries(counts).map(([name, value]) => ({ labels: { [label]: name }, value }));
  const one = (value: number) => [{ value }];
  return [
    {
      name: 'attune_jobs',
      help: 'Jobs that are not done: all that wait, those that are due, those that failed and will be tried again, those that were given up.',
      values: by('state', { pending: jobs.pending, due: jobs.due, failing: jobs.failing, given_up: jobs.givenUp }),
    },
    {
      name: 'attune_jobs_oldest_due_seconds',
      help: 'For how long the oldest due job has been waiting.',
      values: one(jobs.oldestDueSeconds),
    },
    { name: 'attune_tickets', help: 'Tickets by category.', values: by('category', tickets) },
    {
      name: 'attune_mails_out',
      help: 'Outgoing mails that have not left, by state.',
      values: by('state', { queued: mailsOut.queued, failed: mailsOut.failed }),
    },
    {
      name: 'attune_mails_out_oldest_queued_seconds',
      help: 'For how long the oldest outgoing mail has been waiting.',
      values: one(mailsOut.oldestQueuedSeconds),
    },
    {
      name: 'attune_mails_in',
      help: 'Received mails that are no message yet: not read so far, or quarantined.',
      values: by('state', { received: mailsIn.waiting, quarantined: mailsIn.quarantined }),
    },
  ];
}
