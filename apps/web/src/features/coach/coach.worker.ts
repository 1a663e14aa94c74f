import { coach, promisesIn } from '@attune/language';
import type { Answer, Asked, FoundPromise } from './ask-coach.ts';

// The draft is read here, in this browser; it goes nowhere for it.
self.onmessage = ({ data }: MessageEvent<Asked>) => {
  const { id, message, draft, context } = data;
  try {
    self.postMessage({ id, coaching: coach(message, draft, context), promises: data.now === undefined ? [] : promisesFrom(draft, data.now) } satisfies Answer);
  } catch {
    // A coach that stumbles stays silent; writing goes on.
    self.postMessage({ id, coaching: null, promises: [] } satisfies Answer);
  }
};

/** Times leave as text, as everywhere between the page and the desk. */
const promisesFrom = (draft: string, now: number): FoundPromise[] => promisesIn(draft, new Date(now)).map((promise) => ({ ...promise, dueAt: promise.dueAt?.toISOString() ?? null }));
