import type { AttachedPart } from './body.ts';
import { readInvite } from './calendar.ts';
import { oneLine, shorten } from './clean.ts';
import { sniff } from './content-type.ts';
import { safeFilename } from './filename.ts';
import { decodeText } from './mime/charset.ts';
import { decodeHeaderText } from './mime/header-text.ts';
import { first, readHeaders } from './mime/headers.ts';
import type { MailAttachment, MailLimits } from './parsed-mail.ts';

/** Reads the text of a mail within a mail; handed in, because it is the whole reader again. */
export type ReadNested = (raw: Buffer) => string;

export function readAttachments(
  parts: readonly AttachedPart[],
  cidsInHtml: ReadonlySet<string>,
  limits: MailLimits,
  readNested: ReadNested,
): { attachments: MailAttachment[]; cut: boolean } {
  const attachments: MailAttachment[] = [];
  let bytes = 0;
  for (const each of parts) {
    if (attachments.length >= limits.attachments || bytes + each.part.bytes.length > limits.attachmentBytes) {
      return { attachments, cut: true };
    }
    bytes += each.part.bytes.length;
    attachments.push(readAttachment(each, cidsInHtml, readNested));
  }
  return { attachments, cut: false };
}

function readAttachment(
  { part, related }: AttachedPart,
  cidsInHtml: ReadonlySet<string>,
  readNested: ReadNested,
): MailAttachment {
  const kind = kindOf(part.type, part.filename ?? '');
  const { contentType, showable } =
    kind === 'mail' ? { contentType: part.type, showable: false } : sniff(part.bytes, part.type, part.filename ?? '');
  const isReferenced = part.cid !== null && cidsInHtml.has(part.cid);
  return {
    kind,
    filename: filenameOf(kind, part, contentType),
    contentType,
    declaredType: part.type,
    size: part.bytes.length,
    cid: part.cid,
    // Some programs call every picture an attachment, others none: being shown in the words decides.
    inline: showable && (isReferenced || (related && part.cid !== null && part.disposition !== 'attachment')),
    showable,
    content: part.bytes,
    text: textOfInterest(kind, part, readNested),
  };
}

function kindOf(type: string, filename: string): MailAttachment['kind'] {
  if (type === 'text/calendar' || type === 'application/ics') return 'invite';
  if (type === 'message/rfc822' || type === 'message/global') return 'mail';
  if (type === 'application/ms-tnef' || type === 'application/vnd.ms-tnef' || /^winmail\.dat$/i.test(filename))
    return 'winmail';
  if (/^application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$/.test(type)) return 'signature';
  if (/^application\/(?:pgp-encrypted|(?:x-)?pkcs7-mime)$/.test(type)) return 'encrypted';
  return 'file';
}

function filenameOf(kind: MailAttachment['kind'], part: AttachedPart['part'], contentType: string): string {
  if (part.filename !== null) return safeFilename(part.filename, contentType);
  if (kind === 'invite') return safeFilename(null, 'text/calendar', 'invite');
  if (kind !== 'mail') return safeFilename(null, contentType);
  const subject = oneLine(decodeHeaderText(first(readHeaders(part.bytes).headers, 'subject') ?? ''), 80);
  return safeFilename(`${subject.replace(/[/\\]/g, '_') || 'forwarded'}.eml`, contentType);
}

function textOfInterest(
  kind: MailAttachment['kind'],
  part: AttachedPart['part'],
  readNested: ReadNested,
): string | null {
  if (kind === 'invite') return orNull(readInvite(decodeText(part.bytes, part.params.charset ?? null).text));
  if (kind === 'mail') return orNull(shorten(readNested(part.bytes), 20_000));
  return null;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
