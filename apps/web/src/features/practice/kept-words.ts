/** The words of a rehearsal that were not sent yet stay in this browser, so that one can pause in the middle of a sentence. */
const nameOf = (me: string, run: string) => `attune.practice.${me}.${run}`;

export function keepWords(me: string, run: string, words: string): void {
  try {
    if (words.trim() === '') localStorage.removeItem(nameOf(me, run));
    else localStorage.setItem(nameOf(me, run), words);
  } catch {
    // Storage is full or closed; the words are still on the screen.
  }
}

export function keptWords(me: string, run: string): string {
  try {
    return localStorage.getItem(nameOf(me, run)) ?? '';
  } catch {
    return '';
  }
}
