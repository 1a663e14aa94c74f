import { sql } from 'drizzle-orm';
import { newId } from './columns.ts';
import type { Db } from './db.ts';

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
  const jobs = tasksAfter(reactions, fact.type, data).map(
    (task) => sql`, graphile_worker.add_job(${task}, ${JSON.stringify(told)}::json, max_attempts => 12)`,
  );
  await db.execute(sql`
    with told as (
      insert into events (id, type, ticket_id, actor_id, data, at)
      values (${eventId}, ${fact.type}, ${fact.ticket.id}, ${by.actorId}, ${JSON.stringify(data)}::jsonb, ${by.now.toISOString()})
    )
    select pg_notify(${LIVE_CHANNEL}, ${line})${sql.join(jobs)}`);
}

const tasksAfter = (reactions: Reactions, type: string, data: Record<string, unknown>): string[] =>
  (reactions[type] ?? []).flatMap((reaction) => {
    if (typeof reaction === 'string') return reaction;
    return reaction.when(data) ? reaction.task : [];
  });
