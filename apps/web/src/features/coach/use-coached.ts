import { endpoints } from '@attune/contract';
import type { Coaching, Misstep } from '@attune/language';
import { useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../../api.ts';
import { hintsOf, type ShownHint } from './hints.ts';

/**
 * What the coach showed for this draft and what the agent answered to it. When the reply is
 * sent it becomes one line in the agent's own record, which nobody else can ask for.
 */
export function useCoached(coaching: Coaching | null) {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const shown = useRef(new Set<Misstep>());
  const keptLabels = useRef(new Set<Misstep>());
  const hints = useMemo(() => (coaching ? hintsOf(coaching, kept) : []), [coaching, kept]);
  useEffect(() => {
    for (const { misstep } of hints) if (misstep) shown.current.add(misstep);
  }, [hints]);
  const clear = () => {
    setKept(new Set());
    shown.current.clear();
    keptLabels.current.clear();
  };
  return {
    hints,
    keep(hint: ShownHint) {
      setKept((all) => new Set([...all, hint.id]));
      if (hint.misstep) keptLabels.current.add(hint.misstep);
    },
    /** The reply left. A record that could not be written is no reason to trouble anybody. */
    sent(ticketNumber: number) {
      if (coaching) {
        const made = [...new Set(coaching.moves.map(({ label }) => label))];
        const note = {
          ticketNumber,
          made,
          shown: [...shown.current],
          kept: [...keptLabels.current],
          unheard: coaching.unheard.length,
        };
        call(endpoints.keepCoaching, { body: note }).catch(() => undefined);
      }
      clear();
    },
  };
}
