import { chmod, cp, lstat, mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, mayEnter } from './account.ts';
import type { Log } from './log.ts';

interface Copying {
  /** The npm package. */
  folder: string;
  dataDir: string;
  account: Account;
  log: Log;
}

/**
 * Root often works under /root, where no other account may look. Then the server's
 * account gets a copy of the programs (60 MB) where it can run them. /var/cache before
 * the temporary folder, because cleaners delete from that one under a running server.
 */
export async function copyWithinReach(
  { folder, dataDir, account, log }: Copying,
  runs: (native: string) => Promise<boolean>,
): Promise<string | undefined> {
  const name = `attune-postgres-${await packageVersion(folder)}`;
  for (const parent of [dataDir, '/var/cache/attune', tmpdir()]) {
    const copy = join(parent, name);
    try {
      await mkdir(parent, { recursive: true, mode: 0o755 });
      if (!(await mayEnter(account, parent))) continue;
      await copyPrograms(join(folder, 'native'), copy);
      if (await runs(copy)) return copy;
      await rm(copy, { recursive: true, force: true });
    } catch (error) {
      log.warn(`Could not copy the database programs to ${copy}: ${String(error)}`);
    }
  }
  return undefined;
}

async function copyPrograms(native: string, copy: string): Promise<void> {
  if (await isOurs(copy)) return;
  const draft = `${copy}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o755 });
  try {
    // Libraries are linked to each other by relative names, which have to stay so.
    await cp(native, draft, { recursive: true, verbatimSymlinks: true, filter: isNeededToRun });
    await openForReading(draft);
    await rename(draft, copy);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** In a folder others may write to, a copy is only used when we made it and nobody else can change it. */
async function isOurs(copy: string): Promise<boolean> {
  const found = await lstat(copy).catch(() => undefined);
  if (!found) return false;
  if (found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0) return true;
  throw new Error('something else is there');
}

function isNeededToRun(path: string): boolean {
  return !path.endsWith('.a') && !path.endsWith('/pgxs') && !path.endsWith('/pkgconfig');
}

/** Root's umask may have closed the originals. */
async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openForReading(path);
    else if (entry.isFile()) await chmod(path, folder.endsWith('/bin') ? 0o755 : 0o644);
  }
}

async function packageVersion(folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  return version;
}
