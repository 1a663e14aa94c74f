import { decodeEntities } from './entities.ts';

/** Words out of HTML that is too heavy to clean: one pass, no tree, good enough to read. */
export function roughText(html: string, limit = 200_000): string {
  const out: string[] = [];
  let length = 0;
  let at = 0;
  while (at < html.length && length < limit) {
    const open = html.indexOf('<', at);
    const text = html.slice(at, open === -1 ? html.length : open);
    out.push(text);
    length += text.length;
    if (open === -1) break;
    const tag = /^<\/?([a-z][a-z0-9]{0,19})/i.exec(html.slice(open, open + 24))?.[1]?.toLowerCase() ?? '';
    if (BREAKS.has(tag)) out.push('\n');
    at = afterTag(html, open, tag);
  }
  return decodeEntities(out.join('').slice(0, limit))
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const BREAKS = new Set([
  'br',
  'p',
  'div',
  'tr',
  'li',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'blockquote',
  'hr',
  'pre',
  'ul',
  'ol',
]);

function afterTag(html: string, open: number, tag: string): number {
  const end =
    tag === 'script' || tag === 'style'
      ? closing(html, tag, open)
      : html.startsWith('<!--', open)
        ? html.indexOf('-->', open)
        : open;
  if (end === -1) return html.length;
  const close = html.indexOf('>', end);
  return close === -1 ? html.length : close + 1;
}

function closing(html: string, tag: 'script' | 'style', from: number): number {
  const pattern = tag === 'script' ? /<\/script/gi : /<\/style/gi;
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? -1;
}
