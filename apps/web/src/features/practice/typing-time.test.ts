import { expect, test } from 'vitest';
import { typingTime } from './typing-time.ts';

test('a longer answer takes longer to write', () => {
  expect(typingTime('No.')).toBeLessThan(typingTime('No, it still says that I have no access.'));
});

test('nobody waits longer than two and a half seconds', () => {
  expect(typingTime('a long story '.repeat(80))).toBe(2_500);
});
