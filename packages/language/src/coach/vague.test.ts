import { describe, expect, test } from 'vitest';
import { draftOf } from './draft.ts';
import { namesADefiniteTime, vagueTimesIn } from './vague.ts';

const vague = (draft: string) => vagueTimesIn(draftOf(draft)).map((one) => one.quote);

describe('a time that nobody can hold on to', () => {
  test.each([
    ["I'll get back to you soon.", 'soon'],
    ['We will look into it as soon as possible.', 'as soon as possible'],
    ['One of our agents will contact you shortly.', 'shortly'],
    ['You should have a new badge in the near future.', 'in the near future'],
    ["I'll ring the supplier when I get a chance.", 'when I get a chance'],
    ["We're on it and expect a fix in due course.", 'in due course'],
    ['The technician is coming at our earliest convenience.', 'at our earliest convenience'],
    ['It will be back before long.', 'before long'],
    ['Thanks for letting us know, we will have it fixed asap.', 'asap'],
    ["I'll have it done in a bit.", 'in a bit'],
  ])('%s', (draft, words) => expect(vague(draft)).toEqual([words]));
});

describe('what only looks vague', () => {
  test.each([
    "I'll ring you soon, by four at the latest.",
    'You will see it as soon as you log in.',
    'Please send it as soon as possible.',
    'You wrote that you need it as soon as possible.',
    'It broke shortly after nine.',
    'See you soon.',
    'It is too soon to say what caused it.',
    'Could you try it as soon as you are back?',
    'The new lamp will be here shortly after lunch tomorrow.',
    'The menu shows "Coming soon", which is only a label.',
    'Thanks for answering so promptly, I will order it today.',
    "I'll send it as soon as the part arrives on Tuesday.",
  ])('%s', (draft) => expect(vague(draft)).toEqual([]));
});

test.each([
  ["I'll have it back by three.", true],
  ['The part comes on Tuesday.', true],
  ['Give me twenty minutes, it takes about an hour.', true],
  ['We will do it soon.', false],
  ['Room 3 has a lamp.', false],
])('a definite time: %s', (draft, is) => expect(namesADefiniteTime(draftOf(draft))).toBe(is));
