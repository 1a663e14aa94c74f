/** The usual times to come back to something: said in words, counted from now, on workdays at nine. */
export interface SnoozeTime {
  name: 'later' | 'tomorrow' | 'after-tomorrow' | 'monday';
  at: Date;
}

const atNine = (day: Date) => new Date(day.getFullYear(), day.getMonth(), day.getDate(), 9);
const plusDays = (from: Date, days: number) => new Date(from.getFullYear(), from.getMonth(), from.getDate() + days);

export function snoozeTimes(now: Date): SnoozeTime[] {
  const times: SnoozeTime[] = [];
  const later = new Date(now.getTime() + 3 * 3_600_000);
  later.setMinutes(later.getMinutes() < 30 ? 0 : 30, 0, 0);
  // "Later today" at ten in the evening would wake nobody.
  if (later.getDate() === now.getDate() && later.getHours() < 19) times.push({ name: 'later', at: later });
  const day = now.getDay();
  const toMonday = (8 - day) % 7 || 7;
  // On Friday and Saturday tomorrow is no workday.
  if (day !== 5 && day !== 6) times.push({ name: 'tomorrow', at: atNine(plusDays(now, 1)) });
  if (day >= 0 && day <= 3) times.push({ name: 'after-tomorrow', at: atNine(plusDays(now, 2)) });
  if (day !== 0) times.push({ name: 'monday', at: atNine(plusDays(now, toMonday)) });
  return times;
}
