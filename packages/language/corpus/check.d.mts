/** What is wrong with one row of the corpus, as sentences; empty when nothing is. */
export function problemsOf(row: unknown): string[];
