import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { chooseAccount } from './embedded-postgres/account.ts';
import { findBinaries, packageFolder, repairLibraryLinks } from './embedded-postgres/binaries.ts';
import { claimFolder } from './embedded-postgres/folder-claim.ts';
import type { Log } from './embedded-postgres/log.ts';
import { stopLeftover } from './embedded-postgres/postmaster.ts';
import { isRunning } from './embedded-postgres/processes.ts';

const asRoot = process.getuid?.() === 0;
const onLinux = process.platform === 'linux';
const NOBODY = 65534;
/** The disk is not what most of these tests are about. */
const QUICK = { fsync: 'off' };

describe('an ordinary day', () => {
  test('the desk starts, answers, and still knows everything the next morning', async () => {
    const dataDir = await dataFolder();
    const evening = await start(dataDir);
    await ask(evening, `create table notes (text text)`);
    await ask(evening, `insert into notes values ('the laptop is at Amina''s desk')`);
    await evening.stop();

    const morning = await start(dataDir);
    expect(await ask(morning, 'select text from notes')).toEqual([{ text: "the laptop is at Amina's desk" }]);
  });

  test('it speaks through a private socket only and never opens a port', async () => {
    const dataDir = await sharedDataFolder();
    const desk = await start(dataDir);

    const [answer] = await ask(
      desk,
      `select current_setting('listen_addresses') as addresses, inet_server_addr() as address`,
    );
    expect(answer).toEqual({ addresses: '', address: null });
    expect((await stat(desk.connection.host)).mode & 0o777).toBe(0o700);
    if (onLinux) expect(listeningPorts(await serverPid(dataDir))).toEqual([]);
  });

  test('text is UTF-8, sorted the same everywhere, and a quotation mark is no letter', async () => {
    const desk = await start(await sharedDataFolder());

    const [answer] = await ask(
      desk,
      `select current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums,
              upper('straße é') as upper, to_tsvector('simple', '„Drucker“ geht nicht')::text as words`,
    );
    expect(answer).toEqual({
      encoding: 'UTF8',
      checksums: 'on',
      upper: 'STRAßE É',
      words: "'drucker':1 'geht':2 'nicht':3",
    });
  });

  test('stopping does not wait for somebody who is still reading, and may be asked twice', async () => {
    const dataDir = await sharedDataFolder();
    const desk = await start(dataDir);
    const client = await connect(desk);
    await client.query('begin');
    await client.query('create table half_a_thought (id int)');

    await Promise.all([desk.stop(), desk.stop()]);
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
    expect(await readdir(dataDir)).toEqual(['postgres', 'postgres.log']);
  });

  test('what alarms the server reaches our log, and what is part of life does not', async () => {
    const heard: string[] = [];
    const desk = await start(await sharedDataFolder(), {
      ...silent,
      error: (message) => void heard.push(message),
    });

    const stranger = new pg.Client({ ...desk.connection, database: 'nowhere' });
    await expect(stranger.connect()).rejects.toThrow('does not exist');
    await until(() => heard.length > 0);
    await desk.stop();
    expect(heard).toEqual([expect.stringContaining('FATAL:  database "nowhere" does not exist')]);
  });
});

describe('when something is killed', () => {
  test('nothing acknowledged is lost with Node, and its server goes too', async () => {
    const dataDir = await sharedDataFolder();
    const owner = await startOwner(dataDir, { settings: {} });
    await ask(owner, 'create table kept_with_node (text text)');
    await ask(owner, `insert into kept_with_node values ('acknowledged')`);
    const server = await serverPid(dataDir);

    await kill(owner.child);
    await until(() => !isRunning(server));

    const desk = await start(dataDir);
    expect(await ask(desk, 'select text from kept_with_node')).toEqual([{ text: 'acknowledged' }]);
  });

  test('a server that outlived Node and watchdog is stopped by the next start', async () => {
    const dataDir = await sharedDataFolder();
    const owner = await startOwner(dataDir);
    const orphan = await serverPid(dataDir);
    process.kill(watchdogOf(owner.child), 'SIGKILL');
    await kill(owner.child);
    await sleep(200);
    expect(isRunning(orphan)).toBe(true);

    const desk = await start(dataDir);
    expect(isRunning(orphan)).toBe(false);
    expect(await ask(desk, 'select 1 as here')).toEqual([{ here: 1 }]);
  });

  test('a killed server comes back by itself', async () => {
    const dataDir = await sharedDataFolder();
    const told: string[] = [];
    const desk = await start(dataDir, { ...silent, warn: (message) => void told.push(message) });
    await ask(desk, 'create table kept_with_server (text text)');
    await ask(desk, `insert into kept_with_server values ('acknowledged')`);

    process.kill(await serverPid(dataDir), 'SIGKILL');
    await until(() => told.includes('The database server is back.'));
    expect(await ask(desk, 'select text from kept_with_server')).toEqual([{ text: 'acknowledged' }]);
  });

  test('a database killed while it was being made is made anew', async () => {
    const dataDir = await dataFolder();
    const owner = spawnOwner(dataDir);
    await until(() => readdirSync(dataDir).some((name) => existsSync(join(dataDir, name, 'PG_VERSION'))));
    await kill(owner);
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);

    const desk = await start(dataDir);
    expect(await ask(desk, 'select 1 as here')).toEqual([{ here: 1 }]);
    expect((await readdir(dataDir)).filter((name) => name.includes('half-made'))).toEqual([]);
  });

  test('a pid file whose number now belongs to a stranger hinders nobody and harms nobody', async () => {
    const dataDir = await sharedDataFolder();
    await (await start(dataDir)).stop();
    const stranger = spawn('/bin/sleep', ['60'], { stdio: 'ignore', ...(asRoot && { uid: NOBODY, gid: NOBODY }) });
    children.push(stranger);
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${stranger.pid}\n${join(dataDir, 'postgres')}\n`);
    await mkdir(join(dataDir, 'run'), { recursive: true });
    await writeFile(join(dataDir, 'run', '.s.PGSQL.5432.lock'), `${stranger.pid}\n`);

    const desk = await start(dataDir);
    expect(await ask(desk, 'select 1 as here')).toEqual([{ here: 1 }]);
    expect(isRunning(stranger.pid!)).toBe(true);
  });

  // A killed server stays in the table of processes until the first process of the machine looks after it.
  test('a dead server that nobody has buried yet hinders nobody', { skip: !onLinux }, async () => {
    const dataDir = await sharedDataFolder();
    await (await start(dataDir)).stop();
    const careless = spawn('/bin/sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      ...(asRoot && { uid: NOBODY, gid: NOBODY }),
    });
    children.push(careless);
    const dead = Number(String((await once(careless.stdout!, 'data'))[0]));
    await until(() => !isRunning(dead));
    expect(existsSync(`/proc/${dead}`)).toBe(true);
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${dead}\n${join(dataDir, 'postgres')}\n`);

    const desk = await start(dataDir);
    expect(await ask(desk, 'select 1 as here')).toEqual([{ here: 1 }]);
  });
});

describe('one Attune per data folder', () => {
  test('the second is told who is using it, and the first works on', async () => {
    const dataDir = await sharedDataFolder();
    const first = await startOwner(dataDir);

    await expect(startEmbeddedPostgres({ dataDir, log: silent })).rejects.toMatchObject({
      code: 'database.folder-in-use',
      message: expect.stringContaining(`Another Attune is using ${dataDir} (pid ${first.child.pid})`),
    });
    expect(await ask(first, 'select 1 as here')).toEqual([{ here: 1 }]);
  });

  test('of many that start at once after a crash, exactly one gets the folder', async () => {
    const dataDir = await dataFolder();
    await writeFile(join(dataDir, 'attune.lock'), JSON.stringify({ ...(await lockOf(dataDir)), born: 'long ago' }));

    const claims = await Promise.allSettled(Array.from({ length: 8 }, () => claimFolder(dataDir, silent)));
    expect(claims.filter((claim) => claim.status === 'fulfilled')).toHaveLength(1);
    for (const claim of claims) if (claim.status === 'fulfilled') await claim.value.release();
    expect(await readdir(dataDir)).toEqual([]);
  });

  test('another container that still touches its lock is respected, a silent one is not', async () => {
    const dataDir = await dataFolder();
    const lock = join(dataDir, 'attune.lock');
    const elsewhere = { ...(await lockOf(dataDir)), host: 'blue-container', world: 'another' };
    await writeFile(lock, JSON.stringify(elsewhere));

    const touching = setInterval(() => void writeFile(lock, JSON.stringify(elsewhere)), 400);
    const refused = await claimFolder(dataDir, silent).catch((error: unknown) => error);
    clearInterval(touching);
    expect(refused).toMatchObject({ message: expect.stringContaining('on blue-container') });

    await sleep(50);
    await utimes(lock, 1, 1);
    const claim = await claimFolder(dataDir, silent);
    await claim.release();
  });
});

describe('folders that are not as hoped', () => {
  test('data of another PostgreSQL is left alone', async () => {
    const dataDir = await dataFolder();
    await mkdir(join(dataDir, 'postgres'));
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');

    await expect(start(dataDir)).rejects.toMatchObject({
      code: 'database.wrong-version',
      message: expect.stringMatching(/PostgreSQL 17.*brings PostgreSQL 18.*Nothing was touched/),
    });
    expect(await readdir(join(dataDir, 'postgres'))).toEqual(['PG_VERSION']);
  });

  test('a folder with other files in it is not taken for a database', async () => {
    const dataDir = await dataFolder();
    await mkdir(join(dataDir, 'postgres'));
    await writeFile(join(dataDir, 'postgres', 'holiday.jpg'), '');

    await expect(start(dataDir)).rejects.toMatchObject({ code: 'database.folder-not-ours' });
    expect(await readdir(join(dataDir, 'postgres'))).toEqual(['holiday.jpg']);
  });

  test('a path too long for a socket gets a short one elsewhere, and leaves nothing behind', async () => {
    const dataDir = join(await dataFolder(), 'a-very-long-name-'.repeat(8));
    const desk = await start(dataDir);
    expect(await ask(desk, 'select 1 as here')).toEqual([{ here: 1 }]);
    expect(desk.connection.host.length).toBeLessThan(90);

    await desk.stop();
    expect(existsSync(desk.connection.host)).toBe(false);
  });

  // tmpfs is how a disk of a known size comes into being; only root may mount one.
  test.skipIf(!canMount())('a full disk is called a full disk, and costs nothing that was acknowledged', async () => {
    const dataDir = await dataFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=711', 'tmpfs', dataDir]);
    mounts.push(dataDir);
    const film = join(dataDir, 'film.mkv');
    execFileSync('dd', ['if=/dev/zero', `of=${film}`, 'bs=1M', 'count=40'], { stdio: 'ignore' });
    const desk = await start(dataDir);
    await ask(desk, 'create table notes (id int, text text)');

    let acknowledged = 0;
    const client = await connect(desk);
    const full = await (async () => {
      for (;;) {
        const text = 'x'.repeat(1000);
        await client.query(`insert into notes select $1, $2 from generate_series(1, 1000)`, [acknowledged + 1, text]);
        acknowledged += 1;
      }
    })().catch((error: Error) => error);
    expect(full).toBeInstanceOf(Error);
    await desk.stop();
    const rest = join(dataDir, 'rest');
    expect(() => execFileSync('dd', ['if=/dev/zero', `of=${rest}`, 'bs=4k'], { stdio: 'ignore' })).toThrow();

    await expect(start(dataDir)).rejects.toMatchObject({
      code: 'database.disk-full',
      message: expect.stringMatching(/is full.*Nothing that was acknowledged is lost.*Then start Attune again/),
    });

    rmSync(film);
    const again = await start(dataDir);
    expect(acknowledged).toBeGreaterThan(0);
    expect(await ask(again, 'select count(distinct id)::int as rows from notes')).toEqual([{ rows: acknowledged }]);
    await again.stop();
  });
});

describe('who runs it', () => {
  test('an ordinary user runs it as himself', { skip: !asRoot }, async () => {
    const dataDir = await dataFolder();
    execFileSync('chown', [String(NOBODY), dataDir]);
    const owner = await startOwner(dataDir, { uid: NOBODY });

    expect(await ask(owner, 'select 1 as here')).toEqual([{ here: 1 }]);
    expect((await stat(join(dataDir, 'postgres'))).uid).toBe(NOBODY);
    owner.child.kill('SIGTERM');
    await once(owner.child, 'exit');
  });

  test('root hands it to nobody, even where nobody may not look', { skip: !asRoot || !onLinux }, async () => {
    const dataDir = join(await dataFolder(), 'closed', 'attune');
    await mkdir(dataDir, { recursive: true });
    await chmod(dirname(dataDir), 0o700);

    const desk = await start(dataDir);
    expect(await ask(desk, 'select 1 as here')).toEqual([{ here: 1 }]);
    expect((await stat(`/proc/${await serverPid(dataDir)}`)).uid).toBe(NOBODY);
    await desk.stop();

    const owner = await startOwner(dataDir);
    const server = await serverPid(dataDir);
    await kill(owner.child);
    await until(() => !isRunning(server));
    await (await start(dataDir)).stop();
    expect(existsSync(owner.connection.host)).toBe(false);
  });

  test('root hands programs under a closed home to nobody as a copy', { skip: !asRoot || !onLinux }, async () => {
    const dataDir = await dataFolder();
    const closed = join(await dataFolder(), 'closed');
    copyPackage(closed);
    await chmod(closed, 0o700);

    const account = await chooseAccount(dataDir);
    const { postgres } = await findBinaries({ folder: closed, dataDir, account, log: silent });
    expect(postgres.startsWith(dataDir)).toBe(true);
    expect(runAs(NOBODY, postgres, ['--version'])).toContain('PostgreSQL) 18');
  });

  test('a user without a name is told why it cannot be', { skip: !asRoot }, async () => {
    const dataDir = await dataFolder();
    execFileSync('chown', ['54321', dataDir]);

    await expect(startOwner(dataDir, { uid: 54321 })).rejects.toMatchObject({
      code: 'database.no-account',
      message: expect.stringContaining('DATABASE_URL'),
    });
  });

  test('a user who may not use the folder is told whose it is to give', { skip: !asRoot }, async () => {
    await expect(startOwner(await dataFolder(), { uid: NOBODY })).rejects.toMatchObject({
      code: 'database.folder-not-ours',
      message: expect.stringContaining('chown'),
    });
  });
});

describe('the programs', () => {
  test('library links that the install did not make are made', async () => {
    const copy = join(await dataFolder(), 'package');
    copyPackage(copy);
    const libraries = join(copy, 'native', 'lib');
    for (const name of await readdir(libraries)) if (isLink(join(libraries, name))) rmSync(join(libraries, name));
    expect(() => runAs(undefined, join(copy, 'native', 'bin', 'initdb'), ['--version'])).toThrow();

    await repairLibraryLinks(join(copy, 'native'));
    expect(runAs(undefined, join(copy, 'native', 'bin', 'initdb'), ['--version'])).toContain('PostgreSQL) 18');
  });

  test('a platform without programs is sent to DATABASE_URL', () => {
    expect(() => packageFolder('sunos-sparc')).toThrow(/no PostgreSQL for sunos-sparc.*DATABASE_URL/);
  });
});

// ---- the cast behind the scenes

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const folders: string[] = [];
const mounts: string[] = [];
const children: ChildProcess[] = [];
const desks: EmbeddedPostgres[] = [];
const clients: pg.Client[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) await client.end().catch(() => undefined);
  for (const desk of desks.splice(0)) await desk.stop();
  for (const child of children.splice(0)) await kill(child);
  for (const folder of [...folders, ...(shared ? [await shared] : [])]) await stopLeftover(folder, silent);
  for (const mount of mounts.splice(0)) execFileSync('umount', [mount]);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function dataFolder(): Promise<string> {
  const folder = await openFolder();
  folders.push(folder);
  return folder;
}

async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'attune-pg-'));
  await chmod(folder, 0o711); // mkdtemp closes it, and most data folders are not closed to the server's account.
  return folder;
}

/** Making a database takes over a second, so tests about other things use one and the same, one after another. */
let shared: Promise<string> | undefined;

function sharedDataFolder(): Promise<string> {
  return (shared ??= makeDatabase());
}

async function makeDatabase(): Promise<string> {
  const folder = await openFolder();
  await (await startEmbeddedPostgres({ dataDir: folder, log: silent, settings: QUICK })).stop();
  return folder;
}

afterAll(async () => {
  if (shared) rmSync(await shared, { recursive: true, force: true });
});

/** Links instead of copies where the disk allows: the package weighs 60 MB. Nobody writes into the files. */
function copyPackage(to: string): void {
  const from = packageFolder(`${process.platform}-${process.arch}`);
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' });
  } catch {
    rmSync(to, { recursive: true, force: true });
    execFileSync('cp', ['-a', from, to]);
  }
}

async function start(dataDir: string, log = silent): Promise<EmbeddedPostgres> {
  const desk = await startEmbeddedPostgres({ dataDir, log, settings: QUICK });
  desks.push(desk);
  return desk;
}

async function connect({ connection }: Pick<EmbeddedPostgres, 'connection'>): Promise<pg.Client> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined); // Servers are killed here on purpose.
  await client.connect();
  clients.push(client);
  return client;
}

async function ask(desk: Pick<EmbeddedPostgres, 'connection'>, sql: string): Promise<unknown[]> {
  const client = await connect(desk);
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

interface OwnerOptions {
  uid?: number;
  settings?: Record<string, string>;
}

/** Another Node process that owns a desk, so that it can be killed. */
async function startOwner(dataDir: string, options: OwnerOptions = {}) {
  const child = spawnOwner(dataDir, options);
  let said = '';
  for await (const chunk of child.stdout!) {
    said += String(chunk);
    if (said.endsWith('\n')) break;
  }
  const answer = JSON.parse(said) as { connection: EmbeddedPostgres['connection']; code?: string; message: string };
  if (answer.code) throw Object.assign(new Error(answer.message), { code: answer.code });
  return { child, connection: answer.connection };
}

function spawnOwner(dataDir: string, { uid, settings = QUICK }: OwnerOptions = {}): ChildProcess {
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL('./embedded-postgres.ts', import.meta.url).href)};
    const say = (answer) => process.stdout.write(JSON.stringify(answer) + '\\n');
    const quiet = () => undefined;
    const options = { log: { info: quiet, warn: quiet, error: quiet }, ...JSON.parse(process.argv[1]) };
    startEmbeddedPostgres(options).then(
      (desk) => {
        process.on('SIGTERM', () => desk.stop().then(() => process.exit(0)));
        setInterval(quiet, 1000);
        say({ connection: desk.connection });
      },
      ({ code = 'unexpected', message }) => say({ code, message }),
    );`;
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const args = ['--import', tsx, '--input-type=module', '-e', program, JSON.stringify({ dataDir, settings })];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  children.push(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function serverPid(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

function watchdogOf(owner: ChildProcess): number {
  const found = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find(([, parent, ...command]) => Number(parent) === owner.pid && command.join(' ').includes('attune-watchdog'));
  return Number(found?.[0]);
}

async function until(condition: () => boolean): Promise<void> {
  const start = performance.now();
  while (!condition()) {
    if (performance.now() - start > 15_000) throw new Error(`never came true: ${condition.toString()}`);
    await sleep(10);
  }
}

/** The lock this process would write. */
async function lockOf(dataDir: string): Promise<Record<string, unknown>> {
  const claim = await claimFolder(dataDir, silent);
  const lock = JSON.parse(await readFile(join(dataDir, 'attune.lock'), 'utf8')) as Record<string, unknown>;
  await claim.release();
  return lock;
}

function listeningPorts(pid: number): string[] {
  const sockets = readdirSync(`/proc/${pid}/fd`).map((fd) => linkTarget(`/proc/${pid}/fd/${fd}`));
  const LISTEN = '0A';
  return ['tcp', 'tcp6']
    .filter((family) => existsSync(`/proc/net/${family}`))
    .flatMap((family) => readFileSync(`/proc/net/${family}`, 'utf8').trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === LISTEN && sockets.includes(`socket:[${fields[9]}]`))
    .map((fields) => String(fields[1]));
}

function linkTarget(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function isLink(path: string): boolean {
  return linkTarget(path) !== '';
}

function runAs(uid: number | undefined, program: string, args: string[]): string {
  const identity = uid === undefined ? {} : { uid, gid: uid };
  return execFileSync(program, args, { ...identity, cwd: '/', encoding: 'utf8', stdio: 'pipe' });
}

function canMount(): boolean {
  if (!asRoot || !onLinux) return false;
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
