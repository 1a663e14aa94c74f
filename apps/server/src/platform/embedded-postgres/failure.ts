import { CannotStart } from '../cannot-start.ts';

/** Why the embedded database cannot be had, with a code for the programs that ask. */
export class EmbeddedPostgresError extends CannotStart {
  readonly code: EmbeddedPostgresErrorCode;

  constructor(code: EmbeddedPostgresErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
    this.code = code;
  }
}

export type EmbeddedPostgresErrorCode =
  | 'database.no-binaries'
  | 'database.no-account'
  | 'database.folder-in-use'
  | 'database.folder-not-ours'
  | 'database.folder-unreachable'
  | 'database.wrong-version'
  | 'database.disk-full'
  | 'database.did-not-start';

/** What a program of PostgreSQL said before it gave up, as an error for a person. */
export function failureFrom(said: string, dataDir: string, what: string): EmbeddedPostgresError {
  if (saysDiskFull(said)) return diskFull(dataDir);
  if (/could not look up effective user ID/.test(said)) {
    return new EmbeddedPostgresError(
      'database.no-account',
      'PostgreSQL refuses to run as a user id that has no name. Run Attune as a user that is in /etc/passwd, or set DATABASE_URL.',
    );
  }
  return new EmbeddedPostgresError('database.did-not-start', `${what} The last it said:\n${lastLines(said)}`);
}

export function saysDiskFull(text: string): boolean {
  return /No space left on device|Disk quota exceeded/.test(text);
}

export function diskFull(dataDir: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'database.disk-full',
    `The disk that holds ${dataDir} is full, so the database cannot run. Nothing that was acknowledged is lost. ` +
      'Free some space, deleting nothing inside the data folder. Then start Attune again; one that is running recovers by itself.',
  );
}

/** Our own file operations meet the same full disk and the same closed doors as the server's. */
export function inPlainWords(error: unknown, dataDir: string): unknown {
  if (error instanceof EmbeddedPostgresError || !(error instanceof Error)) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(dataDir);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new EmbeddedPostgresError(
      'database.folder-not-ours',
      `Attune may not use its data folder ${dataDir} (${error.message}). Start it as the user who owns that folder, ` +
        'give the folder to this user (chown -R), or choose another ATTUNE_DATA.',
      { cause: error },
    );
  }
  return error;
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-12).join('\n');
}
