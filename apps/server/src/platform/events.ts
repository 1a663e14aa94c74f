import { sql, type SQL } from 'drizzle-orm';
import { newId } from './columns.ts';
import { fixed, type Db } from './db.ts';
import { MOST_ATTEMPTS } from './jobs.ts';
import { statement, type Statement } from './prepared.ts';

/** Something that happened, told once, in the transaction in which it happened. */
export interface Fact {
  type: string;
  ticket: { id: string; number: number; version: number } | NewTicket;
  data?: Record<string, unknown>;
}

/** A ticket whose row is written with the fact. */
export interface NewTicket {
  id: string;
  isNew: true;
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

/** A fact on its way into a statement. Those of one kind are told by the same statement. */
export interface Telling {
  kind: string;
  jobs: number;
  /** The row of the ticket is written in the same statement: only there its number is known. */
  isOwnRow: boolean;
  values: Record<string, unknown>;
}

export function telling(reactions: Reactions, by: { actorId: string | null; now: Date }, fact: Fact): Telling {
  const eventId = newId();
  const data = fact.data ?? {};
  const told: Told = { eventId, ticketId: fact.ticket.id, actorId: by.actorId, data };
  const tasks = tasksAfter(reactions, fact.type, data);
  const isOwnRow = 'isNew' in fact.ticket;
  return {
    kind: `telling ${tasks.length}${isOwnRow ? ' of its own row' : ''}`,
    jobs: tasks.length,
    isOwnRow,
    values: {
      'fact.id': eventId,
      'fact.type': fact.type,
      'fact.ticketId': fact.ticket.id,
      'fact.actorId': by.actorId,
      'fact.data': JSON.stringify(data),
      'fact.at': by.now.toISOString(),
      ...('isNew' in fact.ticket ? {} : { 'fact.line': lineOf(fact.ticket) }),
      'fact.told': JSON.stringify(told),
      ...Object.fromEntries(tasks.map((task, i) => [`fact.task${i}`, task])),
    },
  };
}

const lineOf = ({ id, number, version }: { id: string; number: number; version: number }) =>
  JSON.stringify({ type: 'ticket', id, number, version });
const OWN_LINE = sql.raw(`json_build_object('type', 'ticket', 'id', id, 'number', number, 'version', version)::text`);

const place = (name: string) => sql.placeholder(`fact.${name}`);

/** Writes the fact down. */
const writing = sql`
  insert into events (id, type, ticket_id, actor_id, data, at)
  values (${place('id')}, ${place('type')}, ${place('ticketId')}, ${place('actorId')}, ${place('data')}::jsonb, ${place('at')})`;

/** Wakes the screens (ids only) and enqueues the jobs that react to it. */
const waking = ({ jobs, isOwnRow }: Pick<Telling, 'jobs' | 'isOwnRow'>): SQL[] => [
  sql`pg_notify(${sql.raw(`'${LIVE_CHANNEL}'`)}, ${isOwnRow ? OWN_LINE : place('line')})`,
  ...Array.from(
    { length: jobs },
    (_, i) =>
      sql`graphile_worker.add_job(${place(`task${i}`)}, ${place('told')}::json, max_attempts => ${fixed(MOST_ATTEMPTS)})`,
  ),
];

/** What makes a statement tell a fact as well: a part before it, and columns that it answers with. */
export const toldWith = (telling: Pick<Telling, 'jobs' | 'isOwnRow'>) => ({
  part: { name: 'fact', sql: writing },
  columns: Object.fromEntries(waking(telling).map((wake, i) => [`fact${i}`, wake] as const)),
});

/**
 * Tells a fact in one statement, so that a crash leaves all of it or none. A row that is
 * written with its fact (`rows.ts`) needs not even that.
 */
export async function tell(db: Db, telling: Telling): Promise<void> {
  let write = writers.get(telling.kind);
  if (write === undefined) {
    write = statement(() => sql`with fact as (${writing}) select ${sql.join(waking(telling), sql`, `)}`);
    writers.set(telling.kind, write);
  }
  await write(db, telling.values);
}
const writers = new Map<string, Statement<object>>();

const tasksAfter = (reactions: Reactions, type: string, data: Record<string, unknown>): string[] =>
  (reactions[type] ?? []).flatMap((reaction) => {
    if (typeof reaction === 'string') return reaction;
    return reaction.when(data) ? reaction.task : [];
  });
