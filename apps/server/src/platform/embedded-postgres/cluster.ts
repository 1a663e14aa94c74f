import { spawn } from 'node:child_process';
import { chown, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Account, spawnIdentity } from './account.ts';
import { type Binaries, MAJOR_VERSION } from './binaries.ts';
import { clusterFolder } from './cluster-folder.ts';
import { EmbeddedPostgresError } from './error.ts';
import type { Log } from './log.ts';
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

  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) {
    await refuseForeignFiles(folder);
    await makeCluster(making);
  } else if (version.trim() !== MAJOR_VERSION) {
    throw new EmbeddedPostgresError(
      'database.wrong-version',
      `${folder} holds data of PostgreSQL ${version.trim()}, and this Attune brings PostgreSQL ${MAJOR_VERSION}. Nothing was touched. ` +
        'Make a backup with the Attune that wrote it (attune backup), then restore it into a new data folder with this one.',
    );
  }
}

/**
 * initdb takes a second or two and can be killed half-way, and a half-made cluster looks
 * much like a whole one. So it is made under another name, and gets its own at the end.
 */
async function makeCluster({ dataDir, binaries, account, settings, log }: Making): Promise<void> {
  const temporary = join(dataDir, `${HALF_MADE}${process.pid}`);
  log.info(`Making a new database in ${clusterFolder(dataDir)}.`);
  await mkdir(temporary, { mode: 0o700 });
  if (account.drop) await chown(temporary, account.uid, account.gid);

  const durable = settings.fsync !== 'off';
  await run(binaries.initdb, [
    `--pgdata=${temporary}`,
    `--username=${SUPERUSER}`,
    '--encoding=UTF8',
    // Sorting is PostgreSQL's own, so that a newer libc never makes an index wrong.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    // Full-text search asks libc what a letter is; under plain C a „quote“ would count as one.
    '--lc-ctype=C.UTF-8',
    '--data-checksums',
    // The door is the socket's folder, which only its owner may enter.
    '--auth=trust',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ], account);
  await run(binaries.postgres, ['--single', '-D', temporary, '-c', `fsync=${durable ? 'on' : 'off'}`, 'postgres'], account,
    `create database ${DATABASE}\n`);

  await rename(temporary, clusterFolder(dataDir));
  await syncFolder(dataDir);
}

const HALF_MADE = 'postgres.half-made-';

async function removeHalfMade(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (name.startsWith(HALF_MADE)) await rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 5 });
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

function run(program: string, args: string[], account: Account, input = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...spawnIdentity(account),
      // Only this: PGDATA, PGOPTIONS and friends of the person who starts us are not meant for this server.
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdin.on('error', () => undefined); // It ended before it read; its exit code says why.
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new EmbeddedPostgresError('database.did-not-start', `${basename(program)} failed:\n${said.trim()}`));
    });
  });
}
