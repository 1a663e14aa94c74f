/** One thing that the doctor looked at, in a sentence, and what to do when it is not well. */
export interface Finding {
  about: 'machine' | 'database' | 'clock' | 'jobs' | 'mail in' | 'mail out' | 'files' | 'web';
  state: 'good' | 'note' | 'wrong';
  says: string;
  todo?: string;
}

export const good = (about: Finding['about'], says: string): Finding => ({ about, state: 'good', says });
export const note = (about: Finding['about'], says: string, todo?: string): Finding => ({
  about,
  state: 'note',
  says,
  ...(todo === undefined ? {} : { todo }),
});
export const wrong = (about: Finding['about'], says: string, todo: string): Finding => ({
  about,
  state: 'wrong',
  says,
  todo,
});

export function ago(moment: Date, now: Date): string {
  return `${span((now.getTime() - moment.getTime()) / 1000)} ago`;
}

/** A time as people say it: the largest unit, rounded. */
export function span(seconds: number): string {
  for (const [unit, size] of [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ] as const) {
    const count = Math.round(seconds / size);
    if (seconds >= size) return `${count} ${unit}${count === 1 ? '' : 's'}`;
  }
  return `${Math.max(0, Math.round(seconds))} seconds`;
}
