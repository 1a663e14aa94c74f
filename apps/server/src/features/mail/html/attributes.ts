import { oneLine } from '../clean.ts';
import { quoteMarker } from './quote-marker.ts';

export type SafeAttributes = { attributes: Record<string, string>; hidden: boolean };

/**
 * The attributes a tag may keep, written anew. Remote pictures lose their `src`: loading one
 * tells the sender who read the mail, when and where, so the reader decides. Attached
 * pictures keep their content id and are looked up among the attachments.
 */
export function safeAttributes(tag: string, given: Readonly<Record<string, string>>): SafeAttributes {
  const attributes: Record<string, string> = {};
  const style = (given.style ?? '').slice(0, 4_000);
  const marker = quoteMarker(tag, given);
  if (marker !== null) attributes['data-quote'] = marker;
  if (/^(?:ltr|rtl|auto)$/i.test(given.dir ?? '')) attributes.dir = (given.dir ?? '').toLowerCase();
  if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(given.lang ?? '')) attributes.lang = given.lang ?? '';
  const kept = safeStyle(style);
  if (kept !== '') attributes.style = kept;

  if (tag === 'a') Object.assign(attributes, link(given.href ?? ''));
  if (tag === 'img') Object.assign(attributes, picture(given));
  if (tag === 'td' || tag === 'th') Object.assign(attributes, spans(given));
  if (tag === 'ol' && /^\d{1,5}$/.test(given.start ?? '')) attributes.start = given.start ?? '';
  return { attributes, hidden: isHidden(style, given) };
}

/** The address as a browser would understand it, with its real host in plain sight. */
function link(href: string): Record<string, string> {
  const url = parseUrl(href);
  if (url === null || !['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol)) return {};
  const isWeb = url.protocol.startsWith('http');
  if (isWeb && (url.username !== '' || url.password !== '')) {
    // `https://bank.example@evil.example/` exists only to be misread.
    url.username = '';
    url.password = '';
  }
  return {
    href: url.href.slice(0, 4_000),
    rel: 'noopener noreferrer nofollow ugc',
    target: '_blank',
    ...(isWeb ? { title: url.host, 'data-host': url.host } : {}),
  };
}

function picture(given: Readonly<Record<string, string>>): Record<string, string> {
  const alt = oneLine(given.alt ?? '', 300);
  const size = Object.fromEntries(
    (['width', 'height'] as const).flatMap((side) =>
      /^\d{1,4}$/.test(given[side] ?? '') ? [[side, given[side] ?? '']] : [],
    ),
  );
  const source = (given.src ?? '').trim();
  const cid = /^cid:(.{1,250})$/is.exec(source)?.[1];
  if (cid !== undefined) return { 'data-cid': oneLine(decodeUri(cid), 250), alt, ...size };
  const url = parseUrl(source.startsWith('//') ? `https:${source}` : source);
  if (url === null || !['http:', 'https:'].includes(url.protocol) || isTrackingPixel(given)) return {};
  return { 'data-remote-src': url.href.slice(0, 4_000), title: url.host, alt, ...size };
}

function isTrackingPixel({ width, height, style = '' }: Readonly<Record<string, string>>): boolean {
  const tiny = (value: string | undefined) => value !== undefined && /^\s*[0-2](?:px)?\s*$/.test(value);
  const styled = (side: string) =>
    new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*[0-2](?:px)?\\s*(?:;|!|$)`, 'i').test(style.slice(0, 4_000));
  return (tiny(width) && tiny(height)) || (styled('width') && styled('height'));
}

/** Newsletters hide a preview text in the mail; it was never meant to be read as words. */
function isHidden(style: string, given: Readonly<Record<string, string>>): boolean {
  return (
    /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style) || 'hidden' in given
  );
}

/** Emphasis survives ("see my answers in red"); size, place, pictures and layers do not. */
const SAFE_STYLE: Readonly<Record<string, RegExp>> = {
  color: /^(?:#[0-9a-f]{3,8}|[a-z]{3,20}|rgba?\([\d\s.,%]{1,40}\))$/,
  'background-color': /^(?:#[0-9a-f]{3,8}|[a-z]{3,20}|rgba?\([\d\s.,%]{1,40}\))$/,
  'font-weight': /^(?:bold|normal|[1-9]00)$/,
  'font-style': /^(?:italic|normal)$/,
  'text-align': /^(?:left|right|center|justify|start|end)$/,
  'text-decoration': /^(?:underline|line-through|none)$/,
  'white-space': /^(?:pre|pre-wrap|nowrap|normal)$/,
  direction: /^(?:ltr|rtl)$/,
};

function safeStyle(style: string): string {
  const kept = style.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const rule = Object.hasOwn(SAFE_STYLE, name) ? SAFE_STYLE[name] : undefined;
    return rule?.test(value) ? [`${name}:${value}`] : [];
  });
  return kept.join(';');
}

function spans(given: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    (['colspan', 'rowspan'] as const).flatMap((name) =>
      /^\d{1,2}$/.test(given[name] ?? '') ? [[name, given[name] ?? '']] : [],
    ),
  );
}

function parseUrl(text: string): URL | null {
  const plain = text.replace(/[\s\p{Cc}]/gu, '');
  return /^[a-z][a-z0-9+.-]*:/i.test(plain) && URL.canParse(plain) ? new URL(plain) : null;
}

function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
