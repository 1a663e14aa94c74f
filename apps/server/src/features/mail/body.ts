import { manyLines } from './clean.ts';
import { decodeText } from './mime/charset.ts';
import { unflow } from './mime/flowed.ts';
import type { Part } from './mime/parts.ts';

/**
 * Sorts the parts of a mail into what is read and what is attached. A block is one passage
 * of the body, in plain words, in HTML, or both.
 */
export type BodyBlock = { plain: string | null; html: string | null };
export type SortedParts = {
  blocks: BodyBlock[];
  attached: AttachedPart[];
  encrypted: boolean;
  charsetGuessed: boolean;
};
export type AttachedPart = { part: Part; related: boolean };

export function sortParts(root: Part): SortedParts {
  const sorted: SortedParts = { blocks: [], attached: [], encrypted: false, charsetGuessed: false };
  sortPart(root, false, sorted);
  return sorted;
}

function sortPart(part: Part, related: boolean, sorted: SortedParts): void {
  if (part.children.length === 0) return sortLeaf(part, related, sorted);
  switch (part.type) {
    case 'multipart/alternative':
      return sortAlternative(part, related, sorted);
    case 'multipart/encrypted':
      sorted.encrypted = true;
      part.children.forEach((child) => attach(child, false, sorted));
      return;
    case 'multipart/report':
      // The first part is for people; the reports beside it are read by the bounce reader.
      part.children
        .filter((child) => !MACHINE_REPORT.test(child.type))
        .forEach((child) => sortPart(child, related, sorted));
      return;
    default:
      part.children.forEach((child) => sortPart(child, related || part.type === 'multipart/related', sorted));
  }
}

const MACHINE_REPORT =
  /^(?:message\/(?:global-)?delivery-status|message\/(?:global-)?disposition-notification|text\/rfc822-headers|message\/global-headers)$/;

/** The same words several times: one block. Whatever is no text (an invitation) is attached. */
function sortAlternative(part: Part, related: boolean, sorted: SortedParts): void {
  const inner: SortedParts = { blocks: [], attached: [], encrypted: false, charsetGuessed: false };
  part.children.forEach((child) => sortPart(child, related, inner));
  const html = inner.blocks.flatMap((block) => block.html ?? []).at(-1) ?? null;
  const plain =
    inner.blocks
      .flatMap((block) => block.plain ?? [])
      .find((text) => text.trim() !== '' && !(html !== null && isStub(text))) ?? null;
  if (plain !== null || html !== null) sorted.blocks.push({ plain, html });
  sorted.attached.push(...inner.attached);
  sorted.encrypted ||= inner.encrypted;
  sorted.charsetGuessed ||= inner.charsetGuessed;
}

/** "Your program cannot show HTML" is not what the person wrote. */
function isStub(text: string): boolean {
  return (
    text.length < 400 &&
    /\bHTML\b/i.test(text) &&
    /\b(?:view|display|support|enable|requires?|anzeigen|darstellen|unterst\S+|afficher)\b/i.test(text)
  );
}

function sortLeaf(part: Part, related: boolean, sorted: SortedParts): void {
  const isReadable = part.type === 'text/plain' || part.type === 'text/html';
  if (!isReadable || part.disposition === 'attachment' || (part.filename !== null && part.disposition !== 'inline')) {
    return attach(part, related, sorted);
  }
  const { text, asDeclared } = decodeText(part.bytes.subarray(0, MAX_TEXT_BYTES), part.params.charset ?? null);
  sorted.charsetGuessed ||= !asDeclared;
  const words = manyLines(text);
  if (part.type === 'text/html') {
    sorted.blocks.push({ plain: null, html: words });
  } else {
    const isFlowed = part.params.format?.toLowerCase() === 'flowed';
    sorted.blocks.push({
      plain: isFlowed ? unflow(words, part.params.delsp?.toLowerCase() === 'yes') : words,
      html: null,
    });
  }
}

/** A body is words; past this it is a file in the wrong place, and its beginning is enough to see that. */
const MAX_TEXT_BYTES = 4 * 1024 * 1024;

function attach(part: Part, related: boolean, sorted: SortedParts): void {
  if (part.children.length > 0) return part.children.forEach((child) => attach(child, related, sorted));
  if (part.bytes.length > 0 || part.filename !== null) sorted.attached.push({ part, related });
  if (/^application\/(?:x-)?pkcs7-mime$/.test(part.type) && part.params['smime-type'] !== 'signed-data')
    sorted.encrypted = true;
}
