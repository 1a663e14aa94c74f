import { mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/**
 * Makes the folder if need be and gives its one true name, so that a server started
 * through a symlink is recognised through any other.
 */
export async function openDataFolder(wanted: string): Promise<string> {
  const path = resolve(wanted);
  // Mail and files of people live here too. As root, the server's account has to pass through.
  await mkdir(path, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  return realpath(path);
}

export function clusterFolder(dataDir: string): string {
  return join(dataDir, 'postgres');
}

export function serverLogFile(dataDir: string): string {
  return join(dataDir, 'postgres.log');
}
