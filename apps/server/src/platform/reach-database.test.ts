import net from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newId } from './columns.ts';
import { complaintAbout, reachDatabase } from './reach-database.ts';

const { host, user } = inject('database');
const name = `reach_${newId().replaceAll('-', '')}`;
const urlOf = (database: string, who = user) =>
  `postgres://${who}@localhost/${database}?host=${encodeURIComponent(host)}`;
const admin = new pg.Client(urlOf('postgres'));

beforeAll(async () => {
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.query(`create database ${name}_latin encoding 'LATIN1' locale 'C' template template0`);
  await admin.query(`create role ${name}_guest login`);
});
afterAll(async () => {
  for (const database of [name, `${name}_latin`]) await admin.query(`drop database ${database}`);
  await admin.query(`drop role ${name}_guest`);
  await admin.end();
});

test('a database that will do is reached without a word', async () => {
  await expect(reachDatabase(urlOf(name))).resolves.toBeUndefined();
});

test('each way in which DATABASE_URL can be wrong is named, with what to do', async () => {
  const port = await closedPort();
  const said: [string, string][] = [
    ['mysql://attune@127.0.0.1/attune', 'names no PostgreSQL. It looks like postgres://'],
    [`postgres://attune@127.0.0.1:${port}/attune`, `No PostgreSQL answers at 127.0.0.1:${port}`],
    ['postgres://attune@127.0.0.1/attune?host=/no/such/folder', 'No PostgreSQL answers in the folder /no/such/folder'],
    ['postgres://attune@no-such-host.invalid/attune', 'names the host "no-such-host.invalid", which cannot be found'],
    [urlOf('nowhere'), 'There is no database "nowhere"'],
    [urlOf(name, 'stranger'), 'does not let the user "stranger" in'],
    [`${urlOf(name)}&sslmode=verify-full`, 'cannot be used: The server does not support SSL connections.'],
  ];
  for (const [url, words] of said) await expect(reachDatabase(url), url).rejects.toThrow(words);
});

test('a database that cannot hold a desk is refused before anything is written to it', async () => {
  await expect(reachDatabase(urlOf(name, `${name}_guest`))).rejects.toThrow(
    `The user "${name}_guest" may not create tables in the database "${name}".`,
  );
  await expect(reachDatabase(urlOf(`${name}_latin`))).rejects.toThrow('keeps text as LATIN1');
});

test('an old PostgreSQL, or one without its contrib package, is told so', () => {
  const found = { encoding: 'UTF8', role: 'attune', database: 'attune', may_create: true, has_trigrams: true };
  expect(complaintAbout({ ...found, version: 150_000 })).toBeNull();
  expect(complaintAbout({ ...found, version: 140_012 })).toMatch(/^Attune needs PostgreSQL 15 or later.* version 14\./);
  expect(complaintAbout({ ...found, version: 180_004, has_trigrams: false })).toContain('pg_trgm');
});

function closedPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
