import { useMemo, useState } from 'react';
import type { FoundPromise } from '../coach/ask-coach.ts';

export interface ChosenPromise {
  quote: string;
  dueAt: string | null;
}

/** What the agent decided about the promises in the draft, by their words: a changed sentence is a new promise. */
export function usePromises(found: readonly FoundPromise[]) {
  const [changed, setChanged] = useState<Record<string, { dueAt: string | null } | 'no-promise'>>({});
  const chosen = useMemo(
    () =>
      found.flatMap(({ quote, dueAt }): ChosenPromise[] => {
        const decided = changed[quote];
        return decided === 'no-promise' ? [] : [{ quote, dueAt: decided ? decided.dueAt : dueAt }];
      }),
    [found, changed],
  );
  return {
    chosen,
    change: (quote: string, dueAt: string | null) => setChanged((all) => ({ ...all, [quote]: { dueAt } })),
    letGo: (quote: string) => setChanged((all) => ({ ...all, [quote]: 'no-promise' as const })),
    clear: () => setChanged({}),
  };
}
