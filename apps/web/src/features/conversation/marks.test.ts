import { expect, test } from 'vitest';
import { segmentsOf, type Mark } from './marks.ts';

const text = 'third time this week, my demo is at three';
const mark = (words: string, label: string, kind: Mark['kind'] = 'concern'): Mark => ({
  kind,
  label,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const shown = (marks: Mark[]) =>
  segmentsOf(text, marks).map((segment) => [segment.text, segment.marks.map(({ label }) => label).join('+')]);

test('words under no finding stay plain', () => {
  expect(shown([mark('third time', 'frustration', 'emotion')])).toEqual([
    ['third time', 'frustration'],
    [' this week, my demo is at three', ''],
  ]);
});

test('findings may nest', () => {
  expect(shown([mark('my demo is at three', 'request'), mark('at three', 'deadline')])).toEqual([
    ['third time this week, ', ''],
    ['my demo is ', 'request'],
    ['at three', 'request+deadline'],
  ]);
});

test('findings may cross, and no word is lost or doubled', () => {
  const segments = segmentsOf(text, [mark('third time this week', 'a'), mark('week, my demo', 'b')]);
  expect(segments.map((segment) => segment.text).join('')).toBe(text);
});

test('a place that does not fit the text is left out', () => {
  expect(shown([{ kind: 'concern', label: 'x', start: 30, end: 900 }])).toEqual([[text, '']]);
});
