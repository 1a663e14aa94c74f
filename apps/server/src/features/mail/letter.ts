import { escapeHtml } from './html/entities.ts';

/** A letter of ours: paragraphs and a few links, as plain text and as simple HTML that says the same. */
export type Paragraph = { kind: 'words'; text: string } | { kind: 'link'; text: string; url: string };

export function textOf(paragraphs: readonly Paragraph[], footer: string | null): string {
  const body = paragraphs
    .map((each) => (each.kind === 'words' ? each.text : `${each.text}\n${webAddress(each.url)}`))
    .join('\n\n');
  // The dashes let every mail program fold our footer away when somebody answers.
  return footer === null ? `${body}\n` : `${body}\n\n-- \n${footer}\n`;
}

export function htmlOf(paragraphs: readonly Paragraph[], footer: string | null, language: string): string {
  const body = paragraphs
    .map((each) => `<p>${lines(each.text)}${each.kind === 'link' ? `<br>${link(each.url)}` : ''}</p>`)
    .join('\n');
  const end = footer === null ? '' : `\n<p style="color:#666666">${lines(footer)}</p>`;
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"></head><body>\n${body}${end}\n</body></html>\n`;
}

function lines(text: string): string {
  return escapeHtml(text).replace(/\n/g, '<br>');
}

/** The address is shown, never hidden behind a button: people should see where a link leads. */
function link(url: string): string {
  const safe = escapeHtml(webAddress(url));
  return `<a href="${safe}">${safe}</a>`;
}

function webAddress(url: string): string {
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')
    throw new TypeError('a link in a mail must lead to a web address');
  return parsed.href;
}
