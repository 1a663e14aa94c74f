import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, safe in a link. */
export const newSecret = () => randomBytes(32).toString('base64url');

/** What is kept of a random secret. Random secrets need no salt and no slow hash. */
export const hashSecret = (secret: string) => createHash('sha256').update(secret).digest('hex');

export function isSameSecret(left: string, right: string): boolean {
  if (left === '' || right === '') return false;
  return timingSafeEqual(createHash('sha256').update(left).digest(), createHash('sha256').update(right).digest());
}
