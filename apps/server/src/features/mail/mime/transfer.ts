/** Undoes the transfer encoding of a part. Lenient: damage costs a few characters, never the mail. */
export function decodeTransfer(bytes: Buffer, encoding: string): Buffer {
  switch (encoding) {
    case 'quoted-printable':
      return decodeQuotedPrintable(bytes);
    case 'base64':
      return decodeBase64(bytes.toString('latin1'));
    default:
      return bytes;
  }
}

export function decodeQuotedPrintable(bytes: Buffer): Buffer {
  const out = Buffer.allocUnsafe(bytes.length);
  let written = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number; // in range by the loop's condition
    if (byte !== EQUALS) {
      out[written++] = byte;
      continue;
    }
    const softBreak = lineEndAfter(bytes, at + 1);
    if (softBreak !== null) {
      at = softBreak - 1;
      continue;
    }
    const code = hexPair(bytes[at + 1], bytes[at + 2]);
    if (code === null) {
      out[written++] = byte; // a lone "=" in a sloppy mail stays what it is
      continue;
    }
    out[written++] = code;
    at += 2;
  }
  return out.subarray(0, written);
}

/** Gateways glue base64 texts together, so padding may stand in the middle. */
export function decodeBase64(text: string): Buffer {
  const groups = text.replace(/[^A-Za-z0-9+/=]/g, '').split(/=+/);
  return Buffer.concat(groups.filter((group) => group !== '').map((group) => Buffer.from(group, 'base64')));
}

const EQUALS = 0x3d;
const CR = 0x0d;
const LF = 0x0a;

/** The index after a line end, when only blanks stand between `from` and it. */
function lineEndAfter(bytes: Buffer, from: number): number | null {
  let at = from;
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at++;
  if (bytes[at] === CR && bytes[at + 1] === LF) return at + 2;
  if (bytes[at] === LF || bytes[at] === CR) return at + 1;
  return at >= bytes.length ? at : null;
}

function hexPair(high: number | undefined, low: number | undefined): number | null {
  if (high === undefined || low === undefined) return null;
  const pair = String.fromCharCode(high, low);
  return /^[0-9a-f]{2}$/i.test(pair) ? Number.parseInt(pair, 16) : null;
}
