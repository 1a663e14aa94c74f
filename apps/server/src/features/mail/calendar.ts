import { manyLines, oneLine } from './clean.ts';

/** The few lines of an invitation that a person would read aloud. */
export function readInvite(ics: string): string {
  const lines = manyLines(ics.slice(0, 100_000))
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .map((line) => line.slice(0, 1_000));
  const event = lines.slice(
    Math.max(
      0,
      lines.findIndex((line) => /^BEGIN:VEVENT/i.test(line)),
    ),
  );
  const value = (name: string): string => {
    const line = event.find(
      (each) => each.toUpperCase().startsWith(`${name}:`) || each.toUpperCase().startsWith(`${name};`),
    );
    const text = line?.slice(line.search(/:(?=[^"]*(?:"[^"]*"[^"]*)*$)/) + 1) ?? '';
    return oneLine(text.replace(/\\n/gi, ' ').replace(/\\([,;\\])/g, '$1'), 200);
  };
  return [value('SUMMARY'), when(value('DTSTART')), value('LOCATION')].filter((line) => line !== '').join('\n');
}

/** `20260302T090000Z` as `2026-03-02 09:00 UTC`; the zone of a local time is not ours to guess. */
function when(stamp: string): string {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{0,2}(Z)?)?$/.exec(stamp);
  if (!match) return '';
  const [, year, month, day, hour, minute, utc] = match;
  return `${year}-${month}-${day}${hour ? ` ${hour}:${minute}` : ''}${utc ? ' UTC' : ''}`;
}
