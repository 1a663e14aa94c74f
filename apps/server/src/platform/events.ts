import { sql } from 'drizzle-orm';
import { newId } from './columns.ts';
import { fixed, type Db } from './db.ts';
import { MOST_ATTEMPTS } from './jobs.ts';
import { statement, type Statement } from './prepared.ts';

/** Something that happened, told once, in the transaction in which it happened. */
export interface Fact {
  type: string;
  ticket: { id: string; number: number; version: number };
  data?: Record<string, unknown>;
}

/** A job that follows a fact: always, or when the fact says so. A job that finds nothing to do costs as much as one that does. */
export type Reaction = string | { task: string; when(data: Record<string, unknown>): boolean };
/** Which jobs follow which fact. Features declare theirs; the composition root joins them. */
export type Reactions = Record<string, readonly Reaction[]>;

/** The channel that every server of a desk listens on. */
export const LIVE_CHANNEL = 'attune_live';

/** What a reaction's job receives. */
export interface Told {
  eventId: string;
  ticketId: string;
  actorId: string | null;
  data: Record<string, unknown>;
}

/**
 * Writes the fact down, wakes the screens (ids only) and enqueues the jobs that react to
 * it: one statement, so that a crash leaves all of it or none.
 */
export async function tell(
  db: Db,
  reactions: Reactions,
  by: { actorId: string | null; now: Date },
  fact: Fact,
): Promise<void> {
  const eventId = newId();
  const data = fact.data ?? {};
  const told: Told = { eventId, ticketId: fact.ticket.id, actorId: by.actorId, data };
  const line = JSON.stringify({
    type: 'ticket',
    id: fact.ticket.id,
    number: fact.ticket.number,
    version: fact.ticket.version,
  });
  const tasks = tasksAfter(reactions, fact.type, data);
  await writerFor(tasks.length)(db, {
    eventId,
    type: fact.type,
    ticketId: fact.ticket.id,
    actorId: by.actorId,
    data: JSON.stringify(data),
    at: by.now.toISOString(),
    line,
    told: JSON.stringify(told),
    ...Object.fromEntries(tasks.map((task, i) => [`task${i}`, task])),
  });
}

/** One statement for each number of jobs. */
const writers = new Map<number, Statement<object>>();

function writerFor(jobs: number): Statement<object> {
  let write = writers.get(jobs);
  if (write === undefined) {
    const adding = Array.from(
      { length: jobs },
      (_, i) =>
        sql`, graphile_worker.add_job(${sql.placeholder(`task${i}`)}, ${sql.placeholder('told')}::json, max_attempts => ${fixed(MOST_ATTEMPTS)})`,
    );
    write = statement(
      () => sql`
        with told as (
          insert into events (id, type, ticket_id, actor_id, data, at)
          values (${sql.placeholder('eventId')}, ${sql.placeholder('type')}, ${sql.placeholder('ticketId')}, ${sql.placeholder('actorId')}, ${sql.placeholder('data')}::jsonb, ${sql.placeholder('at')})
        )
        select pg_notify(${LIVE_CHANNEL}, ${sql.placeholder('line')})${sql.join(adding)}`,
    );
    writers.set(jobs, write);
  }
  return write;
}

const tasksAfter = (reactions: Reactions, type: string, data: Record<string, unknown>): string[] =>
  (reactions[type] ?? []).flatMap((reaction) => {
    if (typeof reaction === 'string') return reaction;
    return reaction.when(data) ? reaction.task : [];
  });
