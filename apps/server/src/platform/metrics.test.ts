import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeWorld, type World } from '../../test/world.ts';
import { openHttp } from './http.ts';
import { makeLog } from './log.ts';
import { openMetrics } from './metrics.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const look = (headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
  world.app.inject({ method: 'GET', url: '/metrics', headers, remoteAddress });

test('the numbers of a desk are there, and nobody is in them', async () => {
  const jonas = await world.as('jonas');
  const { number } = (await jonas.post('/portal/tickets', { text: 'The scanner jams and I am fed up.' })).body;
  await jonas.get(`/portal/tickets/${number}`);
  await world.stranger.get('/nowhere/jonas@harbour.example');
  const { statusCode, body, headers } = await look();
  expect(statusCode).toBe(200);
  expect(headers['content-type']).toContain('text/plain');
  expect(body).toContain('attune_tickets{category="open"} 1');
  expect(body).toContain('attune_jobs{state="pending"}');
  expect(body).toContain('attune_jobs_oldest_due_seconds');
  expect(body).toContain('attune_mails_out{state="queued"}');
  expect(body).toContain('attune_mails_in{state="quarantined"} 0');
  expect(body).toContain('process_resident_memory_bytes');
  expect(body).toMatch(
    /attune_http_request_seconds_count\{method="GET",route="\/api\/v1\/portal\/tickets\/:number",status="200"\} 1/,
  );
  expect(body).toContain('route="none",status="404"');
  expect(body).not.toMatch(/jonas|weber|harbour|scanner|1001/i);
});

test('every number that the page for operators names is there', async () => {
  const page = await readFile(new URL('../../../../docs/self-hosting.md', import.meta.url), 'utf8');
  const named = [...page.matchAll(/`(attune_[a-z_]+)(?:\{[^`]*\})?`/g)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(2);
  const { body } = await look();
  for (const name of named) expect(body, name).toContain(`# TYPE ${name} `);
});

test('a second look counts anew and does not add up', async () => {
  const open = async () => /attune_tickets\{category="open"\} (\d+)/.exec((await look()).body)?.[1];
  const first = await open();
  expect(await open()).toBe(first);
});

test('from another machine, or through a proxy on this one, there is nothing here', async () => {
  expect((await look({}, '203.0.113.7')).statusCode).toBe(404);
  for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
    expect((await look({ [name]: '127.0.0.1' })).statusCode, name).toBe(404);
  expect((await look({}, '::1')).statusCode).toBe(200);
});

test('with a token it opens to the token alone, wherever it is shown', async () => {
  const app = await openHttp({ log: makeLog('silent'), trustProxy: false });
  openMetrics(app, { token: 'a token for the numbers', measure: async () => [] });
  const from = (headers: Record<string, string>, remoteAddress: string) =>
    app.inject({ method: 'GET', url: '/metrics', headers, remoteAddress });
  expect((await from({}, '127.0.0.1')).statusCode).toBe(404);
  expect((await from({ authorization: 'Bearer another one' }, '127.0.0.1')).statusCode).toBe(404);
  expect((await from({ authorization: 'Bearer a token for the numbers' }, '203.0.113.7')).statusCode).toBe(200);
  await app.close();
});

test('the desk is not ready while its database is gone, and ready again when it is back', async () => {
  const database = world.pool.options.database!;
  const server = new pg.Client({ ...inject('database'), database: 'postgres' });
  await server.connect();
  const ready = async () => (await world.app.inject({ method: 'GET', url: '/ready' })).statusCode;
  expect(await ready()).toBe(200);
  await server.query(`alter database ${database} allow_connections false`);
  await server.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database]);
  expect(await ready()).toBe(503);
  expect((await world.app.inject({ method: 'GET', url: '/health' })).statusCode).toBe(200);
  await server.query(`alter database ${database} allow_connections true`);
  expect(await ready()).toBe(200);
  await server.end();
});
