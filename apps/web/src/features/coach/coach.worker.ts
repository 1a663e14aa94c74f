import * as language from '@attune/language';
import type { Answer, Asked, FoundPromise } from './ask-coach.ts';

/** Newer builds of the language package find promises; older ones simply find none. */
const { promisesIn } = language as { promisesIn?: (text: string, now: Date) => FoundPromise[] };

// The draft is read here, in this browser; it goes nowhere for it.
self.onmessage = ({ data }: MessageEvent<Asked>) => {
  const { id, message, draft, context } = data;
  try {
    const answer: Answer = { id, coaching: language.coach(message, draft, context), promises: data.now === undefined ? [] : (promisesIn?.(draft, new Date(data.now)) ?? []) };
    self.postMessage(answer);
  } catch {
    // A coach that stumbles stays silent; writing goes on.
    self.postMessage({ id, coaching: null, promises: [] } satisfies Answer);
  }
};
