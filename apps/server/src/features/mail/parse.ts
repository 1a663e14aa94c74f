import { readAttachments } from './attachments.ts';
import { normaliseAddress, readPeople, readRecipients } from './addresses.ts';
import { readAuthResults } from './auth-results.ts';
import { findAutomatic } from './automatic.ts';
import { sortParts } from './body.ts';
import { readBounce } from './bounce.ts';
import { oneLine } from './clean.ts';
import { madeUpMessageId, normaliseMessageId, readReferences } from './message-id.ts';
import { decodeHeaderText } from './mime/header-text.ts';
import { all, first, type Headers } from './mime/headers.ts';
import { readParts } from './mime/parts.ts';
import {
  MAIL_LIMITS,
  type MailNotice,
  type ParseContext,
  type ParsedMail,
  type UnreadableMail,
} from './parsed-mail.ts';
import { isForwardSubject, MAX_SUBJECT } from './subject.ts';
import { readWords } from './words-of-mail.ts';

/**
 * Reads one raw mail. Strange mail is read as well as it can be; only bytes without a header
 * and without a word are unreadable. Never throws: a mail that breaks the reader is
 * a finding for the quarantine, not a reason to stop fetching.
 */
export async function parseMail(raw: Buffer, context: ParseContext = {}): Promise<ParsedMail | UnreadableMail> {
  try {
    return readMail(raw, context, 0);
  } catch (error) {
    return {
      kind: 'unreadable',
      reason: `the reader failed: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/** A forwarded mail within a forwarded mail within a forwarded mail is enough. */
const MAX_NESTED = 2;

function readMail(raw: Buffer, context: ParseContext, nested: number): ParsedMail | UnreadableMail {
  if (raw.every(isBlank)) return { kind: 'unreadable', reason: 'the mail is empty' };
  const limits = { ...MAIL_LIMITS, ...context.limits };
  const { root, cut } = readParts(raw, limits);
  const { headers } = root;
  if (headers.length === 0 && isBinary(root.bytes))
    return { kind: 'unreadable', reason: 'there is no header and no text' };

  const sorted = sortParts(root);
  const subject = oneLine(decodeHeaderText(first(headers, 'subject') ?? ''), MAX_SUBJECT);
  const words = readWords(sorted.blocks, isForwardSubject(subject), limits, context.now);
  const files = readAttachments(sorted.attached, words.cids, limits, (inner) => readNested(inner, context, nested));
  const senders = readSenders(headers);
  const to = readRecipients(all(headers, 'to'), limits.recipients);
  const cc = readRecipients(all(headers, 'cc'), limits.recipients);
  const messageId = normaliseMessageId(first(headers, 'message-id') ?? '');

  const notices: MailNotice[] = [...senders.notices, ...words.notices];
  if (sorted.charsetGuessed) notices.push('charset-guessed');
  if (cut) notices.push('structure-cut');
  if (files.cut) notices.push('attachments-cut');
  if (to.more + cc.more > 0) notices.push('recipients-cut');
  if (files.attachments.some((file) => file.kind === 'winmail')) notices.push('winmail');
  if (sorted.encrypted) notices.push('encrypted');

  return {
    kind: 'mail',
    messageId: messageId ?? madeUpMessageId(raw),
    messageIdMadeUp: messageId === null,
    inReplyTo: readReferences(all(headers, 'in-reply-to')),
    references: readReferences(all(headers, 'references')),
    from: senders.from,
    replyTo: readPeople(all(headers, 'reply-to'), 5).kept,
    to,
    cc,
    deliveredTo: readDeliveredTo(headers),
    subject,
    date: readDate(first(headers, 'date')),
    text: words.text,
    quotedText: words.quotedText,
    signature: words.signature,
    forwarded: words.forwarded,
    html: words.html,
    remoteImages: words.remoteImages,
    attachments: files.attachments,
    automatic: findAutomatic({
      headers,
      subject,
      fromAddress: senders.from?.address ?? null,
      envelopeFrom: context.envelopeFrom ?? null,
      deskId: context.deskId ?? null,
    }),
    bounce: readBounce(root),
    authResults: readAuthResults(headers, context.trustedServer ?? null),
    notices,
    size: raw.length,
  };
}

/** Several From lines are a way to show one sender and prove another; the first is shown, and told. */
function readSenders(headers: Headers): { from: ParsedMail['from']; notices: MailNotice[] } {
  const lines = all(headers, 'from');
  const people = readPeople(lines, 5).kept;
  const from = people[0] ?? readPeople(all(headers, 'sender'), 1).kept[0] ?? null;
  if (from === null) return { from, notices: ['sender-missing'] };
  return { from, notices: people.length > 1 || lines.length > 1 ? ['several-senders'] : [] };
}

function readDeliveredTo(headers: Headers): string[] {
  const names = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-delivered-to'];
  const addresses = names
    .flatMap((name) => all(headers, name).slice(0, 10))
    .flatMap((value) => normaliseAddress(value) ?? []);
  return [...new Set(addresses)];
}

/** A date before mail existed or without sense is no date; the time of arrival is known anyway. */
function readDate(value: string | null): Date | null {
  if (value === null) return null;
  const date = new Date(value.slice(0, 100).replace(/\([^()]*\)/g, ' '));
  const year = date.getUTCFullYear();
  return year >= 1971 && year <= 2200 ? date : null;
}

/** Who wrote the mail inside, about what, and its words. */
function readNested(raw: Buffer, context: ParseContext, nested: number): string {
  if (nested >= MAX_NESTED) return '';
  const inner = readMail(raw, context, nested + 1);
  if (inner.kind === 'unreadable') return '';
  const sender = inner.from === null ? '' : inner.from.name || inner.from.address;
  return [[sender, inner.subject].filter((each) => each !== '').join(': '), inner.text]
    .filter((each) => each !== '')
    .join('\n\n');
}

function isBlank(byte: number): boolean {
  return byte === 0 || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

function isBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 2_000);
  const odd = sample.filter((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)).length;
  return sample.length === 0 || odd > sample.length * 0.1;
}
