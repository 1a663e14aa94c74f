import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { clausesOf, sentencesOf } from './sentences.ts';
import { strip } from './strip.ts';
import { languageOf } from './tongue.ts';
import { contentOf } from './words.ts';

const MAIL = `Subject: Till again

Hi Amina,

the till froze at noon. I restarted it.

Kind regards
Jonas Weber
Shop 12

On Mon, 3 Mar 2025 at 10:00, Amina wrote:
> You saved my day, thank you!
> Is it urgent?
`;

describe('strip', () => {
  test('loses nothing: the spans join up to the whole text', () => {
    for (const text of [MAIL, 'hello', '', '\n\n', 'a\r\nb\r\n', '> only quoted'])
      expect(
        strip(text)
          .map((span) => span.quote)
          .join(''),
      ).toBe(text);
  });
  test.each([
    ['said', 'the till froze at noon'],
    ['subject', 'Till again'],
    ['greeting', 'Hi Amina'],
    ['closing', 'Kind regards'],
    ['signature', 'Shop 12'],
    ['quoted', 'You saved my day'],
  ])('%s holds "%s"', (kind, words) => {
    expect(
      strip(MAIL)
        .filter((span) => span.kind === kind)
        .map((span) => span.quote)
        .join(''),
    ).toContain(words);
  });
  test('a stack trace is a log, what stands around it is said', () => {
    const spans = strip('It stops here:\njava.lang.NullPointerException: x\n\tat a.b.C(D.java:3)\nWhat now?');
    expect(spans.map((span) => span.kind)).toEqual(['said', 'log', 'said']);
  });
  test('a legal footer is a disclaimer', () => {
    const text = 'Please reset it.\n\nThis e-mail is confidential and intended solely for the addressee.';
    expect(strip(text).at(-1)?.kind).toBe('disclaimer');
  });
});

describe('sentences', () => {
  test.each([
    ['It broke. Again!', ['It broke.', 'Again!']],
    ['Ask Mr. Tan at 14.05 about v3.2.1 please', ['Ask Mr. Tan at 14.05 about v3.2.1 please']],
    ['first line\nsecond line', ['first line', 'second line']],
    ['help!!! now', ['help!!!', 'now']],
  ])('%j', (text, wanted) => expect(sentencesOf(text).map((sentence) => sentence.quote)).toEqual(wanted));
  test('every quote is where it says it is', () => {
    for (const sentence of sentencesOf(MAIL)) {
      expect(MAIL.slice(sentence.start, sentence.end)).toBe(sentence.quote);
      for (const clause of clausesOf(sentence)) expect(MAIL.slice(clause.start, clause.end)).toBe(clause.quote);
    }
  });
});

test.each([
  ['Der Drucker geht nicht und ich kann nicht arbeiten, bitte helfen Sie mir', 'de'],
  ['Bonjour, mon ordinateur ne fonctionne pas depuis ce matin', 'fr'],
  ['Hola, no puedo entrar en mi cuenta desde ayer, gracias', 'es'],
  ['プリンターが動きません', 'ja'],
  ['the printer is dead', 'en'],
  ['vpn error 809', 'en'],
  ['pls help me to open portal, it say user is disable', 'en'],
  ['!!!', 'und'],
])('"%s" is written in %s', (text, code) => expect(languageOf(text)).toBe(code));

test('folding never moves a letter', () => {
  for (const text of ['Can’t — “NOW”', 'İstanbul', 'ẞ', '😀 A']) expect(fold(text)).toHaveLength(text.length);
});

test('numbers and forms of a word meet', () => {
  expect([...contentOf('twenty-eight photos twice')]).toEqual(expect.arrayContaining(['28'].slice(1).concat(['2'])));
  expect(contentOf('printing')).toEqual(contentOf('printed'));
});
