import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { PORT } from './settings.ts';
import { EmbeddedPostgresError } from './error.ts';

/** The kernel's limit for a socket path is 107 bytes on Linux and 103 on macOS. */
const LONGEST_SOCKET_PATH = 103;

/**
 * A folder only the server's account may enter: whoever can reach the socket is let in
 * as the database's owner.
 */
export async function prepareSocketFolder(dataDir: string, account: Account): Promise<string> {
  const folder = fits(join(dataDir, 'run')) ? join(dataDir, 'run') : shortFolder(dataDir);
  await mkdir(folder, { mode: 0o700 }).catch(ignoreExisting);
  const found = await lstat(folder);
  const uid = process.getuid?.() ?? 0;
  if (!found.isDirectory() || (found.uid !== uid && found.uid !== account.uid)) {
    throw new EmbeddedPostgresError('database.folder-not-ours', `${folder} belongs to somebody else, so the database cannot put its socket there. Remove it and start again.`);
  }
  await chmod(folder, 0o700);
  if (account.drop) await chown(folder, account.uid, account.gid);
  await removeStaleSocket(folder);
  return folder;
}

/** We hold the data folder and no server runs on it, so whatever lies here is from a dead one. */
async function removeStaleSocket(folder: string): Promise<void> {
  await rm(join(folder, `.s.PGSQL.${PORT}`), { force: true });
  await rm(join(folder, `.s.PGSQL.${PORT}.lock`), { force: true });
}

function shortFolder(dataDir: string): string {
  const name = `attune-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`;
  const preferred = join(tmpdir(), name);
  return fits(preferred) ? preferred : join('/tmp', name);
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${PORT}`)) <= LONGEST_SOCKET_PATH;
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
