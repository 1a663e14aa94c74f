import { oneLine } from './clean.ts';

const MAX_LENGTH = 120;

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/pgp-encrypted': '.asc',
  'application/pgp-signature': '.asc',
  'application/pkcs7-mime': '.p7m',
  'application/pkcs7-signature': '.p7s',
  'application/x-pkcs7-signature': '.p7s',
  'application/zip': '.zip',
  'image/gif': '.gif',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'message/rfc822': '.eml',
  'text/calendar': '.ics',
  'text/csv': '.csv',
  'text/html': '.html',
  'text/plain': '.txt',
};

/** A name that is only a name: no folder, no device, no trick, and never empty. */
export function safeFilename(claimed: string | null, contentType: string, fallback = 'attachment'): string {
  const last = (claimed ?? '').split(/[/\\]/).at(-1) ?? '';
  const plain = oneLine(last, 1_000)
    .replace(/[<>:"|?*%;]/g, '_')
    .replace(/^[.\s~-]+|[.\s]+$/g, '');
  const named = plain === '' ? `${fallback}${EXTENSIONS[contentType] ?? ''}` : plain;
  const safe = isWindowsDevice(named) ? `_${named}` : named;
  return safe.length <= MAX_LENGTH ? safe : shortenKeepingExtension(safe);
}

function isWindowsDevice(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}

function shortenKeepingExtension(name: string): string {
  const extension = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? '';
  const stem = name.slice(0, MAX_LENGTH - extension.length - 1).replace(/[\ud800-\udbff\u200d]+$/, '');
  return `${stem}…${extension}`;
}
