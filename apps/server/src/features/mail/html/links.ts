import { textOf } from './text.ts';
import type { HtmlNode } from './tree.ts';

/**
 * A link that shows one address and leads to another gets its real host written behind it.
 * Phishing lives on this difference, and service desks are where it is reported.
 */
export function markDisguisedLinks(nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes.map((node) => {
    if (node.kind === 'text') return node;
    if (node.tag !== 'a' || node.host === null) return { ...node, children: markDisguisedLinks(node.children) };
    const shown = shownHost(textOf(node.children));
    if (shown === null || isSameHost(shown, node.host)) return node;
    return {
      ...node,
      open: node.open.replace(/>$/, ' data-disguised="true">'),
      children: [...node.children, { kind: 'text', source: ` [${node.host}]` }],
    };
  });
}

function shownHost(text: string): string | null {
  const match = /^\s*(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,})(?:[/:?#\s]|$)/iu.exec(text.slice(0, 300));
  return match?.[1]?.toLowerCase() ?? null;
}

function isSameHost(shown: string, real: string): boolean {
  const bare = (host: string) => host.replace(/^www\./, '').replace(/:\d+$/, '');
  return bare(real) === bare(shown);
}
