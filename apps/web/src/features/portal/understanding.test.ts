import { isInDistress } from '@attune/language';
import { expect, test } from 'vitest';
import { corrected, feelingWords, saidRisks, saysNothing, toldBy, type Understanding } from './understanding.ts';

const calm: Understanding = {
  emotions: [],
  intensity: 0,
  urgency: 0,
  impact: 'none',
  comfort: 'unknown',
  concerns: [],
  risks: [],
};
const jonas: Understanding = {
  ...calm,
  emotions: [{ label: 'frustration', evidence: [{ quote: 'third time  this week' }] }],
  intensity: 2,
  urgency: 3,
  concerns: [
    { kind: 'deadline', quote: 'before three' },
    { kind: 'problem', quote: 'The VPN drops' },
    { kind: 'request', quote: 'fix it before three' },
    { kind: 'request', quote: 'before three' },
    { kind: 'feeling', quote: 'I am fed up' },
  ],
  risks: [{ label: 'repeat', evidence: [{ quote: 'third time' }] }],
};

test('what happened comes first, whatever the order in the message', () => {
  expect(toldBy(jonas).map(({ line }) => line)).toEqual(['happened', 'deadline', 'asks']);
});

test('words inside longer words are said once', () => {
  expect(toldBy(jonas).find(({ line }) => line === 'asks')?.quotes).toEqual(['fix it before three']);
});

test('a feeling is shown with the words that show it, and with what was said outright', () => {
  expect(feelingWords(jonas)).toEqual(['third time this week', 'I am fed up']);
});

test('a correction stands, and keeps the words that were found for it', () => {
  const now = corrected(jonas, { emotions: ['frustration', 'anxiety'], urgency: 1 });
  expect(now.emotions).toEqual([jonas.emotions[0], { label: 'anxiety', p: 1, evidence: [] }]);
  expect(now.urgency).toBe(1);
  expect(now.intensity).toBe(2);
});

test('taking a feeling away leaves the rest', () => {
  expect(corrected(jonas, { emotions: [], intensity: 0 }).risks).toEqual(jonas.risks);
});

test('distress is never a line on a list', () => {
  const low: Understanding = {
    ...calm,
    risks: [
      { label: 'distress', evidence: [] },
      { label: 'repeat', evidence: [] },
    ],
  };
  expect(isInDistress(low)).toBe(true);
  expect(saidRisks(low)).toEqual(['repeat']);
});

test('a message that shows nothing says nothing', () => {
  expect(saysNothing(calm)).toBe(true);
  expect(saysNothing(jonas)).toBe(false);
});
