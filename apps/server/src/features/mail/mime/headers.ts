/**
 * The header block as it came: names in lower case, values unfolded, bytes kept one to
 * one (latin1) until somebody knows their charset.
 */
export type Headers = readonly HeaderLine[];
export type HeaderLine = { name: string; value: string };

/** Enough for every relay on the way; a mail with more is hostile or broken. */
const MAX_LINES = 1_000;

export function readHeaders(bytes: Buffer): { headers: Headers; bodyAt: number } {
  const headers: HeaderLine[] = [];
  let at = skipPreamble(bytes);
  const start = at;
  while (at < bytes.length) {
    const end = lineEnd(bytes, at);
    const line = bytes.subarray(at, end.text).toString('latin1');
    if (line === '') return { headers, bodyAt: end.next };

    const last = headers.at(-1);
    if (/^[ \t]/.test(line) && last) {
      last.value += ` ${line.trim()}`;
    } else {
      const field = /^([!-9;-~]{1,200})[ \t]*:(.*)$/s.exec(line);
      // A line that is no header starts the body: the blank line was lost on the way.
      if (!field) return { headers, bodyAt: headers.length === 0 ? start : at };
      if (headers.length < MAX_LINES)
        headers.push({ name: (field[1] ?? '').toLowerCase(), value: (field[2] ?? '').trim() });
    }
    at = end.next;
  }
  return { headers, bodyAt: bytes.length };
}

/** The topmost line wins: what our own server added stands above what the sender wrote. */
export function first(headers: Headers, name: string): string | null {
  return headers.find((line) => line.name === name)?.value ?? null;
}

export function all(headers: Headers, name: string): string[] {
  return headers.filter((line) => line.name === name).map((line) => line.value);
}

/** mbox exports begin with a "From " line, careless senders with blank ones. */
function skipPreamble(bytes: Buffer): number {
  let at = 0;
  while (bytes[at] === 0x0a || bytes[at] === 0x0d) at++;
  const isMbox = bytes.subarray(at, at + 5).toString('latin1') === 'From ';
  return isMbox ? lineEnd(bytes, at).next : at;
}

export function lineEnd(bytes: Buffer, from: number): { text: number; next: number } {
  const feed = bytes.indexOf(0x0a, from);
  if (feed === -1) return { text: bytes.length, next: bytes.length };
  return { text: feed > from && bytes[feed - 1] === 0x0d ? feed - 1 : feed, next: feed + 1 };
}
