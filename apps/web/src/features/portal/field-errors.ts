import { isApiError } from '../../api.ts';

interface Issue {
  where: string;
  what: string;
}

/**
 * What the desk said about single fields: `{ email: 'Invalid email address' }`. It names
 * them by their place in the request (`body/email`, `body/teamIds/0`).
 */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!isApiError(error, 'request.invalid')) return {};
  const issues = Array.isArray(error.details.issues) ? (error.details.issues as Issue[]) : [];
  const found: Record<string, string> = {};
  for (const { where, what } of issues) {
    const field = where.split(/[/.]/)[1];
    if (field && !(field in found)) found[field] = what;
  }
  return found;
}

/** Moves to the first field that needs another look, once it is marked. */
export function showFirstError(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
