import sanitizeHtml from 'sanitize-html';
import { manyLines } from './clean.ts';
import { safeAttributes, type SafeAttributes } from './html/attributes.ts';
import { roughText } from './html/rough-text.ts';

/**
 * HTML of strangers, once, at ingest. An allow-list: what is not named here does not exist.
 * Every attribute is built anew, so nothing the sender wrote survives by accident. The
 * result is shown in a sandboxed frame all the same.
 */
export type SanitisedHtml =
  | { kind: 'clean'; html: string; remoteImages: number; cids: string[] }
  /** Too large or too slow to clean: the words remain, and the original can be downloaded. */
  | { kind: 'too-heavy'; text: string };

/** Raise this when the rules change, so that stored mail can be cleaned again from its raw form. */
export const SANITISER_VERSION = 1;

export type SanitiseBudget = { characters: number; tags: number; milliseconds: number };
export const SANITISE_BUDGET: SanitiseBudget = { characters: 1_000_000, tags: 30_000, milliseconds: 3_000 };

/** `now` is handed in by the server's clock; without it the size limits alone bound the work. */
export function sanitise(
  dirty: string,
  options: { budget?: Partial<SanitiseBudget>; now?: () => number } = {},
): SanitisedHtml {
  const budget = { ...SANITISE_BUDGET, ...options.budget };
  const html = manyLines(dirty);
  if (html.length > budget.characters || countTags(html, budget.tags) > budget.tags) return tooHeavy(html);

  const found = { remoteImages: 0, cids: new Set<string>() };
  const endsAt = options.now ? options.now() + budget.milliseconds : Number.POSITIVE_INFINITY;
  try {
    const clean = sanitizeHtml(html, {
      allowedTags: [...ALLOWED_TAGS],
      allowedAttributes: false,
      allowedSchemes: ['http', 'https', 'mailto', 'tel'],
      allowProtocolRelative: false,
      parseStyleAttributes: false,
      enforceHtmlBoundary: false,
      nonTextTags: [
        'script',
        'style',
        'textarea',
        'option',
        'noscript',
        'title',
        'button',
        'select',
        'template',
        'xmp',
        'svg',
        'math',
        'object',
      ],
      nestingLimit: 60,
      transformTags: {
        '*': (tagName, attributes) => {
          if (options.now && options.now() > endsAt) throw new OutOfTime();
          const safe = safeAttributes(tagName, attributes);
          count(safe, found);
          return { tagName: safe.hidden ? 'template' : (RENAMED[tagName] ?? tagName), attribs: safe.attributes };
        },
      },
      exclusiveFilter: (frame) =>
        frame.tag === 'img' && !('data-cid' in frame.attribs) && !('data-remote-src' in frame.attribs),
    });
    return { kind: 'clean', html: clean.trim(), remoteImages: found.remoteImages, cids: [...found.cids] };
  } catch {
    return tooHeavy(html);
  }
}

class OutOfTime extends Error {}

const ALLOWED_TAGS: readonly string[] = [
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'blockquote',
    'br',
    'caption',
    'center',
    'cite',
    'code',
    'col',
    'colgroup',
    'dd',
    'del',
  ],
  ...[
    'div',
    'dl',
    'dt',
    'em',
    'figcaption',
    'figure',
    'font',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'i',
    'img',
    'ins',
    'kbd',
  ],
  ...[
    'li',
    'ol',
    'p',
    'pre',
    'q',
    's',
    'samp',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
    'sup',
    'table',
    'tbody',
    'td',
    'tfoot',
  ],
  ...['th', 'thead', 'tr', 'tt', 'u', 'ul', 'var'],
];

/** Boxes without a meaning of their own, so that their words stay on lines of their own. */
const RENAMED: Readonly<Record<string, string>> = {
  article: 'div',
  section: 'div',
  header: 'div',
  footer: 'div',
  main: 'div',
  nav: 'div',
  aside: 'div',
  address: 'div',
};

function count(safe: SafeAttributes, found: { remoteImages: number; cids: Set<string> }): void {
  const cid = safe.attributes['data-cid'];
  if (cid !== undefined) found.cids.add(cid);
  if ('data-remote-src' in safe.attributes) found.remoteImages += 1;
}

function countTags(html: string, enough: number): number {
  let tags = 0;
  for (let at = html.indexOf('<'); at !== -1 && tags <= enough; at = html.indexOf('<', at + 1)) tags += 1;
  return tags;
}

function tooHeavy(html: string): SanitisedHtml {
  return { kind: 'too-heavy', text: roughText(html) };
}
