/** The same number as on the desk. */
export const SHORTEST = 12;
export type Strength = 'none' | 'short' | 'fair' | 'good' | 'strong';

/**
 * How hard a password is to guess, told by its length. Rules about signs and numbers make
 * passwords that people forget and machines guess (NIST SP 800-63B, 2017, appendix A). One
 * letter many times over is no length.
 */
export function strengthOf(password: string): Strength {
  const length = new Set(password).size < 5 ? Math.min(password.length, 5) : password.length;
  if (password === '') return 'none';
  if (password.length < SHORTEST) return 'short';
  if (length < 16) return 'fair';
  return length < 20 ? 'good' : 'strong';
}

export const STEPS: Record<Strength, number> = { none: 0, short: 1, fair: 2, good: 3, strong: 4 };
