import { coach, type Coaching } from '@attune/language';
import { expect, test } from 'vitest';
import { hintsOf, standing } from './hints.ts';

const span = (quote: string, start = 0) => ({ start, end: start + quote.length, quote });
const NOTHING = coach('', '');
const coaching = (hints: Coaching['hints'], missteps: Coaching['missteps'] = []): Coaching => ({
  ...NOTHING,
  missteps,
  hints,
});

test('at most three are shown, the most important first', () => {
  const shown = hintsOf(coaching(['a', 'b', 'c', 'd'].map((text) => ({ about: 'unheard' as const, text }))), new Set());
  expect(shown.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
});

test('a hint about a sentence carries its reason and its suggestion', () => {
  const words = span('You should have restarted.');
  const [hint] = hintsOf(
    coaching(
      [{ about: 'blame', text: 't', span: words }],
      [{ ...words, label: 'blame', why: 'It may read as blaming.', suggestion: 'Tell what happened.' }],
    ),
    new Set(),
  );
  expect(hint).toMatchObject({
    misstep: 'blame',
    why: 'It may read as blaming.',
    suggestion: 'Tell what happened.',
    span: { start: 0, end: 26 },
  });
});

test('"keep mine" holds for these words, also when they move, and makes room for the next hint', () => {
  const before = coaching(
    ['a', 'b', 'c', 'd'].map((quote, i) => ({ about: 'command' as const, text: quote, span: span(quote, i) })),
  );
  const kept = new Set([hintsOf(before, new Set())[0]!.id]);
  const after = coaching(before.hints.map((hint) => ({ ...hint, span: span(hint.text, hint.span!.start + 10) })));
  expect(hintsOf(after, kept).map(({ text }) => text)).toEqual(['b', 'c', 'd']);
});

test('a hint goes with its words, at once', () => {
  const hints = hintsOf(
    coaching([
      { about: 'blame', text: 'a', span: span('You should have asked.') },
      { about: 'own', text: 'nobody has taken it on' },
    ]),
    new Set(),
  );
  expect(standing(hints, 'Jonas. You should have asked.').length).toBe(2);
  expect(standing(hints, 'Jonas. You should').map(({ about }) => about)).toEqual(['own']);
  expect(standing(hints, ' ')).toEqual([]);
});
