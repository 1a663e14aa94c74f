import { expect, test } from 'vitest';
import { linksIn } from './links-in.ts';

const links = (text: string) => linksIn(text).flatMap((piece) => (piece.kind === 'link' ? [piece.href] : []));

test('an address in a sentence becomes a link without the full stop', () => {
  expect(linksIn('See https://help.example/vpn. Thanks')).toEqual([
    { kind: 'words', text: 'See ' },
    { kind: 'link', text: 'https://help.example/vpn', href: 'https://help.example/vpn' },
    { kind: 'words', text: '. Thanks' },
  ]);
});

test('a mail address can be written to', () => {
  expect(links('Ask mei@harbour.example, please')).toEqual(['mailto:mei@harbour.example']);
});

test('nothing else of a stranger becomes clickable', () => {
  expect(links('javascript:alert(1) data:text/html,x file:///etc/passwd ftp://a.example')).toEqual([]);
});

test('no word is lost', () => {
  const text = 'a https://b.example/c?d=e, f\n\ng@h.example!';
  expect(
    linksIn(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
