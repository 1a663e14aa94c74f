import { coach } from '@attune/language';
import { promisesIn } from '@attune/language/promises';
import type { Answer, Asked, FoundPromise } from './ask-coach.ts';

// The draft is read here, in this browser; it goes nowhere for it.
self.onmessage = ({ data }: MessageEvent<Asked>) => {
  const { id, message, draft, context, now } = data;
  try {
    self.postMessage({
      id,
      coaching: coach(message, draft, context),
      promises: now === undefined ? [] : promised(draft, new Date(now)),
    } satisfies Answer);
  } catch {
    // A coach that stumbles stays silent; writing goes on.
    self.postMessage({ id, coaching: null, promises: [] } satisfies Answer);
  }
};

/** Said twice it is still one promise. */
function promised(draft: string, now: Date): FoundPromise[] {
  const found = promisesIn(draft, now).map(({ quote, start, end, dueAt }) => ({
    quote,
    start,
    end,
    dueAt: dueAt?.toISOString() ?? null,
  }));
  return found.filter(({ quote }, i) => found.findIndex((one) => one.quote === quote) === i);
}
