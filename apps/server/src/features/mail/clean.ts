/**
 * What strangers may put into a field of ours: no line breaks in one-line fields, no
 * control characters, no characters that turn the reading direction around (a file named
 * `exe.fdp` shown as `pdf.exe`), no NUL (PostgreSQL refuses it), no half characters.
 */
const CONTROL = /\p{Cc}/gu;
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const INVISIBLE = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const HALF_CHARACTER = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function oneLine(text: string, max: number): string {
  const cleaned = text
    // A whole mail pasted into a subject need not be cleaned to its end.
    .slice(0, max * 8)
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .replace(CONTROL, '')
    .replace(DIRECTION, '')
    .replace(INVISIBLE, '')
    .replace(HALF_CHARACTER, '\ufffd')
    .replace(/ {2,}/g, ' ')
    .trim();
  return shorten(cleaned, max);
}

/** A text of several lines. Marks that Arabic and Hebrew need stay; forced overrides go. */
export function manyLines(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202d\u202e\ufeff]/gu, '')
    .replace(HALF_CHARACTER, '\ufffd');
}

/** Cuts between characters, so an emoji is never split, and shows that it cut. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\ud800-\udbff\u200d]+$/, '')}…`;
}
