/** The copy of a draft that stays in this browser until the desk has it: a lost connection loses no word. */
export interface KeptDraft {
  text: string;
  at: number;
}
export type Kind = 'reply' | 'note';

const nameOf = (me: string, number: number, kind: Kind) => `attune.draft.${me}.${number}.${kind}`;

export function keepDraft(me: string, number: number, kind: Kind, text: string): void {
  try {
    localStorage.setItem(nameOf(me, number, kind), JSON.stringify({ text, at: Date.now() } satisfies KeptDraft));
  } catch {
    // Storage is full or closed; the desk's own copy is the one that counts.
  }
}

export function keptDraft(me: string, number: number, kind: Kind): KeptDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(me, number, kind)) ?? 'null') as Partial<KeptDraft> | null;
    return kept && typeof kept.text === 'string' && typeof kept.at === 'number'
      ? { text: kept.text, at: kept.at }
      : null;
  } catch {
    return null;
  }
}

export function letGoOfDraft(me: string, number: number, kind: Kind): void {
  try {
    localStorage.removeItem(nameOf(me, number, kind));
  } catch {
    // Nothing was kept where nothing can be kept.
  }
}

/** The words to begin with: what this browser still holds is newer than what the desk has, unless the desk's is. */
export function firstWords(kept: KeptDraft | null, saved: { text: string; updatedAt: string } | undefined): string {
  if (kept && (!saved || kept.at >= Date.parse(saved.updatedAt))) return kept.text;
  return saved?.text ?? '';
}
