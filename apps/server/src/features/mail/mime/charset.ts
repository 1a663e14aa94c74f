/**
 * Bytes into words. The declared charset is a claim, not a fact: a mail often says
 * iso-8859-1 and carries UTF-8, or says UTF-8 and carries windows-1252. We believe the
 * bytes first, so that "Grüße" never arrives as "GrÃ¼ÃŸe".
 */
export type DecodedText = {
  text: string;
  charset: string;
  /** False when the declared charset could not be right and another was guessed. */
  asDeclared: boolean;
};

const ALIASES: Readonly<Record<string, string>> = {
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'ansi_x3.4-1968': 'utf-8',
  utf8: 'utf-8',
  'unicode-1-1-utf-7': 'utf-7',
  utf7: 'utf-7',
  cp1252: 'windows-1252',
  ansi: 'windows-1252',
  latin1: 'windows-1252',
  cp1251: 'windows-1251',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  'windows-31j': 'shift_jis',
  cp936: 'gb18030',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  cp949: 'euc-kr',
  cp950: 'big5',
};

/** All read as windows-1252, as every mail program does: the C1 controls of real Latin-1 are never meant. */
const LATIN = new Set(['windows-1252', 'iso-8859-1', 'iso8859-1', 'latin-1', 'l1']);

export function decodeText(bytes: Buffer, declared: string | null): DecodedText {
  const claim = declared === null ? null : normaliseCharset(declared);
  const marked = byteOrderMark(bytes);
  if (marked) return decoded(bytes, marked, true);
  if (claim === 'utf-7') return { text: decodeUtf7(bytes.toString('latin1')), charset: 'utf-7', asDeclared: true };
  if (isSevenBit(bytes)) return decodeSevenBit(bytes, claim);

  const utf8 = attempt(bytes, 'utf-8');
  if (claim === null || claim === 'utf-8') {
    if (utf8 !== null) return { text: utf8, charset: 'utf-8', asDeclared: true };
    // A single cut character at the end of a long text is damage, not another charset.
    return isMostlyUtf8(bytes) ? decoded(bytes, 'utf-8', true) : decoded(bytes, guessCharset(bytes), claim === null);
  }
  // Text of a one-byte charset is almost never valid multi-byte UTF-8 by accident.
  if (utf8 !== null && isSingleByte(claim)) return { text: utf8, charset: 'utf-8', asDeclared: false };

  if (LATIN.has(claim)) return decoded(bytes, 'windows-1252', true);
  const asClaimed = attempt(bytes, claim);
  if (asClaimed !== null) return { text: asClaimed, charset: claim, asDeclared: true };
  if (utf8 !== null) return { text: utf8, charset: 'utf-8', asDeclared: false };
  if (isKnown(claim)) return decoded(bytes, claim, true);
  return decoded(bytes, guessCharset(bytes), false);
}

export function normaliseCharset(name: string): string {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '')
    .slice(0, 40);
  return ALIASES[plain] ?? plain.replace(/^(?:x-)?win(?:dows)?-?(\d{4})$/, 'windows-$1');
}

/** ISO-2022-JP and friends hide in seven bits behind escape sequences. */
function decodeSevenBit(bytes: Buffer, claim: string | null): DecodedText {
  if (claim === 'utf-16le' || claim === 'utf-16be' || claim === 'utf-16') return decoded(bytes, claim, true);
  if (bytes.includes('\u001b$')) return decoded(bytes, 'iso-2022-jp', claim?.startsWith('iso-2022-jp') ?? true);
  return { text: bytes.toString('latin1'), charset: claim ?? 'utf-8', asDeclared: true };
}

function decoded(bytes: Buffer, charset: string, asDeclared: boolean): DecodedText {
  const text = charset === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(charset).decode(bytes);
  return { text, charset, asDeclared };
}

/** Node 20 reads windows-1252 as Latin-1, which turns quotes, dashes and the euro sign into control characters. */
function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => UPPER_CONTROLS[character.charCodeAt(0) - 0x80] ?? character);
}

const UPPER_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function attempt(bytes: Buffer, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding.length > 0;
  } catch {
    return false;
  }
}

function byteOrderMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function isSevenBit(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}

function isSingleByte(charset: string): boolean {
  return /^(?:windows-125\d|windows-874|iso-8859-\d+|koi8-[ru]|macintosh|ibm866)$/.test(charset);
}

function isMostlyUtf8(bytes: Buffer): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  const whole = (text.match(/[\u0080-\ufffc]/g) ?? []).length;
  return broken * 3 <= whole;
}

/**
 * For undeclared eight-bit text. Western European first, since that is what old
 * devices and monitors send; Cyrillic and East Asian only when most bytes are high.
 */
function guessCharset(bytes: Buffer): string {
  const sample = bytes.subarray(0, 4096);
  const letters = sample.filter((byte) => byte > 0x7f || (byte > 0x40 && byte < 0x7b));
  const high = letters.filter((byte) => byte > 0x7f).length;
  if (high < letters.length * 0.6) return 'windows-1252';

  const japanese = attempt(sample, 'shift_jis');
  if (japanese !== null && share(japanese, /[\u3040-\u30ff]/g) > 0.2) return 'shift_jis';
  const cyrillic = (['windows-1251', 'koi8-r'] as const).map((charset) => ({
    charset,
    // Running text is lower case: in the wrong one of the two, the cases swap.
    fit: share(new TextDecoder(charset).decode(sample), /[а-яё]/g),
  }));
  const best = cyrillic.sort((a, b) => b.fit - a.fit)[0];
  if (best && best.fit > 0.7) return best.charset;
  const chinese = attempt(sample, 'gb18030');
  if (chinese !== null && share(chinese, /[\u4e00-\u9fff]/g) > 0.5) return 'gb18030';
  return best && best.fit > 0.5 ? best.charset : 'windows-1252';
}

function share(text: string, what: RegExp): number {
  const letters = (text.match(/[\p{L}\ufffd]/gu) ?? []).length;
  return letters === 0 ? 0 : (text.match(what) ?? []).length / letters;
}

/** RFC 2152. No decoder in the platform reads it any more, but old gateways still write it. */
function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, run: string) => {
    if (run === '') return '+';
    const bytes = Buffer.from(run, 'base64');
    return new TextDecoder('utf-16be').decode(bytes.subarray(0, bytes.length & ~1));
  });
}
