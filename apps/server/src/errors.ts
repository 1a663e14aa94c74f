import { ERRORS, type ErrorCode } from '@attune/contract';

/** An error that people may see: its code is in the contract's table, its message helps whoever reads the log. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown> | undefined;

  constructor(code: ErrorCode, about: { message?: string; details?: Record<string, unknown>; cause?: unknown } = {}) {
    super(about.message ?? ERRORS[code].message, { cause: about.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = about.details;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }
}

/** What does not exist and what one may not see are the same answer. */
export const notFound = () => new AppError('not-found');
