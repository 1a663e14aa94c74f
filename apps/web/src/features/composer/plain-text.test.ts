import { getSchema } from '@tiptap/react';
import { expect, test } from 'vitest';
import { docOf, positionAt, textOf } from './plain-text.ts';
import { plainText } from './plain-text-nodes.ts';

const schema = getSchema(plainText);
const texts = [
  '',
  'One line',
  'Hello Jonas,\n\nI will ring you by three.\n\n\nAmina',
  '\n\nblank first',
  'ends blank\n',
];

test.each(texts)('what goes in comes out: %j', (text) => {
  expect(textOf(schema.nodeFromJSON(docOf(text)))).toBe(text);
});

test.each(texts)('a place in the text is the same place in the editor: %j', (text) => {
  const doc = schema.nodeFromJSON(docOf(text));
  for (let from = 0; from < text.length; from++) {
    const to = Math.min(text.length, from + 7);
    expect(doc.textBetween(positionAt(text, from), positionAt(text, to), '\n')).toBe(text.slice(from, to));
  }
});

test('lines of another system become lines', () => {
  expect(textOf(schema.nodeFromJSON(docOf('a\r\nb\rc')))).toBe('a\nb\nc');
});
