import { sql, type SQL } from 'drizzle-orm';
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

/** A fact on its way into a statement: how many jobs follow, and the values for its places. */
export interface Telling {
  jobs: number;
  values: Record<string, unknown>;
}

export function telling(reactions: Reactions, by: { actorId: string | null; now: Date }, fact: Fact): Telling {
  const eventId = newId();
  const data = fact.data ?? {};
  const told: Told = { eventId, ticketId: fact.ticket.id, actorId: by.actorId, data };
  const { id, number, version } = fact.ticket;
  const tasks = tasksAfter(reactions, fact.type, data);
  return {
    jobs: tasks.length,
    values: {
      'fact.id': eventId,
      'fact.type': fact.type,
      'fact.ticketId': id,
      'fact.actorId': by.actorId,
      'fact.data': JSON.stringify(data),
      'fact.at': by.now.toISOString(),
      'fact.line': JSON.stringify({ type: 'ticket', id, number, version }),
      'fact.told': JSON.stringify(told),
      ...Object.fromEntries(tasks.map((task, i) => [`fact.task${i}`, task])),
    },
  };
}

const place = (name: string) => sql.placeholder(`fact.${name}`);

/** Writes the fact down. */
const writing = sql`
  insert into events (id, type, ticket_id, actor_id, data, at)
  values (${place('id')}, ${place('type')}, ${place('ticketId')}, ${place('actorId')}, ${place('data')}::jsonb, ${place('at')})`;

/** Wakes the screens (ids only) and enqueues the jobs that react to it. */
const waking = (jobs: number): SQL[] => [
  sql`pg_notify(${sql.raw(`'${LIVE_CHANNEL}'`)}, ${place('line')})`,
  ...Array.from(
    { length: jobs },
    (_, i) =>
      sql`graphile_worker.add_job(${place(`task${i}`)}, ${place('told')}::json, max_attempts => ${fixed(MOST_ATTEMPTS)})`,
  ),
];

/** What makes a statement tell a fact as well: a part before it, and columns that it answers with. */
export const toldWith = (jobs: number) => ({
  part: { name: 'fact', sql: writing },
  columns: Object.fromEntries(waking(jobs).map((wake, i) => [`fact${i}`, wake] as const)),
});

/**
 * Tells a fact in one statement, so that a crash leaves all of it or none. A row that is
 * written with its fact (`rows.ts`) needs not even that.
 */
export async function tell(db: Db, { jobs, values }: Telling): Promise<void> {
  let write = writers.get(jobs);
  if (write === undefined) {
    write = statement(() => sql`with fact as (${writing}) select ${sql.join(waking(jobs), sql`, `)}`);
    writers.set(jobs, write);
  }
  await write(db, values);
}
/** One statement for each number of jobs. */
const writers = new Map<number, Statement<object>>();

const tasksAfter = (reactions: Reactions, type: string, data: Record<string, unknown>): string[] =>
  (reactions[type] ?? []).flatMap((reaction) => {
    if (typeof reaction === 'string') return reaction;
    return reaction.when(data) ? reaction.task : [];
  });
