import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './error.ts';
import type { Log } from './log.ts';
import { birthMark, isRunning } from './processes.ts';

export interface FolderClaim {
  release(): Promise<void>;
}

interface Holder {
  pid: number;
  born: string;
}

/** One Attune per data folder. */
export async function claimFolder(dataDir: string, log: Log): Promise<FolderClaim> {
  const lock = join(dataDir, 'attune.lock');
  const draft = `${lock}.${process.pid}`;
  const me: Holder = { pid: process.pid, born: birthMark(process.pid) };
  await writeFile(draft, JSON.stringify(me));
  try {
    for (;;) {
      try {
        // A link appears whole or not at all, and never over an existing lock.
        await link(draft, lock);
        return { release: () => rm(lock, { force: true }) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = await readHolder(lock);
      if (holder && isAlive(holder)) {
        throw new EmbeddedPostgresError('database.folder-in-use', `Another Attune is using ${dataDir} (pid ${holder.pid}). Stop it first, or give this one its own ATTUNE_DATA.`);
      }
      if (holder) log.info(`The Attune that last used ${dataDir} (pid ${holder.pid}) is gone without a goodbye; taking over.`);
      await rm(lock, { force: true });
    }
  } finally {
    await rm(draft, { force: true });
  }
}

function isAlive(holder: Holder): boolean {
  return isRunning(holder.pid) && birthMark(holder.pid) === holder.born;
}

async function readHolder(lock: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(lock, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}
