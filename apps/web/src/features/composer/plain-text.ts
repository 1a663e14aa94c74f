import type { Node } from '@tiptap/pm/model';

/**
 * A draft is plain text, a line a paragraph: what one sees is what is sent, blank lines too.
 * So a place in the text and a place in the editor differ only by the lines before it.
 */
export interface PlainDoc {
  type: 'doc';
  content: { type: 'paragraph'; content?: { type: 'text'; text: string }[] }[];
}

export const linesOf = (text: string) => text.replace(/\r\n?/g, '\n').split('\n');

export function docOf(text: string): PlainDoc {
  return {
    type: 'doc',
    content: linesOf(text).map((line) => ({
      type: 'paragraph',
      ...(line ? { content: [{ type: 'text' as const, text: line }] } : {}),
    })),
  };
}

export const textOf = (doc: Node) => doc.textBetween(0, doc.content.size, '\n');

/** The editor's position of a place in the text: each line opens once before it, and each line before it closed once. */
export function positionAt(text: string, offset: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) lines++;
  return offset + lines + 1;
}
