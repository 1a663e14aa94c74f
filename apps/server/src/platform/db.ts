import { sql, type SQL } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart } from './cannot-start.ts';
import type { Log } from './log.ts';
import { NamingClient } from './statements.ts';
import { migrationsFolder } from './places.ts';

/** A connection to ask, or a transaction in which one story is written. */
export type Db = Omit<NodePgDatabase, '$client'>;
export interface Database {
  db: Db;
  pool: pg.Pool;
  close(): Promise<void>;
}

/** Each is a process of its own with plans of its own: fewer know more by heart, and take less memory. */
const MOST_CONNECTIONS = 6;
/** A new connection costs what a dozen requests cost, and has to plan everything anew. */
const IDLE_MS = 60_000;

export function openDatabase(connection: pg.PoolConfig, log: Log): Database {
  const pool = new pg.Pool({ max: MOST_CONNECTIONS, idleTimeoutMillis: IDLE_MS, Client: NamingClient, ...connection });
  // Without a listener a dropped idle connection would end the process.
  let closing = false;
  // The database may hang up first when both are asked to end, and nobody has to know.
  const lost = (error: Error) => closing || log.warn({ error: error.message }, 'a database connection was lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  const close = () => {
    closing = true;
    return pool.end();
  };
  return { db: drizzle(pool), pool, close };
}

/** Any number will do, as long as every server of a desk uses the same one. */
export const MIGRATION_LOCK = 4_718_113;

/**
 * Brings the schema forward. Several servers may start at once: one migrates, the others wait.
 * @throws {CannotStart} when another version has brought it further, or along another way
 */
export async function migrate(pool: pg.Pool, folder = migrationsFolder()): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseUnknownSchema(client, folder);
    await client.query('create extension if not exists pg_trgm');
    await applyMigrations(drizzle(client), { migrationsFolder: folder });
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    client.release();
  }
}

/** There is no way back for a schema: what an older Attune does not know, it would write to in the wrong way. */
async function refuseUnknownSchema(client: pg.ClientBase, folder: string): Promise<void> {
  const { rows: journals } = await client.query(
    `select from pg_tables where schemaname = 'drizzle' and tablename = '__drizzle_migrations'`,
  );
  if (journals.length === 0) return;
  const known = readMigrationFiles({ migrationsFolder: folder }).map(({ folderMillis }) => String(folderMillis));
  const applied = await client.query<{ at: string }>('select created_at::text as at from drizzle.__drizzle_migrations');
  if (applied.rows.every(({ at }) => known.includes(at))) return;
  throw new CannotStart(
    'This desk was made or brought forward by another version of Attune, one that this version does not know. Nothing was changed. ' +
      'Start it with that version, or choose another ATTUNE_DATA (or DATABASE_URL) for a new desk.',
  );
}

/** A database that does not answer within this time is as good as gone; whoever asks has to be told. */
const ANSWER_MS = 2_000;

export async function isReachable(db: Db): Promise<boolean> {
  const silence = new AbortController();
  const asked = db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
  const waited = sleep(ANSWER_MS, false, { signal: silence.signal }).catch(() => false);
  return Promise.race([asked, waited]).finally(() => silence.abort());
}

/** True when the error is PostgreSQL's word that a unique key exists already. */
export function isDuplicate(error: unknown, constraint?: string): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (typeof cause !== 'object' || cause === null || !('code' in cause) || cause.code !== '23505') return false;
  return constraint === undefined || ('constraint' in cause && cause.constraint === constraint);
}

/**
 * A number that stands in the statement itself. As a parameter a limit is unknown to the
 * planner: it expects a tenth of the table, and then plans the statement anew at every call.
 */
export const fixed = (count: number): SQL => sql.raw(String(Math.trunc(count)));

export { sql };
