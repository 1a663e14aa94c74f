import { expect, test } from 'vitest';
import { excerpt, isLikeOneOf, marked, saysOneOf } from './highlight.ts';

const shown = (parts: { text: string; hit: boolean }[]) =>
  parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

test('marks whole words, and of the last one what begins with it', () => {
  expect(shown(marked('The printer prints on paper.', saysOneOf(['the', 'print'])))).toBe(
    '[The] [printer] [prints] on paper.',
  );
  expect(shown(marked('Theatre', saysOneOf(['the', 'print'])))).toBe('Theatre');
});

test('the parts are the text, whatever was marked', () => {
  const text = 'A <b>bold</b> & "quoted" wörd 🧨';
  expect(
    marked(text, saysOneOf(['b', 'wörd']))
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
  expect(marked('', saysOneOf(['x']))).toEqual([{ text: '', hit: false }]);
});

test('a long text is cut around the first hit, between words', () => {
  const text = `${'before '.repeat(50)}needle ${'after '.repeat(50)}`;
  const cut = shown(excerpt(text, saysOneOf(['needle'])));
  expect(cut).toMatch(/^…before .*\[needle\] after .*after…$/);
  expect(cut.length).toBeLessThan(260);
});

test('a cut never splits a letter of two halves', () => {
  for (const part of excerpt('🧨'.repeat(500), saysOneOf(['x']))) expect(part.text).not.toMatch(/\p{Surrogate}/u);
});

test('a slip of the finger is marked, another word is not', () => {
  expect(shown(marked('Password reset for printers', isLikeOneOf(['pasword', 'rest'])))).toBe(
    '[Password] [reset] for printers',
  );
});
