import { decodeEntities } from './entities.ts';
import { attribute, isBlock, type HtmlElement, type HtmlNode } from './tree.ts';

export type TextOptions = {
  /** Mark what stands in a blockquote with ">", as plain mail does. */
  quoteMarks?: boolean;
  /** Stop soon after so many characters: enough to recognise a line without reading a whole mail again and again. */
  most?: number;
};

/** What a person reads, line by line. */
export function textOf(nodes: readonly HtmlNode[], options: TextOptions = {}): string {
  const page = new Page(options);
  for (const node of nodes) write(node, page, false);
  return page.text();
}

function write(node: HtmlNode, page: Page, preformatted: boolean): void {
  if (page.isFull) return;
  if (node.kind === 'text') return page.words(decodeEntities(page.bounded(node.source)), preformatted);
  if (node.tag === 'br') return page.newLine();
  if (node.tag === 'img') return page.words(emojiOf(node), false);

  const gap = isBlock(node) ? (SPACED.has(node.tag) ? 2 : 1) : 0;
  page.apart(gap);
  if (node.tag === 'blockquote') page.enterQuote();
  if (node.tag === 'li') page.words('- ', false);
  const keepsLines = preformatted || node.tag === 'pre' || node.open.includes('white-space:pre');
  for (const child of node.children) write(child, page, keepsLines);
  page.apart(gap);
  if (node.tag === 'blockquote') page.leaveQuote();
  if (node.tag === 'td' || node.tag === 'th') page.words(' ', false);
}

const SPACED = new Set(['blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ol', 'p', 'pre', 'table', 'ul']);

/** Some mail programs send a smile as a picture; logos and banners are no words. */
function emojiOf(image: HtmlElement): string {
  const alt = decodeEntities(attribute(image.open, 'alt') ?? '');
  return /^[\p{Extended_Pictographic}\ufe0f\u200d\s]{1,12}$/u.test(alt) ? alt : '';
}

/** Writes words with the blanks and lines a browser would show; one pass, however long the mail. */
class Page {
  readonly #out: string[] = [];
  readonly #quoteMarks: boolean;
  readonly #most: number;
  #length = 0;
  #quoteDepth = 0;
  #lines = 0;
  #blank = false;

  constructor({ quoteMarks = true, most = Number.POSITIVE_INFINITY }: TextOptions) {
    this.#quoteMarks = quoteMarks;
    this.#most = most;
  }

  get isFull(): boolean {
    return this.#length > this.#most;
  }

  bounded(source: string): string {
    return source.length > this.#most + 1_000 ? source.slice(0, this.#most + 1_000) : source;
  }

  enterQuote(): void {
    if (this.#quoteMarks) this.#quoteDepth += 1;
  }

  leaveQuote(): void {
    if (this.#quoteMarks) this.#quoteDepth -= 1;
  }

  words(text: string, preformatted: boolean): void {
    if (preformatted) {
      text.split('\n').forEach((line, at) => {
        if (at > 0) this.newLine();
        if (line !== '') this.#put(line);
      });
      return;
    }
    const plain = text.replace(/[\s\u00a0]+/g, ' ');
    const inner = plain.trim();
    if (plain.startsWith(' ')) this.#blank = true;
    if (inner === '') return;
    this.#put(inner);
    this.#blank = plain.endsWith(' ');
  }

  newLine(): void {
    this.#lines += 1;
    this.#blank = false;
  }

  /** At least so many line ends before the next words. */
  apart(lines: number): void {
    if (lines === 0) return;
    this.#lines = Math.max(this.#lines, lines);
    this.#blank = false;
  }

  text(): string {
    return this.#out.join('').trim();
  }

  #put(words: string): void {
    const quote = '>'.repeat(this.#quoteDepth);
    if (this.#out.length === 0) this.#out.push(quote === '' ? '' : `${quote} `);
    else if (this.#lines > 0) this.#out.push(`\n${quote}`.repeat(Math.min(this.#lines, 2)), quote === '' ? '' : ' ');
    else if (this.#blank) this.#out.push(' ');
    this.#out.push(words);
    this.#length += words.length;
    this.#lines = 0;
    this.#blank = false;
  }
}
