/**
 * A page of its own for a stranger's HTML. The frame has no script and no origin; this policy
 * inside it also keeps every address outside unasked until the reader says so, because a
 * picture that is fetched tells its sender who read the mail, and when.
 */
export function framePage(
  html: string,
  { remoteImages, inline }: { remoteImages: boolean; inline: Readonly<Record<string, string>> },
): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:${remoteImages ? ' https: http:' : ''}`;
  const shown = html
    // A picture that travelled inside the mail names the attachment that it has become.
    .replace(/\bdata-attachment="([^"]*)"/g, (found, id: string) =>
      inline[id] ? `${found} src="${inline[id]}"` : found,
    )
    .replace(/\bdata-remote-src="([^"]*)"/g, (found, address: string) =>
      remoteImages ? `src="${address}" referrerpolicy="no-referrer"` : found,
    );
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><base target="_blank"><style>
body{margin:0;padding:12px;background:#fff;color:#25211b;font:16px/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
img{max-width:100%;height:auto}img:not([src]){display:inline-block;min-width:48px;min-height:24px;border:1px dashed #b9ae9b}
table{max-width:100%;border-collapse:collapse}pre{white-space:pre-wrap}</style></head><body>${shown}</body></html>`;
}

export const hasRemoteImages = (html: string) => html.includes('data-remote-src=');
export const hasPictures = (html: string) => /data-(?:attachment|remote-src)=/.test(html);

/** About how tall the frame must be: it has no origin, so it cannot be measured. The reader can drag it. */
export function frameHeight(html: string): number {
  const words = html.replace(/<[^>]+>/g, ' ').length;
  const lines = (html.match(/<(?:p|div|br|tr|li|h\d)\b/gi) ?? []).length;
  return Math.min(640, Math.max(120, words / 3.2 + lines * 12 + (hasPictures(html) ? 160 : 0)));
}
