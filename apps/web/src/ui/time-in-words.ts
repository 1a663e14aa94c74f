const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0);
/** Whole calendar days from now to then; yesterday is -1. Rounded, because two days a year have 23 or 25 hours. */
export const daysBetween = (now: number, then: number) =>
  Math.round((startOfDay(then) - startOfDay(now)) / (24 * HOUR));

/** "09:05". */
export const clockInWords = (at: number | Date, locale: string) =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

/**
 * A time as people say it: "14 minutes ago", "in 2 hours", "yesterday, 09:12", "Monday, 09:12", "12 March".
 * Short leaves out "ago": "14 min", "2 h", "yesterday", "Mon".
 */
export function timeInWords(at: string, now: number, locale: string, length: 'long' | 'short' = 'long'): string {
  const then = Date.parse(at);
  if (Number.isNaN(then)) return at;
  const gap = then - now;
  const days = daysBetween(now, then);
  const clock = clockInWords(then, locale);

  if (Math.abs(gap) < MINUTE) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second');
  if (Math.abs(gap) < HOUR) return relative(Math.trunc(gap / MINUTE), 'minute', locale, length);
  if (days === 0 && Math.abs(gap) < 6 * HOUR) return relative(Math.trunc(gap / HOUR), 'hour', locale, length);
  if (days === 0)
    return length === 'short'
      ? clock
      : `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'day')}, ${clock}`;
  if (Math.abs(days) === 1) {
    const day = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
    return length === 'short' ? day : `${day}, ${clock}`;
  }
  if (Math.abs(days) < 7) {
    const day = new Intl.DateTimeFormat(locale, { weekday: length === 'short' ? 'short' : 'long' }).format(then);
    return length === 'short' ? day : `${day}, ${clock}`;
  }
  const thisYear = new Date(then).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: length === 'short' ? 'short' : 'long',
    year: thisYear ? undefined : 'numeric',
  }).format(then);
}

function relative(amount: number, unit: 'minute' | 'hour', locale: string, length: 'long' | 'short'): string {
  // The future keeps its "in": without it nobody can tell it from the past.
  if (length === 'long' || amount > 0)
    return new Intl.RelativeTimeFormat(locale, { style: length === 'short' ? 'short' : 'long' }).format(amount, unit);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(Math.abs(amount));
}

/** The time with nothing left out. */
export function exactTime(at: string, locale: string): string {
  const then = Date.parse(at);
  return Number.isNaN(then)
    ? at
    : new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(then);
}

/** How long something lasts or lasted: "14 min", "2 h", "3 days". */
export function lengthInWords(ms: number, locale: string): string {
  const say = (amount: number, unit: 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: unit === 'day' ? 'long' : 'short' }).format(
      amount,
    );
  const past = Math.abs(ms);
  if (past < HOUR) return say(Math.max(1, Math.trunc(past / MINUTE)), 'minute');
  if (past < 36 * HOUR) return say(Math.trunc(past / HOUR), 'hour');
  return say(Math.round(past / (24 * HOUR)), 'day');
}

/** A point in time as one would name it when making a date: "15:00", "tomorrow, 09:00", "Monday, 09:00", "12 March, 09:00". */
export function momentInWords(at: string, now: number, locale: string): string {
  const then = Date.parse(at);
  if (Number.isNaN(then)) return at;
  const clock = clockInWords(then, locale);
  const days = daysBetween(now, then);
  if (days === 0) return clock;
  if (Math.abs(days) === 1)
    return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')}, ${clock}`;
  const day = new Intl.DateTimeFormat(
    locale,
    Math.abs(days) < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' },
  ).format(then);
  return `${day}, ${clock}`;
}
