/** What somebody wrote and has not sent. It outlives a closed tab and ends when the desk has it. */
export interface Unsent {
  text: string;
  more: string;
  name: string;
  email: string;
}

const NAME = 'attune.unsent';
export const NOTHING: Unsent = { text: '', more: '', name: '', email: '' };

export function keepUnsent(unsent: Unsent): void {
  try {
    if (Object.values(unsent).every((words) => words.trim() === '')) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, JSON.stringify(unsent));
  } catch {
    // Storage is closed or full; the words are still on the page.
  }
}

export function keptUnsent(): Unsent {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? 'null');
    return { ...NOTHING, ...wordsOf(kept) };
  } catch {
    return NOTHING;
  }
}

/** Another version of the page may have kept something else there. */
function wordsOf(kept: unknown): Partial<Unsent> {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter(([name, words]) => name in NOTHING && typeof words === 'string'),
  );
}
