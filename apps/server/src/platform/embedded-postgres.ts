import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chooseAccount } from './embedded-postgres/account.ts';
import { findBinaries } from './embedded-postgres/binaries.ts';
import { prepareCluster } from './embedded-postgres/cluster.ts';
import { claimFolder } from './embedded-postgres/folder-claim.ts';
import { EmbeddedPostgresError, inPlainWords } from './embedded-postgres/failure.ts';
import { clusterFolder, openDataFolder } from './embedded-postgres/data-folder.ts';
import type { Log } from './embedded-postgres/log.ts';
import { awaitServer, stopLeftover } from './embedded-postgres/postmaster.ts';
import { superviseServer } from './embedded-postgres/server.ts';
import { DATABASE, PORT, SUPERUSER } from './embedded-postgres/settings.ts';
import { prepareSocketFolder } from './embedded-postgres/socket-folder.ts';

export { EmbeddedPostgresError } from './embedded-postgres/failure.ts';

export interface EmbeddedPostgresOptions {
  /** The Attune data folder; the cluster lives in `<dataDir>/postgres`. */
  dataDir: string;
  log: Log;
  /** Overrides for tests, such as `{ fsync: 'off' }`. */
  settings?: Record<string, string>;
}

export interface EmbeddedPostgres {
  /** What `new pg.Pool(…)` takes: `host` is the folder of the unix socket. */
  connection: { host: string; user: string; password?: string; database: string; port: number };
  /** Ends every session, writes everything down, and gives the folder free. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that ships with Attune, so that a desk needs nothing but Node.
 * One Attune per folder; nothing here is used when DATABASE_URL is set.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    return await start(options);
  } catch (error) {
    throw inPlainWords(error, options.dataDir);
  }
}

/** True when a database was made in this folder before. */
export const hasEmbeddedPostgres = (dataDir: string): boolean => existsSync(join(clusterFolder(dataDir), 'PG_VERSION'));

/** For a command beside a desk at work: its server when one runs on this folder, else one for as long as the command takes. */
export async function startOrJoinEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres & { joined: boolean }> {
  try {
    return { ...(await startEmbeddedPostgres(options)), joined: false };
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresError) || error.code !== 'database.folder-in-use') throw error;
    const server = await awaitServer(await openDataFolder(options.dataDir), START_MS);
    if (!server) throw error; // In use, but not by a desk of this machine that could be asked.
    return {
      connection: { host: server.socketDir, user: SUPERUSER, database: DATABASE, port: PORT },
      stop: async () => undefined,
      joined: true,
    };
  }
}

/** A desk that is just starting may be recovering from a crash. */
const START_MS = 30_000;

async function start({ dataDir: wanted, log, settings = {} }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = await openDataFolder(wanted);
  const claim = await claimFolder(dataDir, log);
  try {
    const account = await chooseAccount(dataDir);
    const binaries = await findBinaries({ dataDir, account, log });
    await stopLeftover(dataDir, log);
    await prepareCluster({ dataDir, binaries, account, settings, log });
    const socketDir = await prepareSocketFolder(dataDir, account);
    const server = await superviseServer({ dataDir, socketDir, binaries, account, settings, log });

    let stopped: Promise<void> | undefined;
    return {
      connection: { host: socketDir, user: SUPERUSER, database: DATABASE, port: PORT },
      stop: () => (stopped ??= server.stop().finally(() => claim.release())),
    };
  } catch (error) {
    await claim.release();
    throw error;
  }
}
