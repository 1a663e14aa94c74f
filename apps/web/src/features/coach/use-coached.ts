import { endpoints } from '@attune/contract';
import type { Coaching } from '@attune/language';
import { useEffect, useMemo } from 'react';
import { call } from '../../api.ts';
import { answer, answersOf, letLeave, useAnswers } from './answers.ts';
import { hintsOf, standing, type ShownHint } from './hints.ts';

/**
 * What the coach showed for this draft and what the agent answered to it. When the reply has
 * left it becomes one line in the agent's own record, which nobody else can ask for.
 */
export function useCoached(ticketNumber: number, coaching: Coaching | null, draft: string) {
  const { kept } = useAnswers(ticketNumber);
  const found = useMemo(() => (coaching ? hintsOf(coaching, kept) : []), [coaching, kept]);
  const hints = useMemo(() => standing(found, draft), [found, draft]);
  useEffect(() => {
    const fresh = found.flatMap(({ misstep }) =>
      misstep && !answersOf(ticketNumber).shown.has(misstep) ? [misstep] : [],
    );
    if (fresh.length > 0) answer(ticketNumber, ({ shown }) => ({ shown: new Set([...shown, ...fresh]) }));
  }, [found, ticketNumber]);
  return {
    hints,
    keep(hint: ShownHint) {
      answer(ticketNumber, ({ kept, keptMissteps }) => ({
        kept: new Set([...kept, hint.id]),
        keptMissteps: hint.misstep ? new Set([...keptMissteps, hint.misstep]) : keptMissteps,
      }));
    },
    /** The reply leaves in a moment. A record that could not be written is no reason to trouble anybody. */
    sent(holdMs: number) {
      const { shown, keptMissteps } = answersOf(ticketNumber);
      const note = coaching && {
        ticketNumber,
        made: [...new Set(coaching.moves.map(({ label }) => label))],
        shown: [...shown],
        kept: [...keptMissteps],
        unheard: coaching.unheard.length,
      };
      letLeave(ticketNumber, holdMs, () => {
        if (note) call(endpoints.keepCoaching, { body: note }).catch(() => undefined);
      });
    },
  };
}
