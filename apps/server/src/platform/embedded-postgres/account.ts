import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { clusterFolder } from './cluster-folder.ts';

/** Who runs the server. `drop` is set only when Node is root, which PostgreSQL refuses to be. */
export interface Account {
  uid: number;
  gid: number;
  drop: boolean;
}

/**
 * The ordinary user runs the server as himself. Root hands it to whom the files already
 * belong, so that one start under sudo does not lock the ordinary user out of his own
 * desk, and otherwise to nobody.
 */
export async function chooseAccount(dataDir: string): Promise<Account> {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  if (uid !== 0) return { uid, gid, drop: false };

  const owner = (await ownerOf(clusterFolder(dataDir))) ?? (await ownerOf(dataDir)) ?? (await nobody());
  return { ...owner, drop: true };
}

/** For `spawn`: absent keys keep Node's own identity. */
export function spawnIdentity(account: Account): { uid?: number; gid?: number } {
  return account.drop ? { uid: account.uid, gid: account.gid } : {};
}

async function ownerOf(path: string): Promise<{ uid: number; gid: number } | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

async function nobody(): Promise<{ uid: number; gid: number }> {
  const passwd = await readFile(join('/etc', 'passwd'), 'utf8').catch(() => '');
  const entry = /^nobody:[^:]*:(\d+):(\d+):/m.exec(passwd);
  return { uid: Number(entry?.[1] ?? 65534), gid: Number(entry?.[2] ?? 65534) };
}
