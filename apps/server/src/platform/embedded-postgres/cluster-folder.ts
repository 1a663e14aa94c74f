import { join } from 'node:path';

export function clusterFolder(dataDir: string): string {
  return join(dataDir, 'postgres');
}

export function serverLogFile(dataDir: string): string {
  return join(dataDir, 'postgres.log');
}
