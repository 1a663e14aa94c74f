import { createHmac, timingSafeEqual } from 'node:crypto';
import { plusPart, type DeskAddress } from './addresses.ts';

/**
 * The signed plus-address on our mails: `reply+<ticket>.<mac>@desk`. It brings a reply home
 * when the mail program forgot In-Reply-To. It proves that somebody saw a mail of that
 * ticket, not who they are, so it threads and gives no rights.
 *
 * Lower-case base32 because servers may change the case of a local part, and because a local
 * part holds 64 bytes: 26 for the ticket, 20 for the mac (100 bits), 17 for the mailbox.
 */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const MAC_LENGTH = 20;
const MAX_LOCAL_PART = 64;
const MIN_SECRET = 32;

export function sign(ticketId: string, secret: string): string {
  const bytes = uuidBytes(ticketId);
  if (bytes === null) throw new TypeError('a ticket id must be a UUID to be signed');
  const ticket = base32(bytes);
  return `${ticket}.${mac(ticket, secret)}`;
}

/** The ticket id, or null. Several secrets may be given, so that old mails thread after a rotation. */
export function verify(token: string, secrets: readonly string[]): string | null {
  const match = /^([0-9a-z]{26})\.([0-9a-z]{20})$/.exec(token.toLowerCase());
  if (!match) return null;
  const [, ticket = '', given = ''] = match;
  // Every secret is tried, so the time taken does not tell which one fitted.
  const fits = secrets.map((secret) => isSame(given, mac(ticket, secret))).includes(true);
  return fits ? uuidText(ticket) : null;
}

/** Null when the mailbox name leaves no room; then Message-IDs alone carry the thread. */
export function replyAddress(ticketId: string, desk: DeskAddress, secret: string): string | null {
  const local = `${desk.mailbox.toLowerCase()}+${sign(ticketId, secret)}`;
  return local.length <= MAX_LOCAL_PART ? `${local}@${desk.domain.toLowerCase()}` : null;
}

export function ticketFromAddress(address: string, desk: DeskAddress, secrets: readonly string[]): string | null {
  const plus = plusPart(address, desk);
  return plus === null ? null : verify(plus, secrets);
}

function mac(ticket: string, secret: string): string {
  if (secret.length < MIN_SECRET) throw new TypeError(`the mail secret needs at least ${MIN_SECRET} characters`);
  const digest = createHmac('sha256', secret).update(`attune reply address 1\n${ticket}`).digest();
  return base32(digest).slice(0, MAC_LENGTH);
}

function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}

function uuidBytes(id: string): Buffer | null {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? Buffer.from(id.replaceAll('-', ''), 'hex') : null;
}

function uuidText(ticket: string): string | null {
  const value = [...ticket].reduce((sum, letter) => sum * 32n + BigInt(ALPHABET.indexOf(letter)), 0n) >> 2n;
  const hex = value.toString(16).padStart(32, '0');
  // Only the one spelling that `sign` writes: two spellings of a ticket would be two tokens.
  if (hex.length !== 32 || base32(Buffer.from(hex, 'hex')) !== ticket) return null;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function base32(bytes: Buffer): string {
  let out = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += ALPHABET[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? out + ALPHABET[(held << (5 - bits)) & 31] : out;
}
