import type { Reading } from '@attune/contract';
import { expect, test } from 'vitest';
import { BETWEEN, correctedParts } from './corrected-parts.ts';

const FIRST = 'It drops.';
const SECOND = 'I have tried a cable. Which port?';
const reading = (concerns: Reading['concerns'], corrected = true) =>
  ({ concerns, corrected: corrected ? { by: 'Amina Haddad', role: 'agent', at: '' } : null }) as Reading;

test('what was corrected in a message stands where that message stands among the others', () => {
  const kept = { kind: 'question' as const, quote: 'Which port?', start: 22, end: 33 };
  const [part, ...others] = correctedParts([
    { text: FIRST, reading: reading([], false) },
    { text: SECOND, reading: reading([kept]) },
  ]);
  expect(others).toEqual([]);
  const whole = [FIRST, SECOND].join(BETWEEN);
  expect(whole.slice(part!.start, part!.end)).toBe(SECOND);
  expect(part!.concerns.map(({ start, end, quote }) => [whole.slice(start, end), quote])).toEqual([
    ['Which port?', 'Which port?'],
  ]);
});

test('without a correction all stays as it was read', () => {
  expect(correctedParts([{ text: FIRST, reading: null }])).toEqual([]);
});
