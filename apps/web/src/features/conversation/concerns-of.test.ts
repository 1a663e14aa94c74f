import { expect, test } from 'vitest';
import { withConcern } from './concerns-of.ts';

const TEXT = 'It jams. Which tray takes thick paper?';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

test('chosen words become a concern, without the blanks around them, in the order of the text', () => {
  const jams = { kind: 'problem' as const, quote: 'It jams.', ...at('It jams.') };
  const concerns = withConcern([], TEXT, { kind: 'question', ...at(' Which tray takes thick paper?') });
  expect(withConcern(concerns, TEXT, jams)).toEqual([
    jams,
    { kind: 'question', quote: 'Which tray takes thick paper?', ...at('Which tray takes thick paper?') },
  ]);
});

test('the same words chosen again take the new kind', () => {
  const first = withConcern([], TEXT, { kind: 'problem', ...at('It jams.') });
  expect(withConcern(first, TEXT, { kind: 'impact', ...at('It jams.') }).map(({ kind }) => kind)).toEqual(['impact']);
});

test('no words are no concern', () => {
  expect(withConcern([], TEXT, { kind: 'problem', start: 8, end: 9 })).toEqual([]);
});
