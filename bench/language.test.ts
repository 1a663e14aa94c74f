import { expect, test } from 'vitest';
import { benchLanguage, lossesOf } from './language.ts';

test('the engine reads and coaches no worse than the baseline', async () => {
  expect(await benchLanguage(['--check'])).toBe(true);
});

test('a loss is named, a gain is not, and more false alarms are a loss', () => {
  const before = { gold: { 'emotions, macro-F1': 0.8, 'misstep shown on a clean reply': 0.02 } };
  expect(lossesOf({ gold: { 'emotions, macro-F1': 0.9, 'misstep shown on a clean reply': 0 } }, before)).toEqual([]);
  expect(lossesOf({ gold: { 'emotions, macro-F1': 0.7, 'misstep shown on a clean reply': 0.1 } }, before)).toEqual([
    'gold: emotions, macro-F1 is 0.7, was 0.8',
    'gold: misstep shown on a clean reply is 0.1, was 0.02',
  ]);
});
