import { expect, test } from 'vitest';
import { remarkLines, stillAbout, wholeMessage, type RemarkWords } from './remarks.ts';

const words: RemarkWords = {
  opening: 'To read me right:',
  notMeant: 'Not meant like that.',
  better: (said) => `I mean: ${said}`,
};

test('remarks become lines that quote what they are about', () => {
  expect(
    remarkLines({ 'third time': { kind: 'not-meant' }, 'by noon': { kind: 'better', words: 'noon tomorrow' } }, words),
  ).toBe('To read me right:\n> third time\nNot meant like that.\n> by noon\nI mean: noon tomorrow');
});

test('without remarks nothing is added', () => {
  expect(wholeMessage('My VPN is down.', '', remarkLines({}, words))).toBe('My VPN is down.');
});

test('a remark about words that were deleted is forgotten', () => {
  expect(
    stillAbout({ 'by noon': { kind: 'not-meant' }, 'every day': { kind: 'not-meant' } }, 'It fails every\nday.'),
  ).toEqual({ 'every day': { kind: 'not-meant' } });
});

test('what else is on their mind is a paragraph of its own', () => {
  expect(wholeMessage(' My VPN is down.\n', 'The printer, too.')).toBe('My VPN is down.\n\nThe printer, too.');
});
