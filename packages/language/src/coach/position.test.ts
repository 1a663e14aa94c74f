import { describe, expect, test } from 'vitest';
import { coach } from './coach.ts';
import { draftOf, theirSideOf } from './draft.ts';
import { isTooLong, opensWithProcedure, warmthInTheMiddle } from './position.ts';

const UPSET =
  'The booking page threw out my group of thirty for the second time this month. I am fed up and my boss is furious with me!';
const CALM = 'Could you add Omar to the rota group?';
const abouts = (message: string, text: string) => {
  const [draft, side, { moves, outOfPlace }] = [draftOf(text), theirSideOf(message), coach(message, text)];
  return [
    opensWithProcedure(draft, side, moves, outOfPlace) && 'procedure-first',
    warmthInTheMiddle(draft, side, moves) && 'warmth',
  ];
};

describe('procedure before the person', () => {
  test.each([
    'Please provide your booking number.',
    'Could you confirm the version of your browser?',
    'In order to proceed we need the form BK-2.',
    'Our records show no error for this account.',
    'Which browser are you using?',
    'Restart the browser and book again.',
    'To investigate this, send the log.',
    'Per our policy groups above twenty are checked by hand.',
  ])('is noted: %s', (draft) => expect(abouts(UPSET, draft)).toContain('procedure-first'));
  test.each([
    'Thirty people out twice in a month, I see why you are fed up. Which browser are you using?',
    "I'm sorry, thirty seats lost again. Please provide your booking number.",
    "I'm putting the thirty back by hand now. Could you confirm the date?",
    'Twice in a month is too much. In order to proceed I need the date.',
    'That must have been awful in front of your boss. Restart the browser when you can.',
  ])('is not noted once they were heard: %s', (draft) => expect(abouts(UPSET, draft)).not.toContain('procedure-first'));
  test('is right for a calm request', () =>
    expect(abouts(CALM, 'Which rota group is it, day or night?')).not.toContain('procedure-first'));
  test('is right where something burns', () =>
    expect(
      abouts('SMOKE is coming out of my monitor, what do I do?! I am scared!', 'Please unplug it at the wall.'),
    ).not.toContain('procedure-first'));
  test('is right when an account is in strange hands', () =>
    expect(
      abouts(
        'I clicked a link in a fake bank mail and typed my password, I feel sick with worry!!',
        'Please change the password at once. I am locking the account.',
      ),
    ).not.toContain('procedure-first'));
});

describe('warm words', () => {
  const COLD = ['The page drops groups above twenty-five.', 'The limit stands in the settings of the hall.'];
  const WARM = 'Losing thirty seats twice in a month must be maddening.';
  test('only in the middle are noted', () =>
    expect(abouts(UPSET, [COLD[0], WARM, COLD[1], 'The booking is number 4471.'].join(' '))).toContain('warmth'));
  test.each([
    ['at the opening', [WARM, ...COLD, 'The booking is number 4471.']],
    ['at the close', [...COLD, 'The booking is number 4471.', WARM]],
    ['and a kind close', [COLD[0], WARM, COLD[1], 'Write to me when anything is missing.']],
    ['in a short reply', [COLD[0], WARM, COLD[1]]],
    ['nowhere', [...COLD, 'The booking is number 4471.', 'The hall is open from nine.']],
  ])('%s are fine', (_where, sentences) => expect(abouts(UPSET, sentences.join(' '))).not.toContain('warmth'));
});

describe('length against need', () => {
  const long = (words: number) => `${'The hall opens at nine and the keys lie in the office. '.repeat(words / 11)}`;
  const tooLong = (message: string, draft: string) => isTooLong(draftOf(draft), theirSideOf(message));
  test.each([
    [CALM, 33, false],
    [CALM, 99, false],
    [CALM, 132, true],
    [CALM, 220, true],
    [UPSET, 132, false],
    [UPSET, 242, true],
  ])('%s, %d words', (message, words, is) => expect(tooLong(message, long(words))).toBe(is));
  test('steps of a list are looked at, not read', () =>
    expect(
      tooLong(CALM, Array.from({ length: 14 }, (_, i) => `${i + 1}. Open the next page and press on.`).join('\n\n')),
    ).toBe(false));
});
