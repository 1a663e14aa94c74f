import type { Coaching, Misstep } from '@attune/language';

/** One thing that may be worth changing, as the strip shows it. */
export interface ShownHint {
  /** What it is about and its words: "keep mine" holds for exactly this. */
  id: string;
  about: Coaching['hints'][number]['about'];
  misstep: Misstep | null;
  text: string;
  why: string | null;
  suggestion: string | null;
  span: { start: number; end: number; quote: string } | null;
}

const MOST = 3;

/** While one writes, what was found is a moment older than the draft: a hint whose words are gone is gone with them. */
export const standing = (hints: ShownHint[], draft: string): ShownHint[] =>
  draft.trim() === '' ? [] : hints.filter(({ span }) => !span || draft.includes(span.quote));

/** At most three, most important first, without those that were answered with "keep mine". */
export function hintsOf(coaching: Coaching, kept: ReadonlySet<string>): ShownHint[] {
  return coaching.hints
    .map((hint): ShownHint => {
      const misstep = coaching.missteps.find(
        (found) =>
          found.label === hint.about &&
          (!hint.span || (found.start === hint.span.start && found.end === hint.span.end)),
      );
      const span = hint.span ?? misstep ?? null;
      return {
        id: `${hint.about}|${span?.quote ?? hint.text}`,
        about: hint.about,
        misstep: misstep?.label ?? null,
        text: hint.text,
        why: misstep?.why ?? null,
        suggestion: misstep?.suggestion ?? null,
        span: span && { start: span.start, end: span.end, quote: span.quote },
      };
    })
    .filter(({ id }) => !kept.has(id))
    .slice(0, MOST);
}
