import type { BodyBlock } from './body.ts';
import { shorten } from './clean.ts';
import { escapeHtml } from './html/entities.ts';
import { markDisguisedLinks } from './html/links.ts';
import { separateHtml } from './html/separate-html.ts';
import { textOf } from './html/text.ts';
import { readTree, writeTree, type HtmlNode } from './html/tree.ts';
import type { MailLimits, MailNotice } from './parsed-mail.ts';
import { sanitise, type SanitisedHtml } from './sanitise.ts';
import { separateText } from './separate.ts';

/** From the blocks of a body to the new words, the older ones, and the signature. */
export type WordsOfMail = {
  text: string;
  quotedText: string | null;
  signature: string | null;
  forwarded: boolean;
  html: string | null;
  remoteImages: number;
  cids: Set<string>;
  notices: MailNotice[];
};

export function readWords(
  blocks: readonly BodyBlock[],
  forwardSubject: boolean,
  limits: MailLimits,
  now?: () => number,
): WordsOfMail {
  const cleaned = cleanHtml(blocks, now);
  const tree = cleaned?.kind === 'clean' ? readTree(cleaned.html) : null;
  const html = tree === null ? null : separateHtml(tree);
  // HTML alone: its own marks show the older mail better than its words do.
  const isHtmlAlone = html !== null && blocks.some((block) => block.plain === null);
  const found = isHtmlAlone ? fromSeparatedHtml(html) : separateText(plainText(blocks, cleaned));
  const forwarded = found.forwarded || html?.forwarded || (forwardSubject && found.quotedText !== null);
  const nothingNew = found.text === '' && found.quotedText !== null;
  const passedOn = nothingNew && forwarded;

  const notices: MailNotice[] = [];
  if (cleaned?.kind === 'too-heavy') notices.push('html-too-heavy');
  if (nothingNew) notices.push('nothing-new-written');
  if (found.text.length > limits.textCharacters || (found.quotedText?.length ?? 0) > limits.quotedCharacters)
    notices.push('text-cut');

  return {
    // A bare forward has no words of its own; what it passes on is the news.
    text: shorten(passedOn ? (found.quotedText ?? '') : found.text, limits.textCharacters),
    quotedText: passedOn || found.quotedText === null ? null : shorten(found.quotedText, limits.quotedCharacters),
    signature: found.signature === null ? null : shorten(found.signature, 10_000),
    forwarded,
    html: freshHtml(tree, html, passedOn),
    remoteImages: cleaned?.kind === 'clean' ? cleaned.remoteImages : 0,
    cids: new Set(cleaned?.kind === 'clean' ? cleaned.cids : []),
    notices,
  };
}

/** Separating new from old looks at every line; a dump of a gigabyte log has its story at the start. */
const MOST_READ = 1_000_000;

/** All blocks as one document; plain passages between HTML ones keep their lines. */
function cleanHtml(blocks: readonly BodyBlock[], now?: () => number): SanitisedHtml | null {
  if (blocks.every((block) => block.html === null)) return null;
  const whole = blocks
    .map(({ plain, html }) => html ?? `<div style="white-space:pre-wrap">${escapeHtml(plain ?? '')}</div>`)
    .join('\n');
  return sanitise(whole, now ? { now } : {});
}

function plainText(blocks: readonly BodyBlock[], cleaned: SanitisedHtml | null): string {
  const plain = blocks.flatMap((block) => block.plain ?? []);
  if (plain.length === 0) return cleaned?.kind === 'too-heavy' ? cleaned.text : '';
  return plain.join('\n\n').slice(0, MOST_READ);
}

function fromSeparatedHtml(html: ReturnType<typeof separateHtml>): ReturnType<typeof separateText> {
  const fresh = separateText(textOf(html.fresh, { quoteMarks: false }));
  return {
    text: fresh.text,
    quotedText: joined(fresh.quotedText, html.quoted),
    signature: joined(fresh.signature, html.signature),
    forwarded: fresh.forwarded || html.forwarded,
  };
}

function freshHtml(
  tree: readonly HtmlNode[] | null,
  html: ReturnType<typeof separateHtml> | null,
  passedOn: boolean,
): string | null {
  if (tree === null || html === null) return null;
  const written = writeTree(markDisguisedLinks(passedOn ? tree : html.fresh)).trim();
  return written === '' ? null : written;
}

function joined(text: string | null, nodes: readonly HtmlNode[]): string | null {
  const whole = [text ?? '', textOf(nodes)].filter((each) => each !== '').join('\n\n');
  return whole === '' ? null : whole;
}
