/**
 * What a file is, by its first bytes. The declared type is a claim: an `image/png` that
 * begins with `<svg` or `<script` would run in the reader's browser.
 */
export type Sniffed = {
  contentType: string;
  /** Only these may ever be shown inside a page; everything else is offered for download. */
  showable: boolean;
};

const SIGNATURES: readonly { type: string; starts: readonly number[]; at?: number; showable?: true }[] = [
  { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], showable: true },
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff], showable: true },
  { type: 'image/gif', starts: [0x47, 0x49, 0x46, 0x38], showable: true },
  { type: 'image/webp', starts: [0x57, 0x45, 0x42, 0x50], at: 8, showable: true },
  { type: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'application/x-msdownload', starts: [0x4d, 0x5a] },
  { type: 'application/x-executable', starts: [0x7f, 0x45, 0x4c, 0x46] },
  { type: 'application/ms-tnef', starts: [0x78, 0x9f, 0x3e, 0x22] },
];

const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;
const RUNS_IN_A_BROWSER =
  /^(?:text\/html|application\/xhtml\+xml|image\/svg\+xml|text\/xml|application\/xml|text\/javascript|application\/javascript)$/;

export function sniff(bytes: Buffer, declared: string, filename = ''): Sniffed {
  const known = SIGNATURES.find(({ starts, at = 0 }) => startsWith(bytes, starts, at));
  if (known) return { contentType: known.type, showable: known.showable ?? false };
  if (startsWith(bytes, ZIP, 0)) return { contentType: kindOfZip(declared, filename), showable: false };
  const head = bytes
    .subarray(0, 1_024)
    .toString('latin1')
    .replace(/^\s*(?:\u00ef\u00bb\u00bf)?\s*/, '')
    .toLowerCase();
  if (/^<\?xml[^>]*>[\s\S]*<svg|^(?:<!--[\s\S]*?-->\s*)?<svg/.test(head))
    return { contentType: 'image/svg+xml', showable: false };
  if (/^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|script|iframe|meta|style)\b/.test(head)) {
    return { contentType: 'text/html', showable: false };
  }
  if (RUNS_IN_A_BROWSER.test(declared)) return { contentType: declared, showable: false };
  // A picture that does not look like one is only bytes.
  return {
    contentType: /^image\/(?:png|jpe?g|gif|webp)$/.test(declared) ? 'application/octet-stream' : declared,
    showable: false,
  };
}

/** Office files are zips: the declared type or the name says more than the signature. */
function kindOfZip(declared: string, filename: string): string {
  if (/zip|officedocument|opendocument|java-archive/.test(declared)) return declared;
  const extension = /\.(docx|xlsx|pptx)$/i.exec(filename)?.[1]?.toLowerCase();
  const office = {
    docx: 'wordprocessingml.document',
    xlsx: 'spreadsheetml.sheet',
    pptx: 'presentationml.presentation',
  };
  return extension === 'docx' || extension === 'xlsx' || extension === 'pptx'
    ? `application/vnd.openxmlformats-officedocument.${office[extension]}`
    : 'application/zip';
}

function startsWith(bytes: Buffer, starts: readonly number[], at: number): boolean {
  return starts.every((byte, index) => bytes[at + index] === byte);
}
