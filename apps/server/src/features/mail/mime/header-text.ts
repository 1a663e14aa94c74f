import { decodeText } from './charset.ts';
import { decodeBase64, decodeQuotedPrintable } from './transfer.ts';

/** Reading more of one header helps nobody; it also keeps every pattern below fast. */
const MAX_VALUE = 64 * 1024;

/** A header value in readable words: raw eight-bit text and RFC 2047 encoded words alike. */
export function decodeHeaderText(value: string): string {
  const raw = decodeRaw(value.slice(0, MAX_VALUE));
  const words = raw.replace(/(\?=)\s+(?==\?[^?\s]{1,60}\?[bq]\?)/gi, '$1');
  // Neighbours of one charset are joined as bytes first: senders cut characters in half.
  return words.replace(/(?:=\?[^?\s]{1,60}\?[bq]\?[^?]*\?=)+/gi, (run) =>
    joinWords([...run.matchAll(/=\?([^?\s]{1,60})\?([bq])\?([^?]*)\?=/gi)].map(toWord)),
  );
}

/** Eight-bit text in a header is not allowed, and common. */
export function decodeRaw(value: string): string {
  return /[\u0080-\u00ff]/.test(value) ? decodeText(Buffer.from(value, 'latin1'), null).text : value;
}

export type HeaderWithParams = { value: string; params: Readonly<Record<string, string>> };

/** `text/plain; charset=utf-8; name*0*=...` with the continuations and charsets of RFC 2231. */
export function parseParams(header: string): HeaderWithParams {
  const bounded = header.slice(0, MAX_VALUE);
  const semicolon = bounded.indexOf(';');
  const value = (semicolon === -1 ? bounded : bounded.slice(0, semicolon)).trim().toLowerCase();
  const pieces = new Map<string, { index: number; encoded: boolean; text: string }[]>();
  const rest = semicolon === -1 ? '' : bounded.slice(semicolon);
  for (const match of rest.matchAll(/;\s*([^\s=;"]{1,80})\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/g)) {
    const [, name = '', quoted, bare = ''] = match;
    const key = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/.exec(name.toLowerCase());
    if (!key) continue;
    const text = quoted === undefined ? bare.trim() : quoted.replace(/\\(["\\])/g, '$1');
    const list = pieces.get(key[1] ?? '') ?? [];
    list.push({ index: Number(key[2] ?? 0), encoded: key[3] === '*', text });
    pieces.set(key[1] ?? '', list);
  }
  return { value, params: Object.fromEntries([...pieces].map(([name, list]) => [name, joinPieces(list)])) };
}

type Word = { charset: string; bytes: Buffer };

function toWord(match: RegExpMatchArray): Word {
  const [, label = '', encoding = '', payload = ''] = match;
  const charset = label.split('*')[0] ?? label; // RFC 2231 may append a language
  const bytes =
    encoding.toLowerCase() === 'b'
      ? decodeBase64(payload)
      : decodeQuotedPrintable(Buffer.from(payload.replace(/_/g, ' '), 'utf8'));
  return { charset, bytes };
}

function joinWords(words: Word[]): string {
  const runs: Word[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    // Each ISO-2022-JP word opens and closes its own escape, so joining is harmless there too.
    if (last && last.charset.toLowerCase() === word.charset.toLowerCase())
      last.bytes = Buffer.concat([last.bytes, word.bytes]);
    else runs.push({ ...word });
  }
  return runs.map((run) => decodeText(run.bytes, run.charset).text).join('');
}

function joinPieces(list: { index: number; encoded: boolean; text: string }[]): string {
  const inOrder = [...list].sort((a, b) => a.index - b.index);
  if (!inOrder.some((piece) => piece.encoded)) return decodeHeaderText(inOrder.map((piece) => piece.text).join(''));

  const opening = /^([^']*)'[^']*'/.exec(inOrder[0]?.text ?? '');
  const charset = opening?.[1] || null;
  const bytes = inOrder.map((piece, at) => {
    const text = at === 0 && opening ? piece.text.slice(opening[0].length) : piece.text;
    return piece.encoded ? percentBytes(text) : Buffer.from(text, 'latin1');
  });
  return decodeText(Buffer.concat(bytes), charset).text;
}

function percentBytes(text: string): Buffer {
  const raw = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(raw, 'latin1');
}
