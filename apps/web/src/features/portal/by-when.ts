import { daysBetween } from '../../ui/time-in-words.ts';

/** A time somebody waits for, as it is said after "by": "today, 16:41", "tomorrow, 09:00", "Friday, 12:00". */
export function byWhen(at: string, now: number, locale: string): string {
  const then = Date.parse(at);
  if (Number.isNaN(then)) return at;
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(then);
  return `${dayOf(then, daysBetween(now, then), locale)}, ${clock}`;
}

function dayOf(then: number, days: number, locale: string): string {
  if (Math.abs(days) <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  if (days > 0 && days < 7) return new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(then);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(then);
}
