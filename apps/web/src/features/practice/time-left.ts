import type { PracticeRun } from '@attune/contract';

/** Minutes on the person's clock until it is too late; null without a deadline. */
export function minutesLeft({ minutes, story }: Pick<PracticeRun, 'minutes' | 'story'>): number | null {
  return minutes === null ? null : Math.max(0, Math.round(minutes - (story.at(-1)?.clock ?? 0)));
}
