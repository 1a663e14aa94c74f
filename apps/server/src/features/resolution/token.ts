import { createHmac } from 'node:crypto';

/**
 * The secret behind an offer's link. It is derived, so that a mail written later (a
 * reminder) can carry the same link, while the table holds only its hash.
 */
export const offerToken = (secret: string, offerId: string) =>
  createHmac('sha256', secret).update(`resolution:${offerId}`).digest('base64url');
