import { lchown, mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { type Binaries, MAJOR_VERSION } from './binaries.ts';
import { clusterFolder } from './data-folder.ts';
import { EmbeddedPostgresError, failureFrom } from './failure.ts';
import type { Log } from './log.ts';
import { runProgram } from './program.ts';
import { DATABASE, SUPERUSER } from './settings.ts';

interface Making {
  dataDir: string;
  binaries: Binaries;
  account: Account;
  settings: Record<string, string>;
  log: Log;
}

/** Leaves a complete cluster of our version in `<dataDir>/postgres`, made now if there was none. */
export async function prepareCluster(making: Making): Promise<void> {
  const folder = clusterFolder(making.dataDir);
  await removeHalfMade(making.dataDir);

  const version = await clusterVersion(folder);
  if (version === undefined) {
    await refuseForeignFiles(folder);
    await makeCluster(making);
  } else if (version !== MAJOR_VERSION) {
    throw new EmbeddedPostgresError(
      'database.wrong-version',
      `${folder} holds data of PostgreSQL ${version}, and this Attune brings PostgreSQL ${MAJOR_VERSION}. Nothing was touched. ` +
        'Make a backup with the Attune that wrote it (attune backup), then restore it into a new data folder with this one.',
    );
  }
}

/** How the server's account calls a folder. See `entersDataFolder`. */
export function nameForServer(folder: string, account: Account, dataDir: string): string {
  if (account.entersDataFolder) return folder;
  // Node, as root, puts the server into the folder; there the kernel lets it call the place
  // by this name without walking through the closed folders above.
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new EmbeddedPostgresError(
    'database.folder-unreachable',
    `PostgreSQL will not run as root, and the user it would run as (id ${account.uid}) may not enter ${dataDir}. ` +
      'Run Attune as an ordinary user, set ATTUNE_DATA to a folder outside a closed home, or set DATABASE_URL.',
  );
}

/**
 * initdb takes a second or two and can be killed half-way, and a half-made cluster looks
 * much like a whole one. So it is made under another name, and gets its own at the end.
 */
async function makeCluster(making: Making): Promise<void> {
  const { dataDir, account, log } = making;
  const draft = join(dataDir, `${HALF_MADE}${process.pid}`);
  log.info(`Making a new database in ${clusterFolder(dataDir)}.`);
  await mkdir(draft, { mode: 0o700 });
  if (account.drop) await lchown(draft, account.uid, account.gid);

  await initialise(making, draft);
  await createDatabase(making, draft);
  await rename(draft, clusterFolder(dataDir));
  await syncFolder(dataDir);
}

/**
 * Sorting is PostgreSQL's own, so that a newer libc never makes an index wrong. What a
 * letter is, full-text search asks libc, and under plain C a „quote“ would count as one:
 * so the first UTF-8 locale this system knows.
 */
const CHARACTER_LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

async function initialise({ dataDir, binaries, account, settings }: Making, draft: string): Promise<void> {
  let said = '';
  for (const locale of CHARACTER_LOCALES) {
    const ended = await runProgram(
      binaries.initdb,
      [
        `--pgdata=${nameForServer(draft, account, dataDir)}`,
        `--username=${SUPERUSER}`,
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        `--lc-ctype=${locale}`,
        '--data-checksums',
        // The door is the socket's folder, which only its owner may enter.
        '--auth=trust',
        '--no-instructions',
        ...(isDurable(settings) ? [] : ['--no-sync']),
      ],
      account,
      { cwd: draft },
    );
    if (ended.ok) return;
    said = ended.said;
    if (!said.includes('invalid locale')) break;
  }
  throw failureFrom(said, dataDir, 'The database could not be made.');
}

async function createDatabase({ dataDir, binaries, account, settings }: Making, draft: string): Promise<void> {
  const ended = await runProgram(
    binaries.postgres,
    [
      '--single',
      '-D',
      nameForServer(draft, account, dataDir),
      '-c',
      `fsync=${isDurable(settings) ? 'on' : 'off'}`,
      'postgres',
    ],
    account,
    { cwd: draft, input: `create database ${DATABASE}\n` },
  );
  // A single-user server ends well even when the statement failed.
  if (!ended.ok || /ERROR:/.test(ended.said)) throw failureFrom(ended.said, dataDir, 'The database could not be made.');
}

function isDurable(settings: Record<string, string>): boolean {
  return settings.fsync !== 'off';
}

const HALF_MADE = 'postgres.half-made-';

async function removeHalfMade(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (name.startsWith(HALF_MADE)) await rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

async function clusterVersion(folder: string): Promise<string | undefined> {
  try {
    return (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    // Unreadable is not the same as absent: it may be a whole cluster that is not ours.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function refuseForeignFiles(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  if (names.length === 0) return;
  throw new EmbeddedPostgresError(
    'database.folder-not-ours',
    `${folder} exists but is not a PostgreSQL data folder (it has no PG_VERSION). Nothing was touched. Move it away or choose another ATTUNE_DATA.`,
  );
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
