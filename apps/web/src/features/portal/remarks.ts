/** What the person says about words of theirs that were understood in a way they did not mean. */
export type Remark = { kind: 'not-meant' } | { kind: 'better'; words: string };
/** By the quoted words. */
export type Remarks = Record<string, Remark>;

export interface RemarkWords {
  opening: string;
  notMeant: string;
  better: (words: string) => string;
}

/** Remarks about words that are no longer there have nothing to say. */
export function stillAbout(remarks: Remarks, text: string): Remarks {
  const flat = text.replace(/\s+/g, ' ');
  return Object.fromEntries(Object.entries(remarks).filter(([quote]) => flat.includes(quote)));
}

/**
 * The remarks as lines under the message, so that whoever answers reads them. The quoted
 * words carry `>`, as in mail: they were said above and are not read a second time.
 */
export function remarkLines(remarks: Remarks, words: RemarkWords): string {
  const lines = Object.entries(remarks).map(
    ([quote, remark]) => `> ${quote}\n${remark.kind === 'better' ? words.better(remark.words) : words.notMeant}`,
  );
  return lines.length === 0 ? '' : [words.opening, ...lines].join('\n');
}

/** Everything that will be sent, exactly as the person has seen it on the page. */
export const wholeMessage = (...parts: string[]): string =>
  parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n\n');
