import type { Reading } from '@attune/contract';
import { coach, type Coaching } from '@attune/language';
import { expect, test } from 'vitest';
import { asCorrected } from './as-corrected.ts';

const FIRST = 'It drops.';
const SECOND = 'I have tried a cable. Which port?';
const concern = (quote: string) => {
  const start = `${FIRST}\n\n${SECOND}`.indexOf(quote);
  return { kind: 'problem' as const, quote, start, end: start + quote.length };
};
const coaching: Coaching = {
  ...coach('', ''),
  concerns: ['It drops.', 'I have tried a cable.', 'Which port?'].map(concern),
  unheard: ['It drops.', 'I have tried a cable.', 'Which port?'].map((quote) => ({ quote, kind: 'problem' })),
};
const reading = (concerns: Reading['concerns'], corrected = true) =>
  ({ concerns, corrected: corrected ? { by: 'Amina Haddad', role: 'agent', at: '' } : null }) as Reading;
const quotes = (of: Coaching) => of.concerns.map(({ quote }) => quote);

test('what an agent took away from a message is not asked for any more, in that message alone', () => {
  const kept = [{ kind: 'question' as const, quote: 'Which port?', start: 22, end: 33 }];
  const corrected = asCorrected(coaching, [
    { text: FIRST, reading: reading([], false) },
    { text: SECOND, reading: reading(kept) },
  ]);
  expect(quotes(corrected)).toEqual(['It drops.', 'Which port?']);
  expect(corrected.unheard.map(({ quote }) => quote)).toEqual(['It drops.', 'Which port?']);
});

test('without a correction all stays as it was read', () => {
  expect(asCorrected(coaching, [{ text: FIRST, reading: null }])).toBe(coaching);
});
