import pg from 'pg';
import { migrate, openDatabase } from '../../apps/server/src/platform/db.ts';
import { startEmbeddedPostgres } from '../../apps/server/src/platform/embedded-postgres.ts';
import { migrateJobs } from '../../apps/server/src/platform/jobs.ts';
import { makeLog } from '../../apps/server/src/platform/log.ts';
import { hashSecret } from '../../apps/server/src/platform/secrets.ts';
import { populate, type Population, type Rows } from './population.ts';

export const API_KEY = `attune_${'bench'.repeat(8)}`;
const BATCH = 5_000;

/** Fills a fresh data folder with a desk of so many tickets, through the schema that the desk itself makes. */
export async function seedDesk(dataDir: string, tickets: number): Promise<Population> {
  const log = makeLog('error');
  const population = populate(tickets, Math.floor(Date.now() / 60_000) * 60_000);
  const server = await startEmbeddedPostgres({ dataDir, log });
  const { pool } = openDatabase(server.connection, log);
  try {
    await migrate(pool);
    await migrateJobs(pool, log);
    const indexes = await setGinIndexesAside(pool);
    for (const { name, rows } of population.tables) await insert(pool, name, rows);
    await pool.query(
      'update tickets set assignee_id = $1 where id in (select id from tickets where category = $2 order by id desc limit 60)',
      [population.agent.id, 'open'],
    );
    await pool.query(
      `insert into api_keys (id, user_id, name, hash, start, scopes, expires_at) values (gen_random_uuid(), $1, 'bench', $2, 'attune_bench', '{tickets:read,tickets:write,search:read}', now() + interval '1 day')`,
      [population.agent.id, hashSecret(API_KEY)],
    );
    for (const { definition } of indexes) await pool.query(definition);
    await pool.query('vacuum analyze');
    await pool.query('checkpoint');
  } finally {
    await pool.end();
    await server.stop();
  }
  return population;
}

/** Building a GIN index once is several times quicker than filling it row by row. */
async function setGinIndexesAside(pool: pg.Pool): Promise<{ definition: string }[]> {
  const { rows } = await pool.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes where schemaname = 'public' and indexdef like '%USING gin%'`,
  );
  for (const { name } of rows) await pool.query(`drop index ${pg.escapeIdentifier(name)}`);
  return rows;
}

async function insert(pool: pg.Pool, table: string, rows: Rows): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!);
  const { rows: types } = await pool.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = $1::regclass and attnum > 0`,
    [table],
  );
  const typeOf = new Map(types.map(({ name, type }) => [name, type]));
  const places = columns.map((column, i) => `$${i + 1}::${typeOf.get(column)}[]`);
  const statement = `insert into ${table} (${columns.map((column) => pg.escapeIdentifier(column)).join(', ')}) select * from unnest(${places.join(', ')})`;
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH);
    await pool.query(
      statement,
      columns.map((column) => batch.map((row) => row[column] ?? null)),
    );
  }
}
