import { describe, expect, test } from 'vitest';
import { apologiesIn } from './apology.ts';
import { draftOf } from './draft.ts';

const partsOf = (draft: string) =>
  apologiesIn(draftOf(draft)).map((one) => [...new Set(one.parts.map((part) => part.part))].sort().join(' '));

describe('an apology falls into its parts', () => {
  test.each([
    ["I'm sorry about this.", ['regret']],
    ['Our apologies for the wait this morning.', ['regret']],
    ['That was our mistake.', ['own']],
    ['Sorry, I sent you the wrong form.', ['own regret']],
    ["I'm sorry, we should have warned you before the move.", ['own regret']],
    ["I apologise: the fault was mine. I've put your access back.", ['own regret repair']],
    ['We are sorry the tills stood still, because a certificate ran out overnight.', ['explain regret']],
    ["Sorry about the double charge. I've refunded the second one.", ['regret repair']],
    [
      "We let you down on Tuesday, and I'm sorry. Last night's update broke the scanner driver. I'm rolling it back now.",
      ['explain own regret repair'],
    ],
    ['I forgot to ring you back. Sorry. You will have the drive by three.', ['own regret repair']],
    ["I'm sorry that it failed again. Your files are safe. That one is on us.", ['own regret']],
    ["I'm sorry. I misread your note. It's back now.", ['own regret repair']],
  ])('%s', (draft, parts) => expect(partsOf(draft)).toEqual(parts));
});

describe('what only sounds like an apology is none', () => {
  test.each([
    "I'm sorry to hear that the projector gave up.",
    "I'm so sorry for your loss.",
    'No need to be sorry, everybody trips over that page.',
    "Please don't apologise.",
    'Better safe than sorry: keep a copy on the stick.',
    'Sorry, which floor are you on?',
    'The old dock is a sorry sight, I know.',
    'The page says "Sorry, something went wrong" when the session is over.',
    'It was not our mistake, the courier kept it.',
    'We should have it by Friday.',
    'I missed your call at ten.',
    'The courier was sorry about the dent.',
    'Thank you for your apology.',
  ])('%s', (draft) => expect(apologiesIn(draftOf(draft))).toEqual([]));
});

test('every sorry begins an apology of its own', () => {
  expect(partsOf("I'm sorry. The lift is fixed. Again, our apologies. We truly regret it.")).toHaveLength(3);
});

test('what a later sentence does for somebody else is no part of it', () => {
  expect(
    partsOf("Sorry about that. Thanks for the photo. It shows the label well. I'll order paper for room 4."),
  ).toEqual(['regret']);
});

test('parts are where they say they are', () => {
  const draft = "Hi Ana,\n\nsorry – we broke it. I've put it back.\n\nBest\nJo";
  const [apology] = apologiesIn(draftOf(draft));
  expect(draft.slice(apology!.start, apology!.end)).toBe(apology!.quote);
  for (const part of apology!.parts) expect(draft.slice(part.start, part.end)).toBe(part.quote);
});
