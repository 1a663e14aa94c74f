import { decodeEntities } from './entities.ts';
import { attribute, isBlock, type HtmlElement, type HtmlNode } from './tree.ts';

/** What a person reads, line by line. */
export function textOf(nodes: readonly HtmlNode[]): string {
  const page = new Page();
  nodes.forEach((node) => write(node, page, false));
  return page.text();
}

function write(node: HtmlNode, page: Page, preformatted: boolean): void {
  if (node.kind === 'text') return page.words(decodeEntities(node.source), preformatted);
  if (node.tag === 'br') return page.newLine();
  if (node.tag === 'img') return page.words(emojiOf(node), false);

  const gap = isBlock(node) ? (SPACED.has(node.tag) ? 2 : 1) : 0;
  page.apart(gap);
  if (node.tag === 'blockquote') page.quoteDepth += 1;
  if (node.tag === 'li') page.words('- ', false);
  node.children.forEach((child) => write(child, page, preformatted || node.tag === 'pre'));
  page.apart(gap);
  if (node.tag === 'blockquote') page.quoteDepth -= 1;
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
  quoteDepth = 0;
  readonly #out: string[] = [];
  #lines = 0;
  #blank = false;

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
    const quote = '>'.repeat(this.quoteDepth);
    if (this.#out.length === 0) this.#out.push(quote === '' ? '' : `${quote} `);
    else if (this.#lines > 0) this.#out.push(`\n${quote}`.repeat(Math.min(this.#lines, 2)), quote === '' ? '' : ' ');
    else if (this.#blank) this.#out.push(' ');
    this.#out.push(words);
    this.#lines = 0;
    this.#blank = false;
  }
}
