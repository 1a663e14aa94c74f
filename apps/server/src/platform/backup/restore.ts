import { readMigrationFiles, type MigrationMeta } from 'drizzle-orm/migrator';
import pg from 'pg';
import type { z } from 'zod';
import type { Blobs } from '../blobs.ts';
import { MIGRATION_LOCK } from '../db.ts';
import { readArchive, textOf } from './archive-reader.ts';
import { markOf } from './backup.ts';
import { afterthoughtsOf, APPLIED, exists, migrationsOf, quoted, tablesOf } from './catalog.ts';
import { copyIn } from './copy-stream.ts';
import { BackupError } from './failure.ts';
import { enqueueWaitingJobs, JOB_COLUMNS, WAITING_JOBS } from './jobs-copy.ts';
import { Contents, CONTENTS, JOBS, Manifest, MANIFEST, SECRET, shaOfBlob, tableOfPart } from './manifest.ts';

export interface RestoreOptions {
  connection: pg.ClientConfig;
  blobs: Blobs;
  file: string;
  migrationsFolder: string;
  /** Makes the tables of the jobs, which are a library's. */
  migrateJobs(): Promise<void>;
  /** A row that a desk writes before anybody has used it, as a condition by table. */
  untouched: Record<string, string>;
}

export interface Restored extends Checked {
  /** The secret that travelled in the backup. */
  secret: string | null;
}

export interface Checked {
  manifest: Manifest;
  contents: Contents;
}

/** Reads a backup to the end, every checksum included, and changes nothing. */
export async function checkBackup(file: string): Promise<Checked> {
  const texts = new Map<string, string>();
  for await (const member of readArchive(file)) {
    if (member.name === MANIFEST || member.name === CONTENTS) texts.set(member.name, await textOf(member));
  }
  // Understood only now: before the last checksum was seen, these are just bytes.
  return { manifest: parse(Manifest, texts.get(MANIFEST), file), contents: parse(Contents, texts.get(CONTENTS), file) };
}

/**
 * Brings a desk back into an empty database: the whole file is checked first, then everything
 * is written in one transaction, so that a restore happened or did not. An older backup gets
 * the schema it knew and is then brought forward like any desk at its start.
 */
export async function restore(options: RestoreOptions): Promise<Restored> {
  const checked = await checkBackup(options.file);
  const steps = readMigrationFiles({ migrationsFolder: options.migrationsFolder });
  const { then, later } = stepsFor(checked.manifest, steps);

  const client = new pg.Client({ ...options.connection, application_name: 'attune restore' });
  client.on('error', () => undefined); // The query at work reports it.
  await client.connect();
  try {
    await refuseUsed(client, checked.manifest, options.untouched);
    await options.migrateJobs();
    await client.query('begin');
    // A desk that starts meanwhile waits for this lock before it looks at the schema.
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query(
      "set local statement_timeout = 0; set local datestyle = 'ISO'; set local maintenance_work_mem = '128MB'",
    );
    await refuseUsed(client, checked.manifest, options.untouched);
    await prepareTables(client, then);
    const { away, back } = await afterthoughtsOf(client);
    await all(client, away);
    const secret = await load(client, options, checked);
    await all(client, back);
    await countOn(client, checked.manifest);
    await apply(client, later);
    await client.query('analyze');
    await client.query('commit');
    return { ...checked, secret };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export const isSecretOf = (manifest: Manifest, secret: string) => manifest.secretMark === markOf(secret);

function parse<T>(schema: z.ZodType<T>, text: string | undefined, file: string): T {
  if (text === undefined) throw new BackupError(`${file} is not a backup of Attune: it does not say what is in it.`);
  const parsed = schema.safeParse(JSON.parse(text));
  if (!parsed.success)
    throw new BackupError(
      `${file} was written by another version of Attune, in a form that this one does not read. Restore it with that version.`,
    );
  return parsed.data;
}

/** The steps that the backup's schema had taken, and those that this Attune has on top. */
function stepsFor(
  { migrations, madeAt }: Manifest,
  steps: MigrationMeta[],
): { then: MigrationMeta[]; later: MigrationMeta[] } {
  const known = new Set(steps.map(({ hash }) => hash));
  const unknown = migrations.filter(({ hash }) => !known.has(hash));
  if (unknown.length > 0) {
    throw new BackupError(
      `This backup of ${madeAt.slice(0, 10)} was made by a newer Attune: its schema has ${unknown.length === 1 ? 'a step' : `${unknown.length} steps`} that this version does not know. Nothing was changed. Update Attune, then restore.`,
    );
  }
  const taken = new Set(migrations.map(({ hash }) => hash));
  return { then: steps.filter(({ hash }) => taken.has(hash)), later: steps.filter(({ hash }) => !taken.has(hash)) };
}

/** Only into a database that nobody has used: what is there is somebody's work. */
async function refuseUsed(client: pg.ClientBase, manifest: Manifest, untouched: Record<string, string>): Promise<void> {
  const used: string[] = [];
  for (const { name } of await tablesOf(client)) {
    const { rows } = await client.query<{ used: boolean }>(
      `select exists (select from ${quoted(name)} where not (${untouched[name] ?? 'false'})) as used`,
    );
    if (rows[0]!.used) used.push(name);
  }
  if (used.length > 0) {
    const shown = used.slice(0, 5).join(', ') + (used.length > 5 ? ' and more' : '');
    throw new BackupError(
      `This database is in use: there are rows in ${shown}. A backup is only restored into an empty database, and nothing was changed. Choose another ATTUNE_DATA or DATABASE_URL.`,
    );
  }
  const applied = await migrationsOf(client);
  const same =
    applied.length === manifest.migrations.length &&
    applied.every(({ hash }, i) => hash === manifest.migrations[i]!.hash);
  if (applied.length > 0 && !same) {
    throw new BackupError(
      'The tables of this database were made by another version of Attune than the backup. Nothing was changed. Restore into a database in which Attune has not been started yet.',
    );
  }
}

async function prepareTables(client: pg.ClientBase, steps: MigrationMeta[]): Promise<void> {
  await client.query('create extension if not exists pg_trgm');
  if ((await migrationsOf(client)).length > 0) {
    await client.query(`truncate ${(await tablesOf(client)).map(({ name }) => quoted(name)).join(', ')}`);
    return;
  }
  await client.query('create schema if not exists drizzle');
  // As drizzle's migrator makes it, so that it goes on from here.
  if (!(await exists(client, APPLIED)))
    await client.query(`create table ${APPLIED} (id serial primary key, hash text not null, created_at bigint)`);
  await apply(client, steps);
}

async function apply(client: pg.ClientBase, steps: MigrationMeta[]): Promise<void> {
  for (const { sql, hash, folderMillis } of steps) {
    await all(client, sql);
    await client.query(`insert into ${APPLIED} (hash, created_at) values ($1, $2)`, [hash, folderMillis]);
  }
}

/** Rows into their tables, files into the folder. A file without its row harms nobody, so files need no taking back. */
async function load(
  client: pg.ClientBase,
  { file, blobs }: RestoreOptions,
  { manifest, contents }: Checked,
): Promise<string | null> {
  const targets = new Map(
    manifest.tables.map(({ name, columns }) => [name, `${quoted(name)} (${columns.map(quoted).join(', ')})`]),
  );
  targets.set(JOBS, `waiting_jobs (${JOB_COLUMNS})`);
  await client.query(WAITING_JOBS);
  const rows = new Map<string, number>();
  let secret: string | null = null;
  for await (const member of readArchive(file)) {
    const table = tableOfPart(member.name);
    const sha256 = shaOfBlob(member.name);
    if (member.name === SECRET) secret = (await textOf(member)).trim();
    if (sha256 !== undefined) await keepBlob(blobs, sha256, member.content);
    if (table === undefined) continue;
    const target = targets.get(table);
    if (target === undefined)
      throw new BackupError(
        `The backup holds rows of "${table}" but does not describe that table. Nothing was restored.`,
      );
    const arrived = await copyIn(client, `copy ${target} from stdin`, member.content);
    rows.set(table, (rows.get(table) ?? 0) + arrived);
  }
  for (const [table, expected] of Object.entries(contents.rows)) {
    const arrived = rows.get(table) ?? 0;
    if (arrived !== expected)
      throw new BackupError(
        `${expected} rows of "${table}" were backed up and ${arrived} arrived. Nothing was restored.`,
      );
  }
  await enqueueWaitingJobs(client);
  return secret;
}

async function keepBlob(blobs: Blobs, sha256: string, content: AsyncIterable<Buffer>): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  const kept = await blobs.keep(Buffer.concat(parts));
  if (kept.sha256 !== sha256)
    throw new BackupError(`The file ${sha256} in the backup is not what its name says. Nothing was restored.`);
}

/** A new ticket gets the number after the last one that was ever given out. */
async function countOn(client: pg.ClientBase, { sequences }: Manifest): Promise<void> {
  for (const { name, last } of sequences) {
    if (last !== null) await client.query('select setval($1::regclass, $2::bigint)', [quoted(name), last]);
  }
}

async function all(client: pg.ClientBase, statements: string[]): Promise<void> {
  for (const statement of statements) if (statement.trim() !== '') await client.query(statement);
}
