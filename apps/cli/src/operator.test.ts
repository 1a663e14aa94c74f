import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest';
import { makeWorld, PASSWORD, type World } from '../../server/test/world.ts';
import { newId } from '../../server/src/platform/columns.ts';

let world: World;
let folder: string;
beforeAll(async () => {
  world = await makeWorld();
  folder = await mkdtemp(path.join(tmpdir(), 'attune-cli-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

test('an invited admin chooses a password behind a link that works once', async () => {
  const { status, out, told } = await attune('admin', [
    'create',
    '--name',
    'Ines Roth',
    '--email',
    'Ines@harbour.example',
  ]);
  expect(status).toBe(0);
  expect(told).toContain('Ines Roth chooses a password here');
  expect(out).toMatch(/^http:\/\/desk\.test\/invitation\/\S+$/);
  const token = out.split('/').at(-1)!;
  const accept = () =>
    world.stranger.post(`/invitations/${token}`, { name: 'Ines Roth', password: 'another calm long password' });
  expect((await accept()).status).toBeLessThan(300);
  expect((await accept()).status).toBe(410);
  expect((await attune('admin', ['create', '--name', 'Ines', '--email', 'ines@harbour.example'])).told).toContain(
    'Somebody with this address is here already.',
  );
});

test('the first admin from the command line closes the set-up page', async () => {
  const fresh = await makeWorld({ setUp: false });
  expect((await fresh.stranger.get('/setup')).body.needed).toBe(true);
  const { told } = await attune('admin', ['create', '--name', 'Ada', '--email', 'ada@harbour.example'], fresh);
  expect(told).toContain('counts as set up now');
  expect((await fresh.stranger.get('/setup')).body.needed).toBe(false);
  const stranger = await fresh.stranger.post('/setup', {
    deskName: 'Mine',
    name: 'Mallory',
    email: 'm@evil.example',
    password: PASSWORD,
  });
  expect(stranger.status).toBe(409);
  await fresh.close();
});

test('a key acts as its person within its scopes, and only a person of the desk gets one', async () => {
  const { out, told } = await attune('admin', [
    'api-key',
    '--email',
    'amina@harbour.example',
    '--name',
    'ci',
    '--scopes',
    'tickets:read',
    '--days',
    '3',
  ]);
  expect(told).toContain('acts as Amina Haddad until');
  const asked = async (method: 'GET' | 'POST', url: string) =>
    (
      await world.app.inject({
        method,
        url,
        headers: { authorization: `Bearer ${out}` },
        payload: method === 'POST' ? { requester: { email: 'a@b.example' }, text: 'x' } : undefined,
      })
    ).statusCode;
  expect(await asked('GET', '/api/v1/tickets?queue=queue')).toBe(200);
  expect(await asked('POST', '/api/v1/tickets')).toBe(404);
  expect((await attune('admin', ['api-key', '--email', 'jonas@harbour.example', '--name', 'ci'])).told).toContain(
    'does not work at the desk',
  );
  expect(
    (await attune('admin', ['api-key', '--email', 'amina@harbour.example', '--name', 'ci', '--scopes', 'everything']))
      .status,
  ).toBe(2);
  expect(
    (await attune('admin', ['api-key', '--email', 'amina@harbour.example', '--name', 'ci', '--days', '9999'])).told,
  ).toContain('--days is a number from 1 to 730');
});

test('a reset link sets a new password once, and leaves the second factor alone unless told', async () => {
  const secondFactor = async () =>
    (
      await world.pool.query<{ on: boolean }>(
        `select two_factor_enabled as on from users where email = 'noor@harbour.example'`,
      )
    ).rows[0]!.on;
  await world.as('noor');
  await world.pool.query(`update users set two_factor_enabled = true where email = 'noor@harbour.example'`);
  const { out } = await attune('admin', ['reset', '--email', 'Noor@harbour.example']);
  expect(out).toMatch(/^http:\/\/desk\.test\/reset-password\?token=\S+$/);
  expect(await secondFactor()).toBe(true);
  const token = out.split('=').at(-1)!;
  const reset = async () =>
    (
      await world.app.inject({
        method: 'POST',
        url: '/api/auth/reset-password',
        headers: { origin: world.config.url },
        payload: { token, newPassword: 'a third calm and long password' },
      })
    ).statusCode;
  expect(await reset()).toBe(200);
  expect(await reset()).toBe(400);
  expect((await attune('admin', ['reset', '--email', 'noor@harbour.example', '--disable-2fa'])).told).toContain(
    'second factor of Noor Bakker is off',
  );
  expect(await secondFactor()).toBe(false);
  expect((await attune('admin', ['reset', '--email', 'nobody@harbour.example'])).told).toContain(
    'Nobody here has the address',
  );
});

test('a desk goes into one file and comes back from it, its secret included', async () => {
  const file = path.join(folder, 'desk.tar.gz');
  expect(await attune('backup', [file])).toMatchObject({ status: 0, out: expect.stringContaining('8 people') });
  expect((await attune('backup', [file])).told).toContain('is there already');
  expect((await attune('backup', [file, '--check'])).out).toContain('is whole');
  expect((await attune('restore', [file])).told).toContain('in use: there are rows in');

  const database = await emptyDatabase();
  const dataDir = path.join(folder, 'restored');
  const there = { pool: { options: { database } }, config: { ...world.config, dataDir } } as unknown as World;
  // Without ATTUNE_SECRET the backup would bring it; with another one it says so.
  expect(
    (await attune('restore', [file], there, { ATTUNE_SECRET: 'another secret, long enough to be one' })).out,
  ).toContain('ATTUNE_SECRET is not the one of that desk');
  expect((await attune('restore', [file], there)).status).toBe(1);
  expect((await attune('backup', [])).status).toBe(2);
});

test('a secret that lives in the data folder travels with the backup', async () => {
  const [file, dataDir] = [path.join(folder, 'with-secret.tar.gz'), path.join(folder, 'elsewhere')];
  expect((await attune('backup', [file], world, { ATTUNE_SECRET: '' })).status).toBe(0);
  const there = {
    pool: { options: { database: await emptyDatabase() } },
    config: { ...world.config, dataDir },
  } as unknown as World;
  expect((await attune('restore', [file], there, { ATTUNE_SECRET: '' })).out).toContain('is now in the data folder');
  expect(await readFile(path.join(dataDir, 'secret'), 'utf8')).toBe(
    await readFile(path.join(world.config.dataDir, 'secret'), 'utf8'),
  );
});

test('somebody is erased only when their address is said twice', async () => {
  const wilma = { email: 'wilma@harbour.example', name: 'Wilma Falk' };
  const { number } = (await world.stranger.post('/portal/tickets', { ...wilma, text: 'The marmalade scanner jams.' }))
    .body;
  const first = (await (await world.as('ada')).get(`/tickets/${number}`)).body.messages[0];
  expect(first.text).toContain('marmalade');
  const other = await attune('admin', ['erase', 'wilma@harbour.example', '--confirm', 'priya@harbour.example']);
  expect(other.status).toBe(1);
  expect(other.told).toContain('nothing was erased');
  const { status, told } = await attune('admin', [
    'erase',
    'wilma@harbour.example',
    '--confirm',
    'wilma@harbour.example',
  ]);
  expect(status).toBe(0);
  expect(told).toContain('1 tickets (1 of them open), 1 messages, 0 files');
  const { messages } = (await (await world.as('ada')).get(`/tickets/${number}`)).body;
  expect(messages.map(({ text }: { text: string }) => text)).toEqual(['']);
  expect(
    (await attune('admin', ['erase', 'amina@harbour.example', '--confirm', 'amina@harbour.example'])).told,
  ).toContain('works at the desk');
});

test('the doctor says in sentences what is well and what is not', async () => {
  const { status, out } = await attune('doctor', ['--json']);
  const { ok, findings } = JSON.parse(out) as {
    ok: boolean;
    findings: { about: string; state: string; says: string; todo?: string }[];
  };
  expect(findings).toContainEqual(
    expect.objectContaining({ about: 'database', state: 'good', says: expect.stringMatching(/^PostgreSQL 18/) }),
  );
  expect(findings).toContainEqual(expect.objectContaining({ about: 'clock', state: 'good' }));
  // This desk of a test is reached over http at a name that is not this machine.
  expect(findings.filter(({ state }) => state === 'wrong').map(({ about }) => about)).toEqual(['web']);
  expect(findings.filter(({ state }) => state === 'wrong').every(({ todo }) => todo !== undefined)).toBe(true);
  expect({ status, ok }).toEqual({ status: 1, ok: false });
  expect(await attune('doctor', [], world, { ATTUNE_URL: 'https://desk.test' })).toMatchObject({
    status: 0,
    out: expect.stringContaining('Nothing is wrong.'),
  });
});

test('the doctor names a database that is gone, a file that is lost and mail that cannot leave, and no password', async () => {
  expect(
    (await attune('doctor', [], world, { DATABASE_URL: 'postgres://attune:hush@127.0.0.1:1/attune' })).out,
  ).toMatch(/✗ database\s+The database could not be reached: .*ECONNREFUSED/);
  await world.pool.query(
    `insert into attachments (id, sha256, filename, content_type, size) values ($1, $2, 'lost.png', 'image/png', 1)`,
    [newId(), 'ab'.repeat(32)],
  );
  const { status, out } = await attune('doctor', [], world, {
    SMTP_URL: 'smtp://desk:hush@127.0.0.1:1',
    IMAP_URL: 'imap://desk:hush@127.0.0.1:1',
    MAIL_ADDRESS: 'help@harbour.example',
  });
  expect(status).toBe(1);
  expect(out).toContain('1 of the newest 1 attached files are not in');
  expect(out).toMatch(/✗ mail in .*mailbox on 127\.0\.0\.1:1 does not let us in/);
  expect(out).toMatch(/✗ mail out .*127\.0\.0\.1:1 does not take our mail/);
  expect(out).not.toContain('hush');
});

/** Runs a verb on the database of a world, as an operator would in its folder. */
async function attune(
  verb: 'admin' | 'backup' | 'restore' | 'doctor',
  args: string[],
  on: World = world,
  more: Record<string, string> = {},
): Promise<{ status: number; out: string; told: string }> {
  const { host, port, user } = inject('database');
  const { config } = on;
  const environment = {
    DATABASE_URL: `postgres://${user}@localhost:${port}/${on.pool.options.database}?host=${encodeURIComponent(host)}`,
    ATTUNE_DATA: config.dataDir,
    ATTUNE_SECRET: config.secret,
    ATTUNE_URL: config.url,
    PORT: '1',
    SMTP_URL: '',
    IMAP_URL: '',
    MAIL_IN_PORT: '',
    ...more,
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const out = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { run } = (await import(`./${verb}.ts`)) as { run(args: string[]): Promise<number> };
  const status = await run(args);
  const lines = (spy: typeof out) => spy.mock.calls.map(([line]) => String(line)).join('\n');
  const said = { status, out: lines(out), told: lines(told) };
  vi.restoreAllMocks();
  return said;
}

async function emptyDatabase(): Promise<string> {
  const name = `cli_${newId().replaceAll('-', '')}`;
  const client = new pg.Client({ ...inject('database'), database: 'postgres' });
  await client.connect();
  await client.query(`create database ${name} template template0`).finally(() => client.end());
  return name;
}
