/** The only place that asks what time it is, so that tests can say it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export const minutes = (count: number) => count * 60_000;
export const hours = (count: number) => minutes(count * 60);
export const days = (count: number) => hours(count * 24);
export const after = (moment: Date, milliseconds: number) => new Date(moment.getTime() + milliseconds);
