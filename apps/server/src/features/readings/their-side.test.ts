import type { Reading } from '@attune/contract';
import { expect, test } from 'vitest';
import { theirSide } from './their-side.ts';

const HOUR = 3_600_000;
const upset = (intensity: number, came: 'back' | 'new' = 'new'): Reading => ({
  messageId: 'm',
  emotions: intensity > 0 ? [{ label: 'frustration', p: 0.8, evidence: [] }] : [],
  intensity,
  urgency: 0,
  impact: 'none',
  comfort: 'unknown',
  concerns: [],
  risks: came === 'back' ? [{ label: 'repeat', evidence: [] }] : [],
  language: 'en',
  unread: false,
  engineVersion: '1',
  corrected: null,
});
const side = (...readings: Reading[]) =>
  theirSide(readings.map((reading, i) => ({ id: String(i), at: new Date(i * HOUR), reading })));

test.each([
  ['first', [upset(2)]],
  ['worsening', [upset(0), upset(2)]],
  ['improving', [upset(3), upset(1)]],
  ['stuck', [upset(2), upset(2, 'back')]],
  ['steady', [upset(0), upset(0)]],
] as const)('the card says %s', (word, readings) => expect(side(...readings).trajectory).toBe(word));
