import { isAttribution, isForwardMark, isHeaderBlock, isSeparator } from '../reply-marks.ts';
import { textOf } from './text.ts';
import { isBlock, type HtmlElement, type HtmlNode } from './tree.ts';

/** The same separation for HTML, by the marks that mail programs leave in their markup. */
export type SeparatedHtml = { fresh: HtmlNode[]; quoted: HtmlNode[]; signature: HtmlNode[]; forwarded: boolean };

type Walk = { quoted: HtmlNode[]; signature: HtmlNode[]; forwarded: boolean; cut: boolean };

export function separateHtml(nodes: readonly HtmlNode[]): SeparatedHtml {
  const walk: Walk = { quoted: [], signature: [], forwarded: false, cut: false };
  const fresh = keepFresh(nodes, walk);
  return { fresh: trimEnd(fresh), quoted: walk.quoted, signature: walk.signature, forwarded: walk.forwarded };
}

function keepFresh(nodes: readonly HtmlNode[], walk: Walk): HtmlNode[] {
  const fresh: HtmlNode[] = [];
  nodes.forEach((node, at) => {
    if (walk.cut || startsOlderMail(node, nodes, at, walk)) {
      walk.cut = true;
      walk.quoted.push(node);
    } else if (node.kind === 'text') {
      (isAnnouncing(nodes, at) ? walk.quoted : fresh).push(node);
    } else if (node.quote === 'signature') {
      walk.signature.push(node);
    } else if (isQuote(node, nodes, at)) {
      walk.quoted.push(node);
    } else if (node.children.length > 0 && (isBlock(node) || node.quote !== null)) {
      const children = keepFresh(node.children, walk);
      // An empty shell of what was taken away is not worth a blank line.
      if (children.length > 0 || node.children.length === 0) fresh.push({ ...node, children });
    } else {
      fresh.push(node);
    }
  });
  return fresh;
}

/** From here to the end of the mail. */
function startsOlderMail(node: HtmlNode, siblings: readonly HtmlNode[], at: number, walk: Walk): boolean {
  if (node.kind === 'element' && node.quote !== null && isForwardMark(firstLine(node))) {
    walk.forwarded = true;
    return true;
  }
  if (node.kind === 'element' && node.quote === 'rest') return true;
  // Only at the place where the words stand themselves, not at the boxes around them.
  if (node.kind === 'element' && node.children.some((child) => isBlock(child))) return false;
  const lines = beginning(siblings.slice(at, at + 12))
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (isForwardMark(lines[0] ?? '')) {
    walk.forwarded = true;
    return true;
  }
  return isSeparator(lines[0] ?? '') || isHeaderBlock(lines);
}

function isQuote(node: HtmlElement, siblings: readonly HtmlNode[], at: number): boolean {
  if (node.quote === 'attribution' || node.quote === 'quote') return true;
  if (node.tag === 'blockquote')
    return siblings.slice(Math.max(0, at - 4), at).some((before) => isAttribution(beginning([before])));
  return isAnnouncing(siblings, at);
}

/** "Am … schrieb Amina:" right above a quotation. */
function isAnnouncing(siblings: readonly HtmlNode[], at: number): boolean {
  const node = siblings[at];
  if (node === undefined || !isAttribution(beginning([node]))) return false;
  const next = siblings
    .slice(at + 1, at + 10)
    .find((each) => (each.kind === 'element' ? each.tag !== 'br' : each.source.trim() !== ''));
  return (
    next?.kind === 'element' && (next.tag === 'blockquote' || next.quote === 'quote' || next.quote === 'container')
  );
}

/** Enough text to recognise a line by; a mail is not read again for each of its boxes. */
function beginning(nodes: readonly HtmlNode[]): string {
  return textOf(nodes, { most: 1_500 });
}

function firstLine(node: HtmlElement): string {
  return beginning([node]).split('\n')[0] ?? '';
}

/** Blank lines left at the end, once the quotation below them is gone. */
function trimEnd(nodes: readonly HtmlNode[]): HtmlNode[] {
  const kept = [...nodes];
  while (kept.length > 0) {
    const last = kept.at(-1);
    if (last === undefined || beginning([last]) !== '' || hasPicture(last)) break;
    kept.pop();
  }
  return kept;
}

function hasPicture(node: HtmlNode): boolean {
  return node.kind === 'element' && (node.tag === 'img' || node.tag === 'hr' || node.children.some(hasPicture));
}
