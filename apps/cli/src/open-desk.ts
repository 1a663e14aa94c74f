import type pg from 'pg';
import type { Act } from '../../server/src/act.ts';
import { readConfig, type Config } from '../../server/src/config.ts';
import { makeSignIn, type SignIn, type SignInMail } from '../../server/src/features/auth/index.ts';
import { systemClock } from '../../server/src/platform/clock.ts';
import { migrate, openDatabase, type Db } from '../../server/src/platform/db.ts';
import { hasEmbeddedPostgres, startOrJoinEmbeddedPostgres } from '../../server/src/platform/embedded-postgres.ts';
import { migrateJobs } from '../../server/src/platform/jobs.ts';
import { makeLog } from '../../server/src/platform/log.ts';
import { REACTIONS } from '../../server/src/reactions.ts';

/** The database of a desk, reached the way its server reaches it. */
export interface Reached {
  config: Config;
  connection: pg.ClientConfig;
  /** True when a desk is at work on it and lends its own server. */
  joined: boolean;
}

/** A desk opened for a command, with the same schema and the same verbs as the server. */
export interface OpenDesk extends Reached {
  db: Db;
  act: Act;
  signIn(mail?: Partial<SignInMail>): SignIn;
}

const quiet = makeLog('silent');
const onStandardError = {
  info: () => undefined,
  warn: (message: string) => console.error(message),
  error: (message: string) => console.error(message),
};

/**
 * Runs the work with the database that the settings name. The embedded one is lent by a
 * desk at work in the same folder, or started for as long as the work takes.
 */
export async function withDatabase<T>(
  work: (reached: Reached) => Promise<T>,
  { mayMake = false, config = readConfig() } = {},
): Promise<T> {
  if (config.databaseUrl !== null)
    return work({ config, connection: { connectionString: config.databaseUrl }, joined: false });
  if (!mayMake && !hasEmbeddedPostgres(config.dataDir)) {
    throw new Error(
      `There is no desk in ${config.dataDir} yet. Start one with "attune start", or say where it is with ATTUNE_DATA or DATABASE_URL.`,
    );
  }
  const embedded = await startOrJoinEmbeddedPostgres({ dataDir: config.dataDir, log: onStandardError });
  try {
    return await work({ config, connection: embedded.connection, joined: embedded.joined });
  } finally {
    await embedded.stop();
  }
}

export async function withDesk<T>(
  work: (desk: OpenDesk) => Promise<T>,
  options: { mayMake?: boolean; config?: Config } = {},
): Promise<T> {
  return withDatabase(async (reached) => {
    const { db, pool, close } = openDatabase(reached.connection, quiet);
    try {
      // A desk at work has brought its own schema up; under it, nothing is changed.
      if (!reached.joined) {
        await migrate(pool);
        await migrateJobs(pool, quiet);
      }
      const act: Act = { db, now: systemClock.now(), viewer: { kind: 'desk' }, reactions: REACTIONS };
      const unsent: SignInMail = { link: async () => undefined, passwordReset: async () => undefined };
      return await work({
        ...reached,
        db,
        act,
        signIn: (mail) => makeSignIn(db, reached.config, { ...unsent, ...mail }),
      });
    } finally {
      await close();
    }
  }, options);
}
