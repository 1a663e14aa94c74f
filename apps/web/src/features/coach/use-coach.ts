import type { Coaching } from '@attune/language';
import { useEffect, useState } from 'react';
import { readDraft, type FoundPromise, type Question } from './ask-coach.ts';

const PAUSE = 120;

export interface Read {
  /** The draft that this is about: places in another text would be wrong. */
  draft: string;
  coaching: Coaching | null;
  promises: FoundPromise[];
}
const NOTHING: Read = { draft: '', coaching: null, promises: [] };

/** Reads the draft as it is written, a moment after each pause. */
export function useCoach({ message, draft, context }: Question, on: boolean): Read {
  const [read, setRead] = useState<Read>(NOTHING);
  const { requester } = context;
  useEffect(() => {
    if (!on) return;
    let stale = false;
    const soon = setTimeout(() => {
      void readDraft({ message, draft, context: { requester }, now: Date.now() }).then(({ coaching, promises }) => {
        if (!stale) setRead({ draft, coaching, promises: draft.trim() ? promises : [] });
      });
    }, PAUSE);
    return () => {
      stale = true;
      clearTimeout(soon);
    };
  }, [message, draft, requester, on]);
  return on ? read : NOTHING;
}
