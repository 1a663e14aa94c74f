import type { Span } from '@attune/language';

/** The labels whose quotes stand in a sentence: a good part of the quote, or most of the sentence. */
export function labelsOn(text: string, sentence: Span, quoted: { label: string; quote: string }[]): Set<string> {
  const labels = new Set<string>();
  for (const { label, quote } of quoted) {
    if (quote === '') continue;
    const start = text.indexOf(quote);
    const common = Math.min(start + quote.length, sentence.end) - Math.max(start, sentence.start);
    if (start >= 0 && common > 0 && (common >= 0.3 * quote.length || common >= 0.6 * (sentence.end - sentence.start)))
      labels.add(label);
  }
  return labels;
}
