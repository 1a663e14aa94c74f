export type Piece = { kind: 'words'; text: string } | { kind: 'link'; text: string; href: string };

// Only http and https, and mail addresses: nothing else in a stranger's text may become clickable.
const LINK = /\bhttps?:\/\/[^\s<>"')\]]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/giu;
/** A full stop after an address ends the sentence, not the address. */
const TAIL = /[.,;:!?…]+$/u;

/** Splits plain text into words and links. */
export function linksIn(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(LINK)) {
    const shown = found[0].replace(TAIL, '');
    if (found.index > from) pieces.push({ kind: 'words', text: text.slice(from, found.index) });
    pieces.push({ kind: 'link', text: shown, href: /^https?:/i.test(shown) ? shown : `mailto:${shown}` });
    from = found.index + shown.length;
  }
  if (from < text.length) pieces.push({ kind: 'words', text: text.slice(from) });
  return pieces;
}
