import { createHash } from 'node:crypto';

/**
 * Message-IDs are the thread: we store every one we send and receive. They are compared
 * as written (their case matters), without brackets and blanks, and never longer than
 * 250 characters; a longer one becomes its own digest, the same wherever it turns up.
 */
const MAX_ID = 250;
const FIRST_REFERENCES = 20;
const LAST_REFERENCES = 80;

export function normaliseMessageId(text: string): string | null {
  const inner = /<([^<>]+)>/.exec(text)?.[1] ?? text;
  const plain = inner.replace(/[\s\p{Cc}<>]/gu, '');
  if (plain === '') return null;
  return plain.length <= MAX_ID ? plain : `${sha256(plain)}@long-id.invalid`;
}

/**
 * The ids in In-Reply-To or References, each once. A header of a megabyte keeps the first
 * (the roots of the thread) and the last (the mails just answered).
 */
export function readReferences(values: readonly string[]): string[] {
  const text = values.join(' ');
  const written = text.includes('<')
    ? (text.match(/<[^<>]+>/g) ?? [])
    : text.split(/[\s,]+/).filter((word) => word.includes('@'));
  const ids = new Set<string>();
  const chosen =
    written.length <= FIRST_REFERENCES + LAST_REFERENCES
      ? written
      : [...written.slice(0, FIRST_REFERENCES), ...written.slice(-LAST_REFERENCES)];
  for (const each of chosen) {
    const id = normaliseMessageId(each);
    if (id !== null) ids.add(id);
  }
  return [...ids];
}

/** A mail without an id gets one from its bytes: delivered twice, it is still the same mail. */
export function madeUpMessageId(raw: Buffer): string {
  return `${sha256(raw)}@no-id.invalid`;
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
