import { expect, test } from 'vitest';
import { snoozeTimes } from './snooze-times.ts';

const names = (now: Date) => snoozeTimes(now).map(({ name }) => name);

test('in the middle of a week', () => {
  expect(names(new Date(2026, 10, 25, 10))).toEqual(['later', 'tomorrow', 'after-tomorrow', 'monday']);
});

test('late in the evening nothing comes back today', () => {
  expect(names(new Date(2026, 10, 25, 22))).not.toContain('later');
});

test('on Friday the next workday is Monday', () => {
  const times = snoozeTimes(new Date(2026, 10, 27, 10));
  expect(times.map(({ name }) => name)).toEqual(['later', 'monday']);
  expect(times.at(-1)!.at).toEqual(new Date(2026, 10, 30, 9));
});

test('every time lies ahead, on every day and at every hour', () => {
  for (let day = 1; day <= 14; day++)
    for (let hour = 0; hour < 24; hour++) {
      const now = new Date(2026, 10, day, hour, 59);
      const times = snoozeTimes(now);
      expect(times.length).toBeGreaterThan(0);
      for (const { at } of times) expect(at.getTime()).toBeGreaterThan(now.getTime());
    }
});
