import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { link, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './failure.ts';
import type { Log } from './log.ts';
import { birthMark, isRunning } from './processes.ts';

export interface FolderClaim {
  release(): Promise<void>;
}

interface Holder {
  pid: number;
  born: string;
  host: string;
  /** Process numbers mean something only within one of these. */
  world: string;
  /** This very claim. */
  claim: string;
}

/**
 * One Attune per data folder. Node has no file locks of the kernel, so the lock is a file
 * that names its holder, and a dead holder's lock is taken over. PostgreSQL guards its
 * own folder as well; this guards the moments when it is not running, and can say who.
 */
export async function claimFolder(dataDir: string, log: Log): Promise<FolderClaim> {
  const lock = join(dataDir, 'attune.lock');
  const me = describeMe();
  const draft = `${lock}.${me.claim}`;
  await writeFile(draft, JSON.stringify(me));
  try {
    // Another start may be a moment ahead of us at each step; then look again.
    for (let attempt = 0; attempt < 20; attempt++) {
      if (await linked(draft, lock)) return await hold(lock, me);

      const holder = await readHolder(lock);
      if (holder && (await isAlive(holder, lock, draft, log))) throw inUse(dataDir, holder);
      if (holder && (await tookOver(holder, draft, lock))) {
        log.warn(`The Attune that last used ${dataDir} (pid ${holder.pid}) ended without a goodbye; taking over.`);
        return await hold(lock, me);
      }
      await sleep(50);
    }
    throw inUse(dataDir, await readHolder(lock));
  } finally {
    await rm(draft, { force: true });
  }
}

/** A link appears whole or not at all, and never over an existing file. */
async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Two starts may find the same dead holder. Only the one that owns the take-over file may
 * replace the lock, and only after seeing that it is still the dead one's.
 */
async function tookOver(dead: Holder, draft: string, lock: string): Promise<boolean> {
  const right = `${lock}.takeover`;
  if (!(await linked(draft, right))) {
    const other = await readHolder(right);
    if (other && !isAliveHere(other)) await rm(right, { force: true });
    return false;
  }
  try {
    if ((await readHolder(lock))?.claim !== dead.claim) return false;
    await rename(draft, lock);
    return true;
  } finally {
    await rm(right, { force: true });
  }
}

/**
 * On the same machine the process table knows. Another container or host that shares the
 * folder shows that it lives by touching the lock.
 */
async function isAlive(holder: Holder, lock: string, draft: string, log: Log): Promise<boolean> {
  if (holder.world === thisWorld()) return isAliveHere(holder);

  const touched = await modified(lock);
  // Both times are the file system's, so it does not matter whether the clocks agree.
  if ((await modified(draft)) - touched > SILENCE_MS) return false;
  log.warn(`Waiting to see whether the Attune on ${holder.host} still uses the data folder.`);
  for (let waited = 0; waited < SILENCE_MS; waited += 250) {
    await sleep(250);
    if ((await modified(lock)) !== touched) return true;
  }
  return false;
}

const TOUCH_MS = 2_000;
const SILENCE_MS = 10_000;

function isAliveHere(holder: Holder): boolean {
  return isRunning(holder.pid) && birthMark(holder.pid) === holder.born;
}

async function hold(lock: string, me: Holder): Promise<FolderClaim> {
  const file = await open(lock, 'r+');
  const touch = () => void file.write(JSON.stringify(me), 0).catch(() => undefined);
  const touching = setInterval(touch, TOUCH_MS).unref();
  return {
    async release() {
      clearInterval(touching);
      await file.close();
      await rm(lock, { force: true });
    },
  };
}

function describeMe(): Holder {
  return {
    pid: process.pid,
    born: birthMark(process.pid),
    host: hostname(),
    world: thisWorld(),
    claim: randomUUID(),
  };
}

/** This boot of this machine, and the container within it. */
function thisWorld(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if (error instanceof SyntaxError) return { pid: 0, born: '', host: '', world: thisWorld(), claim: '' };
    throw error;
  }
}

async function modified(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
}

function inUse(dataDir: string, holder: Holder | undefined): EmbeddedPostgresError {
  const elsewhere = holder && holder.world !== thisWorld() ? ` on ${holder.host}` : '';
  const who = holder ? ` (pid ${holder.pid}${elsewhere})` : '';
  return new EmbeddedPostgresError(
    'database.folder-in-use',
    `Another Attune is using ${dataDir}${who}. Stop that one first, or give this one its own ATTUNE_DATA.`,
  );
}
