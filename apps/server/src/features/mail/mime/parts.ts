import { decodeHeaderText, parseParams } from './header-text.ts';
import { first, lineEnd, readHeaders, type Headers } from './headers.ts';
import { decodeTransfer } from './transfer.ts';

/**
 * A mail as a tree of parts. We split it ourselves because the bytes of each part must be
 * at hand before a charset is believed, and because the limits must hold for hostile mail:
 * a tree too deep or too wide is cut, said to be cut, and the raw mail is kept elsewhere.
 */
export type Part = {
  headers: Headers;
  type: string;
  params: Readonly<Record<string, string>>;
  disposition: 'inline' | 'attachment' | null;
  filename: string | null;
  cid: string | null;
  /** The decoded content of a leaf; empty for a multipart. */
  bytes: Buffer;
  children: Part[];
};

export type PartLimits = { depth: number; parts: number };
export type PartTree = { root: Part; cut: boolean };

export function readParts(raw: Buffer, limits: PartLimits): PartTree {
  const count = { parts: 0, cut: false };
  return { root: readPart(raw, 0, 'text/plain', limits, count), cut: count.cut };
}

function readPart(
  bytes: Buffer,
  depth: number,
  defaultType: string,
  limits: PartLimits,
  count: { parts: number; cut: boolean },
): Part {
  count.parts += 1;
  const { headers, bodyAt } = readHeaders(bytes);
  const body = bytes.subarray(bodyAt);
  const { value, params } = parseParams(first(headers, 'content-type') ?? defaultType);
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(value) ? value : defaultType;
  const part: Part = { headers, type, params, ...describe(headers, params), bytes: EMPTY, children: [] };

  const sections = type.startsWith('multipart/') && params.boundary ? splitAt(body, params.boundary) : null;
  if (sections === null || sections.length === 0) {
    // A multipart without its boundaries still has words in it.
    if (type.startsWith('multipart/')) part.type = 'text/plain';
    part.bytes = decodeTransfer(body, transferEncoding(headers));
    return part;
  }
  const childType = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  for (const section of sections) {
    if (depth + 1 >= limits.depth || count.parts >= limits.parts) {
      count.cut = true;
      break;
    }
    part.children.push(readPart(section, depth + 1, childType, limits, count));
  }
  return part;
}

const EMPTY = Buffer.alloc(0);

function describe(
  headers: Headers,
  params: Readonly<Record<string, string>>,
): Pick<Part, 'disposition' | 'filename' | 'cid'> {
  const header = first(headers, 'content-disposition');
  const disposition = header === null ? null : parseParams(header);
  const cid = first(headers, 'content-id');
  return {
    // RFC 2183: an unknown disposition is treated as an attachment.
    disposition:
      disposition === null || disposition.value === ''
        ? null
        : disposition.value === 'inline'
          ? 'inline'
          : 'attachment',
    filename: disposition?.params.filename ?? params.name ?? null,
    cid:
      cid === null
        ? null
        : decodeHeaderText(cid.slice(0, 1_000))
            .replace(/^[\s<]+|[\s>]+$/g, '')
            .slice(0, 250) || null,
  };
}

function transferEncoding(headers: Headers): string {
  return (first(headers, 'content-transfer-encoding') ?? '').split(/[;\s(]/)[0]?.toLowerCase() ?? '';
}

/** The sections between the boundary lines; a missing last boundary means: until the end. */
function splitAt(body: Buffer, boundary: string): Buffer[] {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const sections: Buffer[] = [];
  let open: number | null = null;
  let at = 0;
  for (;;) {
    const found = body.indexOf(mark, at);
    if (found === -1) break;
    const end = lineEnd(body, found);
    const tail = body.subarray(found + mark.length, end.text).toString('latin1');
    const isBoundary = (found === 0 || body[found - 1] === 0x0a) && /^(?:--)?[ \t]*$/.test(tail.slice(0, 200));
    at = isBoundary ? end.next : found + mark.length;
    if (!isBoundary) continue;
    if (open !== null) sections.push(body.subarray(open, beforeLineEnd(body, found, open)));
    open = tail.startsWith('--') ? null : end.next;
    if (open === null) break;
  }
  if (open !== null && open < body.length) sections.push(body.subarray(open));
  return sections;
}

/** The line end before a boundary belongs to the boundary. */
function beforeLineEnd(body: Buffer, at: number, from: number): number {
  let end = at;
  if (end > from && body[end - 1] === 0x0a) end--;
  if (end > from && body[end - 1] === 0x0d) end--;
  return end;
}
