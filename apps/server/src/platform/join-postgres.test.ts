import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { hasEmbeddedPostgres, startEmbeddedPostgres, startOrJoinEmbeddedPostgres } from './embedded-postgres.ts';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const settings = { fsync: 'off' };
const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

test('a command asks the database of a desk at work, and leaves it at work', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'attune-join-'));
  folders.push(dataDir);
  expect(hasEmbeddedPostgres(dataDir)).toBe(false);
  const desk = await startEmbeddedPostgres({ dataDir, log, settings });
  await ask(desk.connection, `create table notes as select 'here' as text`);

  const beside = await startOrJoinEmbeddedPostgres({ dataDir, log, settings });
  expect(beside.joined).toBe(true);
  expect(await ask(beside.connection, 'select text from notes')).toEqual([{ text: 'here' }]);
  await beside.stop();
  expect(await ask(desk.connection, 'select text from notes')).toEqual([{ text: 'here' }]);
  await desk.stop();

  const alone = await startOrJoinEmbeddedPostgres({ dataDir, log, settings });
  expect(alone.joined).toBe(false);
  expect(await ask(alone.connection, 'select text from notes')).toEqual([{ text: 'here' }]);
  await alone.stop();
  expect(hasEmbeddedPostgres(dataDir)).toBe(true);
});

async function ask(connection: pg.ClientConfig, statement: string): Promise<object[]> {
  const client = new pg.Client(connection);
  await client.connect();
  return client
    .query<object>(statement)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}
