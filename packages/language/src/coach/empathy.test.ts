import { describe, expect, test } from 'vitest';
import { draftOf, theirSideOf } from './draft.ts';
import { stockEmpathy, withSpecific } from './empathy.ts';

const ASKED =
  "The label printer in the dispatch hall has eaten the third roll since lunch, and I'm so frustrated: forty parcels stand here and the courier comes at five.";

const marked = (sentence: string) => {
  const draft = draftOf(sentence);
  const side = theirSideOf(ASKED, 'Rosa Lindqvist');
  const moves = withSpecific(
    draft.lines.map((line) => ({ label: 'empathize', start: line.start, end: line.end, quote: line.quote }) as const),
    draft,
    side,
  );
  return { specific: moves.some((move) => move.specific), stock: stockEmpathy(moves, draft, side) !== null };
};

describe('specific: it speaks of this printer, these parcels, this courier', () => {
  test.each([
    'Three rolls gone since lunch is enough to make anybody swear.',
    'Forty parcels and a courier at five, I see why every minute counts.',
    'That must be maddening, with the parcels piling up beside you.',
    'Oh no, not the label printer on a day like this.',
    'With the courier due at five this is no fun at all.',
    'I would be cross too after the third roll.',
    'A dispatch hall that cannot dispatch, what an afternoon.',
    'I understand how frustrating it is to watch it eat roll after roll.',
  ])('%s', (sentence) => expect(marked(sentence)).toEqual({ specific: true, stock: false }));
});

describe('stock: it would fit any ticket, also when it says their feeling back', () => {
  test.each([
    'I completely understand your frustration.',
    'I understand how frustrating this must be.',
    'We are sorry to hear that you are having issues.',
    'We understand the inconvenience this situation has caused you.',
    'I can imagine how upsetting this experience must be for you.',
    'I hear you, Rosa, and I appreciate your patience.',
    'We sympathise with your situation.',
    'I know how annoying problems like this can be.',
  ])('%s', (sentence) => expect(marked(sentence)).toEqual({ specific: false, stock: true }));
});

test.each([
  "I'd be furious as well.",
  'A day to go back to bed.',
  'Standing there with full hands and no way to send them on, what a mess.',
])('in unusual words it is not called stock: %s', (sentence) => expect(marked(sentence).stock).toBe(false));

test('one specific sentence makes up for a formula', () => {
  expect(marked('I understand your frustration. Forty parcels by five, that is no joke.').stock).toBe(false);
});
