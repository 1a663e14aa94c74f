/**
 * Cleaned HTML as a tree. The cleaner writes well-formed output (quoted attributes, escaped
 * text, every tag closed), so this reader is small; it must never be given raw mail.
 */
export type HtmlNode = { kind: 'text'; source: string } | HtmlElement;
export type HtmlElement = {
  kind: 'element';
  tag: string;
  open: string;
  quote: string | null;
  host: string | null;
  children: HtmlNode[];
};

const VOID = new Set(['br', 'hr', 'img', 'col']);

export function readTree(clean: string): HtmlNode[] {
  const root: HtmlElement = { kind: 'element', tag: '', open: '', quote: null, host: null, children: [] };
  const stack: HtmlElement[] = [root];
  for (const [token] of clean.matchAll(/<[^>]*>|[^<]+/g)) {
    const top = stack.at(-1) ?? root;
    if (!token.startsWith('<')) {
      top.children.push({ kind: 'text', source: token });
    } else if (token.startsWith('</')) {
      if (stack.length > 1) stack.pop();
    } else {
      const tag = /^<([a-z0-9]+)/.exec(token)?.[1] ?? '';
      const element: HtmlElement = {
        kind: 'element',
        tag,
        open: token,
        quote: attribute(token, 'data-quote'),
        host: attribute(token, 'data-host'),
        children: [],
      };
      top.children.push(element);
      if (!VOID.has(tag)) stack.push(element);
    }
  }
  return root.children;
}

export function writeTree(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.source;
      return VOID.has(node.tag) ? node.open : `${node.open}${writeTree(node.children)}</${node.tag}>`;
    })
    .join('');
}

const BLOCKS = new Set([
  ...[
    'blockquote',
    'caption',
    'center',
    'dd',
    'div',
    'dl',
    'dt',
    'figcaption',
    'figure',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
  ],
  ...['li', 'ol', 'p', 'pre', 'table', 'tr', 'ul'],
]);

export function isBlock(node: HtmlNode): boolean {
  return node.kind === 'element' && BLOCKS.has(node.tag);
}

export function attribute(open: string, name: string): string | null {
  return new RegExp(` ${name}="([^"]*)"`).exec(open)?.[1] ?? null;
}
