import { domainToASCII } from 'node:url';
import addressparser from 'nodemailer/lib/addressparser';
import { oneLine } from './clean.ts';
import { decodeHeaderText, decodeRaw } from './mime/header-text.ts';

export type MailPerson = { address: string; name: string };
/** A long list is kept up to a limit; the rest is counted, never silently forgotten. */
export type MailPeople = { kept: MailPerson[]; more: number };

/** The desk's own address. Plus-addresses of it (`help+anything@…`) are the desk too. */
export type DeskAddress = { mailbox: string; domain: string };

const MAX_NAME = 120;
/** Some thousand recipients. Splitting addresses takes time that grows with the square of the length. */
const MAX_HEADER = 128 * 1024;
const MAX_LINES = 20;

/**
 * One spelling per mailbox: lower case, ASCII domain. Null when it is no address we could
 * safely write to. Quoted local parts are refused: nobody uses them, except to smuggle
 * line breaks and second addresses into headers.
 */
export function normaliseAddress(text: string): string | null {
  const trimmed = text.trim().replace(/^<|>$/g, '');
  const at = trimmed.lastIndexOf('@');
  const local = trimmed.slice(0, at).normalize('NFC').toLowerCase();
  const written = trimmed.slice(at + 1).replace(/\.$/, '');
  // Asked before the conversion, which forgives line breaks and cuts at slashes.
  const domain = /^[\p{L}\p{M}\p{N}.-]+$/u.test(written) ? domainToASCII(written) : '';
  if (at < 1 || domain === '' || Buffer.byteLength(local) > 64 || local.length + domain.length > 253) return null;
  if (!/^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u.test(local)) return null;
  if (!/^(?=.*[a-z])[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/.test(domain)) return null;
  return `${local}@${domain}`;
}

/**
 * People in address headers. Addresses are split before encoded words are opened, so an
 * encoded comma or bracket in a name cannot invent another recipient (RFC 2047, section 5).
 */
export function readPeople(values: readonly string[], limit: number): MailPeople {
  const found = new Map<string, MailPerson>();
  for (const value of boundedLines(values)) {
    for (const entry of addressparser(decodeRaw(value), { flatten: true })) {
      const address = normaliseAddress(entry.address);
      if (address !== null && !found.has(address)) found.set(address, { address, name: honestName(entry.name) });
    }
  }
  return upTo(limit, [...found.values()]);
}

/** Recipients of a broken line (a quote that never ends) are still found by their brackets. Not for senders. */
export function readRecipients(values: readonly string[], limit: number): MailPeople {
  const people = readPeople(values, limit);
  if (people.kept.length > 0) return people;
  const bracketed = boundedLines(values).flatMap((value) => value.match(/<[^<>\s"@]{1,64}@[^<>\s"@]{1,253}>/g) ?? []);
  const addresses = new Set(bracketed.flatMap((text) => normaliseAddress(text) ?? []));
  return upTo(
    limit,
    [...addresses].map((address) => ({ address, name: '' })),
  );
}

function boundedLines(values: readonly string[]): string[] {
  const lines = values.slice(0, MAX_LINES);
  const most = Math.floor(MAX_HEADER / lines.length);
  // Half an address is somebody else's address: cut between them.
  return lines.map((value) =>
    value.length <= most ? value : value.slice(0, Math.max(0, value.lastIndexOf(',', most))),
  );
}

function upTo(limit: number, people: MailPerson[]): MailPeople {
  return { kept: people.slice(0, limit), more: Math.max(0, people.length - limit) };
}

/** A display name that is an address is a repetition or a disguise; neither is worth showing. */
function honestName(encoded: string): string {
  const name = oneLine(decodeHeaderText(encoded), MAX_NAME).replace(/^["'\s]+|["'\s]+$/g, '');
  const claimsAnAddress = /[^\s<>"'(),;:]@[^\s<>"'(),;:]+\.[^\s<>"'(),;:]/.test(name);
  return claimsAnAddress ? '' : name.replace(/[<>]/g, '');
}

export function isOurs(address: string, desk: DeskAddress): boolean {
  const normal = normaliseAddress(address);
  if (normal === null) return false;
  const at = normal.lastIndexOf('@');
  const mailbox = normal.slice(0, at).split('+')[0];
  return mailbox === desk.mailbox.toLowerCase() && normal.slice(at + 1) === desk.domain.toLowerCase();
}

/** The part after the plus, when the address is one of ours. */
export function plusPart(address: string, desk: DeskAddress): string | null {
  const normal = normaliseAddress(address);
  if (normal === null || !isOurs(normal, desk)) return null;
  const local = normal.slice(0, normal.lastIndexOf('@'));
  const plus = local.indexOf('+');
  return plus === -1 || plus === local.length - 1 ? null : local.slice(plus + 1);
}

/** For a header of ours: a name on one line, quotes and brackets gone. The mailer encodes the rest. */
export function headerName(name: string): string {
  return oneLine(name, MAX_NAME)
    .replace(/["\\<>,;:@()[\]]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
