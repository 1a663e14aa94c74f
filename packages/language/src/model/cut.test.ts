import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pieceEnd } from './cut.ts';

// What a piece is, as an expression; the hand-written way is only faster.
const PIECES =
  /\p{L}+(?:['’ʼ]\p{L}+)*|\d+(?:[.:,]\d+)*|[:;=8xX]['’]?-?[()DPp/\\|oO3*]+(?=\s|$|[.,!?])|<3|\p{Extended_Pictographic}|!+|\?[!?]*|\.{2,}|…|[.,;:"()/&%$€£#@*+=<>~-]/gu;

function piecesOf(text: string): string[] {
  const out: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = pieceEnd(text, at);
    if (end > at) out.push(text.slice(at, end));
    at = Math.max(at + 1, end);
  }
  return out;
}

test.each([
  "Can't log in!! It's 10:30, why?! :-) ",
  'x) xD =( ;/ :// http://a.b/c 8) 8-P :3 <3 <33 :p. :p, :px',
  "'tis 'quoted' o'clock rock'n'roll y'all'd’ve '' a' 'b ʼʼ aʼb",
  '!?!? ?! ??? .... ..… …… .,;: "(/&%$€£#@*+=<>~-)[]{}|^`_ ',
  '1,234.56 12:30:45 3.14. 7, 8: 8.) 3pm 10.',
  'İstanbul ŞİFRE e\u0301tude 日本語。 Пароль, 𝐁𝐨𝐥𝐝 😀👍🏽👨‍👩‍👧 ☎️ © ™',
  'a\u0000b \ufeff\u200b lone \ud83d and \ude00\u2028:)\u00a0:)',
])('"%s" is cut as it should be', (text) => {
  expect(piecesOf(text)).toEqual(text.match(PIECES));
});

test('what people wrote is cut as it should be', () => {
  for (const file of ['inbound', 'replies', 'pairs']) {
    const text = readFileSync(new URL(`../../gold/${file}.dev.jsonl`, import.meta.url), 'utf8');
    expect(piecesOf(text)).toEqual(text.match(PIECES));
  }
});
