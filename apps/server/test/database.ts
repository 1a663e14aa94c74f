import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate, openDatabase } from '../src/platform/db.ts';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { migrateJobs } from '../src/platform/jobs.ts';
import { makeLog } from '../src/platform/log.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    database: { host: string; port: number; user: string };
  }
}

export const TEMPLATE = 'attune_template';

/** One real PostgreSQL for all tests; each world gets a copy of a migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'attune-test-'));
  const server = await startEmbeddedPostgres({
    dataDir,
    log: makeLog('error'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '100' },
  });
  const { host, port, user } = server.connection;
  const admin = new pg.Client(server.connection);
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  const { pool } = openDatabase({ host, port, user, database: TEMPLATE }, makeLog('error'));
  await migrate(pool);
  await migrateJobs(pool, makeLog('error'));
  await pool.end();
  project.provide('database', { host, port, user });
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
