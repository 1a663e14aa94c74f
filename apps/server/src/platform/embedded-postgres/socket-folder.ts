import { createHash } from 'node:crypto';
import { lchown, mkdir, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Account, mayEnter } from './account.ts';
import { EmbeddedPostgresError } from './failure.ts';
import { PORT } from './settings.ts';

/** The kernel's limit for a socket path is 107 bytes on Linux and 103 on macOS. */
const LONGEST_SOCKET_PATH = 103;

/**
 * A folder only the server's account may enter: whoever can reach the socket is let in
 * as the database's owner. Made anew at every start, so that its rights are what we set.
 */
export async function prepareSocketFolder(dataDir: string, account: Account): Promise<string> {
  const folder = await chooseFolder(dataDir, account);
  try {
    await removeStale(folder);
    await mkdir(folder, { mode: 0o700 });
    if (account.drop) await lchown(folder, account.uid, account.gid);
    return folder;
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'database.folder-not-ours',
      `The database's socket belongs in ${folder}, but something else is there. Remove it and start again.`,
      { cause },
    );
  }
}

/** In the data folder where that is short and open enough, else in the temporary one. */
async function chooseFolder(dataDir: string, account: Account): Promise<string> {
  const name = `attune-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`;
  for (const folder of [join(dataDir, 'run'), join(tmpdir(), name)]) {
    if (isShort(folder) && (await mayEnter(account, dirname(folder)))) return folder;
  }
  return join('/tmp', name);
}

function isShort(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${PORT}`)) <= LONGEST_SOCKET_PATH;
}

/** We hold the data folder and no server runs on it, so a socket that lies here is from a dead one. */
async function removeStale(folder: string): Promise<void> {
  await rm(join(folder, `.s.PGSQL.${PORT}`), { force: true });
  await rm(join(folder, `.s.PGSQL.${PORT}.lock`), { force: true });
  await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

/** After a clean stop nothing of us stays in the temporary folder. */
export async function removeSocketFolder(folder: string): Promise<void> {
  await removeStale(folder).catch(() => undefined);
}
