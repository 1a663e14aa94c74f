import { chooseAccount } from './embedded-postgres/account.ts';
import { findBinaries } from './embedded-postgres/binaries.ts';
import { prepareCluster } from './embedded-postgres/cluster.ts';
import { claimFolder } from './embedded-postgres/folder-claim.ts';
import { inPlainWords } from './embedded-postgres/failure.ts';
import { openDataFolder } from './embedded-postgres/data-folder.ts';
import type { Log } from './embedded-postgres/log.ts';
import { stopLeftover } from './embedded-postgres/postmaster.ts';
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
