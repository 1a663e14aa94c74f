import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { writeArchive } from './archive-writer.ts';
import { migrationsOf, quoted, rowCount, sequencesOf, tablesOf } from './catalog.ts';
import { copyOut } from './copy-stream.ts';
import { BackupError } from './failure.ts';
import { unfinishedJobs } from './jobs-copy.ts';
import { blobName, CONTENTS, JOBS, MANIFEST, partName, SECRET, type Contents, type Manifest } from './manifest.ts';
import type { Member } from './tar.ts';

export interface BackupOptions {
  connection: pg.ClientConfig;
  /** Where the files of the desk lie; it may not be there yet. */
  blobsFolder: string;
  secret: DeskSecret;
  file: string;
  now: Date;
}

/** What signs links and encrypts second factors. */
export interface DeskSecret {
  value: string;
  /** True when it lives in the data folder and nowhere else, so that the backup has to carry it. */
  kept: boolean;
}

/** A restore compares it, so that nobody finds out at sign-in that the secret was another one. */
export const markOf = (secret: string) =>
  createHash('sha256').update(`attune backup ${secret}`).digest('hex').slice(0, 16);

/**
 * Writes everything of a desk into one file while the desk goes on working: one snapshot of
 * the database, the unfinished jobs, and the files. Memory stays small however large the desk.
 */
export async function backUp(options: BackupOptions): Promise<Contents & { sha256: string; bytes: number }> {
  const client = new pg.Client({ ...options.connection, application_name: 'attune backup' });
  let lost: Error | undefined;
  client.on('error', (error) => (lost = error));
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    // Written the same whatever the server's settings are.
    await client.query(
      "set local statement_timeout = 0; set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local extra_float_digits = 3; set local bytea_output = 'hex'",
    );
    const contents: Contents = { rows: {}, blobs: 0, damagedBlobs: [] };
    const written = await writeArchive(options.file, membersOf(client, options, contents));
    await client.query('commit');
    return { ...contents, ...written };
  } catch (error) {
    if (lost && !(error instanceof BackupError))
      throw new BackupError(
        `The connection to the database was lost (${lost.message}). No backup was made; try again.`,
        { cause: error },
      );
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function* membersOf(
  client: pg.ClientBase,
  { blobsFolder, secret, now }: BackupOptions,
  contents: Contents,
): AsyncGenerator<Member> {
  const manifest = await describe(client, secret, now);
  yield small(MANIFEST, JSON.stringify(manifest, null, 2));
  if (secret.kept) yield small(SECRET, `${secret.value}\n`);
  for (const { name, columns } of manifest.tables) {
    yield* rowsOf(client, name, `${quoted(name)} (${columns.map(quoted).join(', ')})`, quoted(name), contents);
  }
  const jobs = await unfinishedJobs(client);
  if (jobs !== null) yield* rowsOf(client, JOBS, `(${jobs})`, `(${jobs}) as jobs`, contents);
  yield* blobsIn(blobsFolder, contents);
  yield small(CONTENTS, JSON.stringify(contents, null, 2));
}

async function describe(client: pg.ClientBase, secret: DeskSecret, now: Date): Promise<Manifest> {
  const tables = await tablesOf(client);
  const migrations = await migrationsOf(client);
  if (migrations.length === 0)
    throw new BackupError('There is no desk in this database yet, so there is nothing to back up.');
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  return {
    format: 1,
    madeAt: now.toISOString(),
    postgres: rows[0]!.server_version,
    migrations,
    tables,
    sequences: await sequencesOf(client),
    secretMark: markOf(secret.value),
  };
}

const PART = 4_194_304;

/** A table in parts that end with a whole row, because the size of a file in a tar is said before its content. */
async function* rowsOf(
  client: pg.ClientBase,
  name: string,
  copied: string,
  counted: string,
  contents: Contents,
): AsyncGenerator<Member> {
  contents.rows[name] = await rowCount(client, counted);
  let waiting: Buffer[] = [];
  let size = 0;
  let part = 0;
  const flush = (): Member => {
    const member = { name: partName(name, ++part), size, content: only(...waiting) };
    waiting = [];
    size = 0;
    return member;
  };
  for await (const chunk of copyOut(client, `copy ${copied} to stdout`) as AsyncIterable<Buffer>) {
    waiting.push(chunk);
    size += chunk.length;
    if (size >= PART) yield flush();
  }
  if (size > 0) yield flush();
}

/** Every file, read against its name: a disk that forgets is noticed here and not years later. */
async function* blobsIn(folder: string, contents: Contents): AsyncGenerator<Member> {
  for (const head of await namesIn(folder, /^[0-9a-f]{2}$/)) {
    for (const rest of await namesIn(path.join(folder, head), /^[0-9a-f]{62}$/)) {
      const file = path.join(folder, head, rest);
      const sha256 = `${head}${rest}`;
      // A file that nothing refers to any more may be tidied away meanwhile.
      const info = await stat(file).catch(() => undefined);
      if (!info) continue;
      const sound = (await sha256Of(file)) === sha256;
      if (sound) contents.blobs++;
      else contents.damagedBlobs.push(sha256);
      yield {
        name: sound ? blobName(sha256) : `damaged-${blobName(sha256)}`,
        size: info.size,
        content: createReadStream(file),
      };
    }
  }
}

async function namesIn(folder: string, shape: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => shape.test(name)).sort();
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}

function small(name: string, text: string): Member {
  const content = Buffer.from(text);
  return { name, size: content.length, content: only(content) };
}

async function* only(...chunks: Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}
