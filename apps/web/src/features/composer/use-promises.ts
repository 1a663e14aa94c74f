import { useMemo } from 'react';
import { answer, useAnswers } from '../coach/answers.ts';
import type { FoundPromise } from '../coach/ask-coach.ts';

export interface ChosenPromise {
  quote: string;
  dueAt: string | null;
}

/** What the agent decided about the promises in the draft, by their words: a changed sentence is a new promise. */
export function usePromises(ticketNumber: number, found: readonly FoundPromise[]) {
  const { promises: changed } = useAnswers(ticketNumber);
  const chosen = useMemo(
    () =>
      found.flatMap(({ quote, dueAt }): ChosenPromise[] => {
        const decided = changed[quote];
        return decided === 'no-promise' ? [] : [{ quote, dueAt: decided ? decided.dueAt : dueAt }];
      }),
    [found, changed],
  );
  const decide = (quote: string, what: { dueAt: string | null } | 'no-promise') =>
    answer(ticketNumber, ({ promises }) => ({ promises: { ...promises, [quote]: what } }));
  return {
    chosen,
    change: (quote: string, dueAt: string | null) => decide(quote, { dueAt }),
    letGo: (quote: string) => decide(quote, 'no-promise'),
  };
}
