import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CAST, emailOf, type Who } from '@attune/seed';
import type { Act } from './act.ts';
import { buildApp, type House } from './app.ts';
import { readConfig, type Config } from './config.ts';
import { openExampleDesk, playExampleDesk } from './example-desk.ts';
import type { SignIn } from './features/auth/index.ts';
import { openListener, openReader, startImap } from './features/mail/index.ts';
import { isSetUp } from './features/desk/index.ts';
import { diskBlobs } from './platform/blobs.ts';
import { cannotListen } from './platform/cannot-listen.ts';
import { systemClock } from './platform/clock.ts';
import { migrate, openDatabase } from './platform/db.ts';
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts';
import { addJob, freeStuckJobs, migrateJobs, startJobs } from './platform/jobs.ts';
import { openLive } from './platform/live.ts';
import { makeLog } from './platform/log.ts';
import { webFolder } from './platform/places.ts';
import { reachDatabase } from './platform/reach-database.ts';
import { EVERY_DAY, EVERY_MINUTE, REACTIONS } from './reactions.ts';

export interface Running {
  url: string;
  config: Config;
  /** What a person should read after the address, a line each. */
  notes: string[];
  stop(): Promise<void>;
}

/**
 * Starts the whole desk: database, schema, jobs, web. Stops what it has started when a part
 * fails, or when `until` says that nobody wants it any more.
 */
export async function start({
  demo = false,
  config = readConfig(),
  until,
  tell = () => undefined,
}: {
  demo?: boolean;
  config?: Config;
  until?: AbortSignal;
  /** Hears what takes long enough to be told. */
  tell?(line: string): void;
} = {}): Promise<Running> {
  const log = makeLog(config.logLevel);
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    if (config.databaseUrl !== null) await reachDatabase(config.databaseUrl);
    const embedded = config.databaseUrl === null ? await startEmbeddedPostgres({ dataDir: config.dataDir, log }) : null;
    if (embedded) stops.push(() => embedded.stop());
    const connection = embedded ? embedded.connection : { connectionString: config.databaseUrl! };
    const database = openDatabase(connection, log);
    stops.push(() => database.close());
    until?.throwIfAborted();
    await migrate(database.pool);
    await migrateJobs(database.pool, log);
    const live = await openLive(connection, log);
    stops.push(() => live.close());

    const house: House = {
      config,
      db: database.db,
      pool: database.pool,
      blobs: diskBlobs(path.join(config.dataDir, 'blobs')),
      clock: systemClock,
      live,
      log,
      seedExample: (act, signIn) => playExampleDesk(act, { signIn, secret: config.secret, password: null }),
      webDir: webFolder(),
    };
    const { app, tasks, signIn, mail } = await buildApp(house);
    stops.push(() => app.close());
    until?.throwIfAborted();
    const notes = demo ? await openDemo(house, signIn, { tell, until }) : await welcome(house);
    if (config.mail.inPort !== null)
      notes.push(`Mail for ${config.mail.address} comes in at ${config.mail.inHost}:${config.mail.inPort}.`);
    until?.throwIfAborted();
    // Nobody else works on our own database: what is locked was left behind by a process that was killed.
    if (embedded) await freeStuckJobs(database.db, 0);
    const jobs = await startJobs(database.pool, tasks, { everyMinute: EVERY_MINUTE, everyDay: EVERY_DAY }, log);
    stops.push(() => jobs.stop());
    // What came due while nobody was here need not wait for the next minute.
    for (const task of EVERY_MINUTE) await addJob(database.db, task, null, { key: task });
    const deskAct = (): Act => ({
      db: database.db,
      now: systemClock.now(),
      viewer: { kind: 'desk' },
      reactions: REACTIONS,
    });
    const reader = openReader(deskAct, mail);
    stops.push(() => reader.close());
    mail.wakeReader = () => reader.wake();
    if (config.mail.inPort !== null) {
      const listener = await openListener(deskAct, mail).catch(cannotListen('mail', config.mail.inPort));
      stops.push(() => listener.close());
    }
    if (config.mail.imapUrl !== null) {
      const fetcher = startImap(deskAct, mail, config.mail.imapUrl);
      stops.push(() => fetcher.close());
    }
    await app.listen({ port: config.port, host: config.host }).catch(cannotListen('web', config.port));
    return { url: config.url, config, notes, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function welcome({ db, config }: House): Promise<string[]> {
  return (await isSetUp(db)) ? [] : [`Open it to set the desk up. Your data lives in ${config.dataDir}.`, ''];
}

/** The example desk with sign-ins. Its password is made once per data folder, never a known one. */
async function openDemo(
  house: House,
  signIn: SignIn,
  { tell, until }: { tell(line: string): void; until?: AbortSignal | undefined },
): Promise<string[]> {
  const { config, db, clock } = house;
  const file = path.join(config.dataDir, 'demo-password');
  if (!existsSync(file)) {
    if (await isSetUp(db))
      return [
        'This desk is in use already, so the example desk was left out. To see it, give it a folder of its own:',
        '',
        '  ATTUNE_DATA=./data-demo npm start -- --demo',
        '',
      ];
    const password = randomBytes(9).toString('base64url');
    const act = { db, now: clock.now(), viewer: { kind: 'desk' as const }, reactions: REACTIONS };
    tell('Filling the example desk. That takes a quarter of a minute, once.');
    await openExampleDesk(act, { signIn, secret: config.secret, password, until });
    writeFileSync(file, `${password}\n`, { mode: 0o600 });
  }
  const password = readFileSync(file, 'utf8').trim();
  const staff = (Object.entries(CAST) as [Who, (typeof CAST)[Who]][]).filter(([, { role }]) => role !== 'requester');
  return [
    'An example desk with invented people. Sign in as one of them:',
    ...staff.map(([who, { name, role }]) => `  ${emailOf(who).padEnd(24)} ${password}   ${name}, ${role}`),
    '',
    `To write in as somebody who needs help, open ${config.url} in a private window.`,
    'Mail that the desk would send waits in the outbox: sign in as Ada, click her name, then Settings, Outbox.',
    '',
  ];
}
