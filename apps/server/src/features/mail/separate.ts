import {
  isAttribution,
  isClosing,
  isContactLine,
  isDeviceLine,
  isForwardMark,
  isGatewayBanner,
  isHeaderBlock,
  isSeparator,
  isSureAttribution,
  startsDisclaimer,
} from './reply-marks.ts';

/** The words a person wrote now, apart from what was written before and below. Nothing is thrown away. */
export type SeparatedText = { text: string; quotedText: string | null; signature: string | null; forwarded: boolean };

export function separateText(whole: string): SeparatedText {
  const lines = unwrapPgp(whole)
    // Outlook's plain twin names its pictures: "[cid:image001.png@01DC…]".
    .replace(/\[cid:[^\]\s]{1,200}\]/g, '')
    .split('\n')
    .map((line) => line.trimEnd());
  const cut = findOlderMail(lines);
  const upper = splitQuoted(lines.slice(0, cut.at));
  const { words, signature } = splitSignature(upper.words);
  const quoted = [...upper.quoted, ...lines.slice(cut.at)];
  return {
    text: tidy(words),
    quotedText: orNull(tidy(quoted)),
    signature: orNull(tidy(signature)),
    forwarded: cut.forwarded,
  };
}

/** The line from which on everything is an older mail, put there by Outlook and its relatives. */
function findOlderMail(lines: readonly string[]): { at: number; forwarded: boolean } {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!isWritten(line)) continue;
    if (isForwardMark(line)) return { at, forwarded: true };
    if (isSeparator(line)) return { at: aboveRule(lines, at), forwarded: false };
    if (isHeaderBlock(lines.slice(at, at + 7))) return { at: aboveRule(lines, at), forwarded: false };
    const attribution = attributionAt(lines, at, isSureAttribution);
    // Without ">" below it, an attribution starts an older mail that runs to the end.
    if (attribution > 0 && !isQuotedSoon(lines, at + attribution)) return { at, forwarded: false };
  }
  return { at: lines.length, forwarded: false };
}

/** Answers between quoted lines stay; quoted lines and the sentence that announces them go. */
function splitQuoted(lines: readonly string[]): { words: string[]; quoted: string[] } {
  const words: string[] = [];
  const quoted: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const attribution = attributionAt(lines, at, isAttribution);
    if (attribution > 0 && isQuotedSoon(lines, at + attribution)) {
      quoted.push(...lines.slice(at, at + attribution));
      at += attribution - 1;
    } else if (isQuotedLine(line)) {
      quoted.push(line);
    } else {
      words.push(line);
    }
  }
  return { words, quoted };
}

function splitSignature(lines: readonly string[]): { words: string[]; signature: string[] } {
  const start = firstIndex(lines, isWritten);
  const bannerEnd = isGatewayBanner(lines[start] ?? '') ? endOfParagraph(lines, start) : 0;
  const banner = lines.slice(0, bannerEnd);
  const rest = lines.slice(bannerEnd);
  const at = signatureStart(rest);
  const below = rest.slice(at);
  return { words: rest.slice(0, at), signature: [...banner, ...(isDashes(below[0] ?? '') ? below.slice(1) : below)] };
}

function signatureStart(lines: readonly string[]): number {
  const dashes = firstIndex(lines, isDashes);
  const device = firstIndex(lines, isDeviceLine);
  const disclaimer = firstIndex(
    lines,
    (line, at) => at > 0 && startsDisclaimer(line) && !isWritten(lines[at - 1] ?? ''),
  );
  const card = firstIndex(
    lines,
    (line, at) => isClosing(line) && lines.slice(at + 1, at + 13).filter(isContactLine).length >= 2,
  );
  return Math.min(dashes, device, disclaimer, card === lines.length ? card : card + 1);
}

/** How many lines the attribution at this place covers: clients wrap it over up to four. */
function attributionAt(lines: readonly string[], at: number, holds: (line: string) => boolean): number {
  if (!isWritten(lines[at] ?? '') || isQuotedLine(lines[at] ?? '')) return 0;
  for (let count = 1; count <= 4; count++) {
    const next = lines[at + count - 1];
    if (next === undefined || (count > 1 && !isWritten(next)) || isQuotedLine(next)) return 0;
    if (next.length > 600) return 0;
    if (holds(lines.slice(at, at + count).join(' '))) return count;
  }
  return 0;
}

function isQuotedSoon(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from, from + 4).find(isWritten);
  return next !== undefined && isQuotedLine(next);
}

/** ">" at the start of a line; a lone comparison such as "> 5 GB" in the middle of text is rare enough. */
function isQuotedLine(line: string): boolean {
  return /^\s{0,2}(?:>|\|\s)/.test(line) && !/^\s*\|.*\|\s*$/.test(line);
}

function aboveRule(lines: readonly string[], at: number): number {
  let start = at;
  while (start > 0 && /^(?:_{5,}|\s*|-{5,})$/.test(lines[start - 1] ?? '')) start--;
  return start;
}

/** The old sign of a signature is "-- "; its blank is often lost on the way. */
function isDashes(line: string): boolean {
  return /^(?:--\s*|_{10,})$/.test(line);
}

function endOfParagraph(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && isWritten(lines[end] ?? '')) end++;
  return end;
}

function isWritten(line: string): boolean {
  return line.trim() !== '';
}

function firstIndex(lines: readonly string[], holds: (line: string, at: number) => boolean): number {
  const at = lines.findIndex(holds);
  return at === -1 ? lines.length : at;
}

/** The armour of a signed text is not part of the words. */
function unwrapPgp(text: string): string {
  const start = text.indexOf('-----BEGIN PGP SIGNED MESSAGE-----\n');
  const words = text.indexOf('\n\n', start) + 2;
  const end = text.indexOf('\n-----BEGIN PGP SIGNATURE-----', words);
  if (start === -1 || words < start + 2 || end === -1) return text;
  const mark = '-----END PGP SIGNATURE-----';
  const close = text.indexOf(mark, end);
  const after = close === -1 ? '' : text.slice(close + mark.length);
  return text.slice(0, start) + text.slice(words, end).replace(/^- /gm, '') + after;
}

function tidy(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
