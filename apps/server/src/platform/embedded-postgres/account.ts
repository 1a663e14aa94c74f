import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { clusterFolder } from './data-folder.ts';

/** Who runs the server. */
export interface Account {
  uid: number;
  gid: number;
  /** Node is root, which PostgreSQL refuses to be, so the server becomes this account. */
  drop: boolean;
  /** False under a closed home such as /root, where the account cannot follow the path. */
  entersDataFolder: boolean;
}

/**
 * The ordinary user runs the server as himself. Root hands it to whom the files already
 * belong, so that one start under sudo does not lock the ordinary user out of his own
 * desk, and otherwise to nobody.
 */
export async function chooseAccount(dataDir: string): Promise<Account> {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  if (uid !== 0) return { uid, gid, drop: false, entersDataFolder: true };

  const owner = (await ownerOf(clusterFolder(dataDir))) ?? (await ownerOf(dataDir)) ?? (await nobody());
  const account = { ...owner, drop: true, entersDataFolder: true };
  return { ...account, entersDataFolder: await mayEnter(account, dataDir) };
}

/** For `spawn`: who the program is, and nothing of our environment (PGDATA, PGOPTIONS, secrets). */
export function asAccount(account: Account): { uid?: number; gid?: number; env: Record<string, string> } {
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C' };
  return account.drop ? { uid: account.uid, gid: account.gid, env } : { env };
}

/** Asks the kernel by trying, since mode bits alone know nothing of access lists and mounts. */
export async function mayEnter(account: Account, folder: string): Promise<boolean> {
  if (!account.drop) return true;
  const child = spawn('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], {
    ...asAccount(account),
    cwd: '/',
    stdio: 'ignore',
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

async function ownerOf(path: string): Promise<{ uid: number; gid: number } | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

async function nobody(): Promise<{ uid: number; gid: number }> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const entry = /^nobody:[^:]*:(\d+):(\d+):/m.exec(passwd);
  return { uid: Number(entry?.[1] ?? 65534), gid: Number(entry?.[2] ?? 65534) };
}
