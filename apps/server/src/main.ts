import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { seedExampleDesk } from '@attune/seed';
import { buildApp } from './app.ts';
import { readConfig, type Config } from './config.ts';
import { diskBlobs } from './platform/blobs.ts';
import { systemClock } from './platform/clock.ts';
import { migrate, openDatabase } from './platform/db.ts';
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts';
import { migrateJobs, startJobs } from './platform/jobs.ts';
import { openLive } from './platform/live.ts';
import { makeLog } from './platform/log.ts';
import { EVERY_MINUTE } from './reactions.ts';

export interface Running {
  url: string;
  config: Config;
  stop(): Promise<void>;
}

/** Starts the whole desk: database, schema, jobs, web. Stops what it has started when a part fails. */
export async function start(config: Config = readConfig()): Promise<Running> {
  const log = makeLog(config.logLevel);
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const embedded = config.databaseUrl === null ? await startEmbeddedPostgres({ dataDir: config.dataDir, log }) : null;
    if (embedded) stops.push(() => embedded.stop());
    const connection = embedded ? embedded.connection : { connectionString: config.databaseUrl! };
    const database = openDatabase(connection, log);
    stops.push(() => database.close());
    await migrate(database.pool);
    await migrateJobs(database.pool, log);
    const live = await openLive(connection, log);
    stops.push(() => live.close());

    const webDir = fileURLToPath(new URL('../../web/dist', import.meta.url));
    const { app, tasks } = await buildApp({
      config,
      db: database.db,
      pool: database.pool,
      blobs: diskBlobs(path.join(config.dataDir, 'blobs')),
      clock: systemClock,
      live,
      log,
      seedExample: seedExampleDesk,
      webDir: existsSync(webDir) ? webDir : null,
    });
    const jobs = await startJobs(database.pool, tasks, EVERY_MINUTE, log);
    stops.push(() => jobs.stop());
    await app.listen({ port: config.port, host: config.host });
    stops.push(() => app.close());
    return { url: config.url, config, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
