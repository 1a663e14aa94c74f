import type { Coaching } from '@attune/language';

/**
 * What is left to say after a reply that they have not answered yet: what it took up and what
 * it did is not asked for a second time.
 */
export function leftToSay(coaching: Coaching, before: Coaching | null): Coaching {
  if (!before) return coaching;
  const heard = new Set(before.concerns.filter(({ heardBy }) => heardBy).map(({ quote }) => quote));
  const done = new Set<string>(before.moves.map(({ label }) => label));
  const isDone = (due: Coaching['due'][number]) => !due.made && due.moves.some((move) => done.has(move));
  const settled = new Set<string>(coaching.due.filter(isDone).flatMap(({ moves }) => moves));
  const firstUnheard = coaching.concerns.find(({ heardBy }) => !heardBy);
  return {
    ...coaching,
    concerns: coaching.concerns.filter(({ quote, heardBy }) => heardBy || !heard.has(quote)),
    unheard: coaching.unheard.filter(({ quote }) => !heard.has(quote)),
    due: coaching.due.filter((due) => !isDone(due)),
    hints: coaching.hints.filter(
      ({ about, span }) =>
        span || (about === 'unheard' ? !(firstUnheard && heard.has(firstUnheard.quote)) : !settled.has(about)),
    ),
  };
}
