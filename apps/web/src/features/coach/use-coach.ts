import type { CoachContext, Coaching } from '@attune/language';
import { useEffect, useState } from 'react';
import { askCoach, readDraft, type FoundPromise } from './ask-coach.ts';
import { leftToSay } from './left-to-say.ts';

const PAUSE = 120;

/** What a draft answers, and what came before it. */
export interface Asking {
  /** What they wrote and nobody has answered yet. */
  message: string;
  draft: string;
  /** What was answered to that already: a second reply need not say it again. */
  answered: string;
  context: CoachContext;
}
export interface Read {
  /** The draft that this is about: places in another text would be wrong. */
  draft: string;
  coaching: Coaching | null;
  promises: FoundPromise[];
}
const NOTHING: Read = { draft: '', coaching: null, promises: [] };

/** Reads the draft as it is written, a moment after each pause. */
export function useCoach({ message, draft, answered, context }: Asking, on: boolean): Read {
  const [read, setRead] = useState<Read>(NOTHING);
  const { requester, earlier } = context;
  useEffect(() => {
    if (!on) return;
    let stale = false;
    const soon = setTimeout(() => {
      const before = answered ? askCoach({ message, draft: answered, context: { requester } }) : null;
      const asked = readDraft({ message, draft, context: { requester, earlier }, now: Date.now() });
      void Promise.all([asked, before]).then(([{ coaching, promises }, before]) => {
        if (stale) return;
        setRead({
          draft,
          coaching: coaching && leftToSay(coaching, before),
          promises: draft.trim() ? promises : [],
        });
      });
    }, PAUSE);
    return () => {
      stale = true;
      clearTimeout(soon);
    };
  }, [message, draft, answered, requester, earlier, on]);
  return on ? read : NOTHING;
}
