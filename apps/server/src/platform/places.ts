import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Finds what ships beside the code, in the sources (`apps/server/src`) and in the built desk (`dist`). */
function place(...candidates: string[]): string | null {
  return (
    candidates
      .map((candidate) => fileURLToPath(new URL(candidate, import.meta.url)))
      .find((candidate) => existsSync(candidate)) ?? null
  );
}

/** The SQL that brings the schema forward. */
export function migrationsFolder(): string {
  const folder = place('../../migrations', './migrations');
  if (folder === null)
    throw new Error('The migrations are missing from this copy of Attune. Build it again with "npm run build".');
  return folder;
}

/** The built web, or null while it has not been built. */
export const webFolder = (): string | null => place('../../../web/dist', '../apps/web/dist');
