import { ApiError } from '../../api.ts';

/**
 * Why signing in, or something about it, did not work. `mismatch` never says which half was
 * wrong: whether an address is known here is nobody's business.
 */
export type AuthFailure =
  'mismatch' | 'code-wrong' | 'code-expired' | 'password-wrong' | 'password-weak' | 'link-used' | 'too-many' | 'failed';

export class AuthError extends Error {
  readonly why: AuthFailure;
  constructor(why: AuthFailure) {
    super(why);
    this.why = why;
  }
}

type SignedIn = { kind: 'signed-in' } | { kind: 'needs-code' };
export async function signIn(email: string, password: string): Promise<SignedIn> {
  const answer = (await post('/sign-in/email', { email, password }, 'mismatch')) as { twoFactorRedirect?: boolean };
  return answer.twoFactorRedirect ? { kind: 'needs-code' } : { kind: 'signed-in' };
}

export const giveCode = (code: string, trustDevice: boolean) =>
  post('/two-factor/verify-totp', { code, trustDevice }, 'code-wrong');
export const giveBackupCode = (code: string, trustDevice: boolean) =>
  post('/two-factor/verify-backup-code', { code, trustDevice }, 'code-wrong');

export const askForReset = (email: string) =>
  post('/request-password-reset', { email, redirectTo: '/reset-password' }, 'failed');
export const resetPassword = (token: string, newPassword: string) =>
  post('/reset-password', { token, newPassword }, 'link-used');

export const changePassword = (currentPassword: string, newPassword: string) =>
  post('/change-password', { currentPassword, newPassword, revokeOtherSessions: true }, 'password-wrong');

export interface NewSecondFactor {
  totpURI: string;
  backupCodes: string[];
}
export const beginSecondFactor = (password: string) =>
  post('/two-factor/enable', { password }, 'password-wrong') as Promise<NewSecondFactor>;
export const confirmSecondFactor = (code: string) => post('/two-factor/verify-totp', { code }, 'code-wrong');
export const endSecondFactor = (password: string) => post('/two-factor/disable', { password }, 'password-wrong');
export const newBackupCodes = (password: string) =>
  post('/two-factor/generate-backup-codes', { password }, 'password-wrong') as Promise<
    Pick<NewSecondFactor, 'backupCodes'>
  >;

/** better-auth speaks its own language; what it refuses means something else at each door. */
async function post(path: string, body: object, refused: AuthFailure): Promise<unknown> {
  let answer: Response;
  try {
    answer = await fetch(`/api/auth${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new ApiError('offline', 0, 'The desk could not be reached.');
  }
  const said = (await answer.json().catch(() => null)) as { code?: string } | null;
  if (answer.ok) return said ?? {};
  throw new AuthError(failureOf(answer.status, said?.code, refused));
}

export function failureOf(status: number, code: string | undefined, refused: AuthFailure): AuthFailure {
  if (status === 429) return 'too-many';
  if (status >= 500) return 'failed';
  if (code === 'INVALID_TWO_FACTOR_COOKIE' || code === 'OTP_HAS_EXPIRED') return 'code-expired';
  if (code === 'PASSWORD_TOO_SHORT' || code === 'PASSWORD_TOO_LONG' || code === 'PASSWORD_COMPROMISED')
    return 'password-weak';
  return refused;
}
