/**
 * format=flowed (RFC 3676): a line that ends in a blank goes on in the next one, if
 * both are quoted equally deep. Without this every mobile mail reads like a poem.
 */
export function unflow(text: string, deleteSpace: boolean): string {
  const out: { depth: number; words: string; open: boolean }[] = [];
  for (const line of text.split('\n')) {
    const quotes = /^>*/.exec(line)?.[0] ?? '';
    const words = line.slice(quotes.length).replace(/^ /, '');
    const isSignatureMark = words === '-- ';
    const open = words.endsWith(' ') && !isSignatureMark;
    const kept = open && deleteSpace ? words.slice(0, -1) : words;
    const before = out.at(-1);
    if (before?.open && before.depth === quotes.length && !isSignatureMark) {
      before.words += kept;
      before.open = open;
    } else {
      out.push({ depth: quotes.length, words: kept, open });
    }
  }
  return out.map(({ depth, words }) => (depth > 0 ? `${'>'.repeat(depth)} ${words}` : words)).join('\n');
}
