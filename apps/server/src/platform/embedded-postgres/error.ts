/**
 * Something the person who starts Attune has to know and can act on. The message says
 * what is wrong and what to do, so it can be shown as it is, without a stack.
 */
export class EmbeddedPostgresError extends Error {
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
