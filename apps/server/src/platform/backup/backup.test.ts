import { copyFile, mkdir, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeWorld, type World } from '../../../test/world.ts';
import { diskBlobs } from '../blobs.ts';
import { days } from '../clock.ts';
import { newId } from '../columns.ts';
import { openDatabase } from '../db.ts';
import { addJob, migrateJobs } from '../jobs.ts';
import { makeLog } from '../log.ts';
import { migrationsFolder } from '../places.ts';
import { writeArchive } from './archive-writer.ts';
import { readArchive, textOf } from './archive-reader.ts';
import { backUp, BackupError, checkBackup, isSecretOf, restore } from './index.ts';
import { MANIFEST } from './manifest.ts';

const log = makeLog('silent');
let world: World;
let folder: string;
let file: string;
/** Where the backup was restored to. */
let there: string;
let restored: Awaited<ReturnType<typeof bringBack>>;
const databases: string[] = [];

beforeAll(async () => {
  world = await makeWorld();
  folder = await mkdtemp(path.join(tmpdir(), 'attune-backup-'));
  await liveADay(world);
  file = path.join(folder, 'desk.tar.gz');
  await backUp({
    connection: connectionTo(world.pool.options.database!),
    blobsFolder: path.join(world.config.dataDir, 'blobs'),
    secret: { value: world.config.secret, kept: true },
    file,
    now: world.now(),
  });
  there = await emptyDatabase();
  restored = await bringBack(file, there, path.join(folder, 'blobs'));
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
  for (const name of databases) await ask('postgres', `drop database if exists ${name} with (force)`);
});

test('a desk comes back elsewhere, row for row and file for file', async () => {
  const before = await everyRow(world.pool.options.database!);
  expect(await everyRow(there)).toEqual(before);
  expect(before.tickets).toHaveLength(2);
  expect(restored.contents.rows.messages).toBe(before.messages!.length);
  expect(await filesBelow(path.join(folder, 'blobs'))).toEqual(
    await filesBelow(path.join(world.config.dataDir, 'blobs')),
  );
  expect(restored.contents.blobs).toBe(1);
  expect(restored.secret).toBe(world.config.secret);
});

test('references, indexes and the schema are those of the first desk', async () => {
  const shape = `select 'index ' || indexdef as line from pg_indexes where schemaname = 'public'
    union all select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
    union all select 'step ' || hash from drizzle.__drizzle_migrations order by 1`;
  expect(await ask(there, shape)).toEqual(await ask(world.pool.options.database!, shape));
});

test('the next ticket gets the next number, and none is given out twice', async () => {
  const next = `select nextval(pg_get_serial_sequence('tickets', 'number'))::int as number`;
  const [{ number }] = (await ask(there, next)) as [{ number: number }];
  expect(number).toBe(1003);
});

test('what had still to be done is done by the restored desk', async () => {
  const jobs = `select t.identifier, j.payload::text, j.run_at, j.max_attempts, j.key from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by 1, 2`;
  const waiting = await ask(there, jobs);
  expect(waiting).toEqual(
    await ask(
      world.pool.options.database!,
      `${jobs.replace('order by', 'where j.attempts < j.max_attempts order by')}`,
    ),
  );
  expect(waiting.map((job) => (job as { identifier: string }).identifier)).toContain('test.remind');
  expect(waiting.map((job) => (job as { identifier: string }).identifier)).not.toContain('test.given-up');
});

test('a desk that was started but never set up counts as empty', async () => {
  const fresh = await makeWorld({ setUp: false });
  await fresh.stranger.get('/setup');
  await bringBack(file, fresh.pool.options.database!);
  expect((await fresh.stranger.get('/setup')).body).toMatchObject({ needed: false, deskName: 'Harbour IT' });
  await fresh.close();
});

test('a desk in use is left exactly as it is', async () => {
  const other = await makeWorld();
  const before = await everyRow(other.pool.options.database!);
  await expect(bringBack(file, other.pool.options.database!)).rejects.toThrow(
    /in use: there are rows in .*users.*nothing was changed/,
  );
  expect(await everyRow(other.pool.options.database!)).toEqual(before);
  await other.close();
});

test('wherever one byte is wrong, the backup is refused and nothing is written', async () => {
  const there = await emptyDatabase();
  const size = (await stat(file)).size;
  // The compression's header, its time stamp, the first rows, the middle, its own checksum, the seal.
  for (const position of [0, 5, 9, 200, Math.floor(size / 2), size - 61, size - 40, size - 1]) {
    const damaged = await copyWith(position);
    await expect(bringBack(damaged, there), `byte ${position}`).rejects.toThrow(BackupError);
  }
  expect(
    await ask(there, `select schemaname from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`),
  ).toEqual([]);
});

test('a file that was cut short is refused, wherever it was cut', async () => {
  const there = await emptyDatabase();
  const size = (await stat(file)).size;
  for (const length of [size - 1, size - 58, Math.floor(size / 2), 10, 0]) {
    const cut = path.join(folder, 'cut.tar.gz');
    await copyFile(file, cut);
    await truncate(cut, length);
    await expect(bringBack(cut, there), `${length} bytes`).rejects.toThrow(BackupError);
  }
});

test('a backup of a newer Attune is refused in words that say what to do', async () => {
  const newer = path.join(folder, 'newer.tar.gz');
  await rewrite(newer, (manifest) => ({
    ...manifest,
    migrations: [...manifest.migrations, { hash: 'from the future', when: 9_999_999_999_999 }],
  }));
  await expect(bringBack(newer, await emptyDatabase())).rejects.toThrow(
    'made by a newer Attune: its schema has a step that this version does not know. Nothing was changed. Update Attune',
  );
});

test('a restore that fails half-way leaves the database empty', async () => {
  const there = await emptyDatabase();
  const wrong = path.join(folder, 'wrong.tar.gz');
  await rewrite(wrong, (manifest) => ({
    ...manifest,
    tables: manifest.tables.map((table) =>
      table.name === 'users' ? { ...table, columns: [...table.columns, 'no_such_column'] } : table,
    ),
  }));
  await expect(bringBack(wrong, there)).rejects.toThrow('no_such_column');
  expect(await ask(there, `select tablename from pg_tables where schemaname = 'public'`)).toEqual([]);
  await bringBack(file, there);
});

test('the backup is a snapshot: what is written meanwhile is in the next one', async () => {
  const slow = await makeWorld();
  const jonas = await slow.as('jonas');
  await jonas.post('/portal/tickets', { text: 'The scanner jams.' });
  const during = path.join(folder, 'during.tar.gz');
  const writing = backUp({
    connection: connectionTo(slow.pool.options.database!),
    blobsFolder: '/nowhere',
    secret: { value: 'x'.repeat(32), kept: false },
    file: during,
    now: slow.now(),
  });
  await Promise.all([writing, ...['one', 'two', 'three'].map((text) => jonas.post('/portal/tickets', { text }))]);
  const there = await emptyDatabase();
  await bringBack(during, there);
  const [{ odd }] = (await ask(
    there,
    `select count(*)::int as odd from tickets t where not exists (select from messages m where m.ticket_id = t.id)`,
  )) as [{ odd: number }];
  expect(odd).toBe(0);
  await slow.close();
});

test('an existing file is never written over, and a failed backup leaves no file', async () => {
  const options = {
    connection: connectionTo(world.pool.options.database!),
    blobsFolder: '/nowhere',
    secret: { value: 'x'.repeat(32), kept: false },
    now: world.now(),
  };
  await expect(backUp({ ...options, file })).rejects.toThrow('is there already and was left as it is');
  await expect(
    backUp({ ...options, connection: connectionTo(await emptyDatabase()), file: path.join(folder, 'nothing.tar.gz') }),
  ).rejects.toThrow('no desk in this database');
  expect((await readdir(folder)).filter((name) => name.includes('nothing'))).toEqual([]);
});

test('only its owner may read it, and a secret that lives elsewhere stays elsewhere', async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const without = path.join(folder, 'without.tar.gz');
  await backUp({
    connection: connectionTo(world.pool.options.database!),
    blobsFolder: '/nowhere',
    secret: { value: world.config.secret, kept: false },
    file: without,
    now: world.now(),
  });
  for await (const member of readArchive(without)) expect(await textOf(member)).not.toContain(world.config.secret);
  const { manifest } = await checkBackup(without);
  expect(isSecretOf(manifest, world.config.secret)).toBe(true);
  expect(isSecretOf(manifest, 'another secret that is long enough to be one')).toBe(false);
});

test('a file whose content went bad on the disk is named, and does not stop the rest', async () => {
  const blobs = path.join(folder, 'rotten');
  const { sha256 } = await diskBlobs(blobs).keep(Buffer.from('a screenshot'));
  await writeFile(path.join(blobs, sha256.slice(0, 2), sha256.slice(2)), 'a screensh0t');
  const rotten = path.join(folder, 'rotten.tar.gz');
  const made = await backUp({
    connection: connectionTo(world.pool.options.database!),
    blobsFolder: blobs,
    secret: { value: world.config.secret, kept: false },
    file: rotten,
    now: world.now(),
  });
  expect(made).toMatchObject({ blobs: 0, damagedBlobs: [sha256] });
  await bringBack(rotten, await emptyDatabase());
});

/** Odd words, every kind of column, a file, and jobs that wait. */
async function liveADay(world: World): Promise<void> {
  const jonas = await world.as('jonas');
  const amina = await world.as('amina');
  const { number } = (
    await jonas.post('/portal/tickets', {
      text: 'Tab\there, back\\slash, a line\nand \\N, \\. and „Grüße“ 🙈. I am losing patience.',
    })
  ).body;
  await amina.post(`/tickets/${number}/replies`, {
    text: 'I will ring you by 14:00.',
    promises: [{ quote: 'I will ring you by 14:00.', dueAt: '2030-01-01T14:00:00Z' }],
  });
  await amina.post(`/tickets/${number}/resolution`, {
    cause: 'Dust.',
    fix: 'Cleaned it.',
    prevention: 'Nothing to do.',
  });
  await (await world.as('priya')).post('/portal/tickets', { text: 'The scanner jams.' });
  await world.pool.query(
    `insert into raw_messages (id, mailbox, sha256, content, size, received_at) values ($1, 'help', 'ab', $2, 256, now())`,
    [newId(), Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))],
  );
  await diskBlobs(path.join(world.config.dataDir, 'blobs')).keep(
    Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7) % 256)),
  );
  await addJob(
    world.db,
    'test.remind',
    { words: 'a "quoted" \\ payload' },
    { runAt: new Date(world.now().getTime() + days(3)), key: 'remind:1' },
  );
  await addJob(world.db, 'test.given-up', {});
  await world.pool.query(
    `update graphile_worker._private_jobs set attempts = max_attempts where task_id = (select id from graphile_worker._private_tasks where identifier = 'test.given-up')`,
  );
}

const connectionTo = (database: string): pg.ClientConfig => ({ ...inject('database'), database });

async function emptyDatabase(): Promise<string> {
  const name = `restored_${newId().replaceAll('-', '')}`;
  await ask('postgres', `create database ${name} template template0`);
  databases.push(name);
  return name;
}

async function bringBack(from: string, database: string, blobs = path.join(folder, 'unused-blobs')) {
  await mkdir(blobs, { recursive: true });
  return restore({
    connection: connectionTo(database),
    blobs: diskBlobs(blobs),
    file: from,
    migrationsFolder: migrationsFolder(),
    migrateJobs: async () => {
      const { pool, close } = openDatabase(connectionTo(database), log);
      await migrateJobs(pool, log).finally(close);
    },
    untouched: { desks: 'set_up_at is null' },
  });
}

async function ask(database: string, statement: string): Promise<object[]> {
  const client = new pg.Client(connectionTo(database));
  await client.connect();
  try {
    return (await client.query<object>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function everyRow(database: string): Promise<Record<string, string[]>> {
  const tables = (await ask(database, `select tablename from pg_tables where schemaname = 'public' order by 1`)) as {
    tablename: string;
  }[];
  const rows: Record<string, string[]> = {};
  for (const { tablename } of tables) {
    rows[tablename] = (
      (await ask(database, `select t::text as row from "${tablename}" t order by 1`)) as { row: string }[]
    ).map(({ row }) => row);
  }
  return rows;
}

async function filesBelow(where: string): Promise<Record<string, string>> {
  const names = (await readdir(where, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  return Object.fromEntries(
    await Promise.all(
      names.map(
        async ({ parentPath, name }) =>
          [
            path.relative(where, path.join(parentPath, name)),
            await readFile(path.join(parentPath, name), 'base64'),
          ] as const,
      ),
    ),
  );
}

async function copyWith(position: number): Promise<string> {
  const damaged = path.join(folder, 'damaged.tar.gz');
  await copyFile(file, damaged);
  const handle = await open(damaged, 'r+');
  const byte = Buffer.alloc(1);
  await handle.read(byte, 0, 1, position);
  byte[0]! ^= 0x40;
  await handle.write(byte, 0, 1, position);
  await handle.close();
  return damaged;
}

/** The same backup with another manifest, sealed again: what a stranger or another version could hand us. */
async function rewrite(
  target: string,
  change: (manifest: Awaited<ReturnType<typeof checkBackup>>['manifest']) => object,
): Promise<void> {
  const { manifest } = await checkBackup(file);
  await writeArchive(
    target,
    (async function* () {
      for await (const member of readArchive(file)) {
        if (member.name !== MANIFEST) yield member;
        else {
          const content = Buffer.from(JSON.stringify(change(manifest)));
          yield {
            name: MANIFEST,
            size: content.length,
            content: (async function* () {
              yield content;
            })(),
          };
        }
      }
    })(),
  );
}
