import { describe, expect, test } from 'vitest';
import { isOurs, normaliseAddress, plusPart } from './addresses.ts';
import { findAutomatic, isFromAMachine } from './automatic.ts';
import { oneLine } from './clean.ts';
import { sniff } from './content-type.ts';
import { safeFilename } from './filename.ts';
import { decodeText } from './mime/charset.ts';
import { separateText } from './separate.ts';
import { baseSubject, isForwardSubject, replySubject, subjectChangedALot, ticketNumbersIn } from './subject.ts';

describe('addresses', () => {
  test.each([
    ['Jonas@Kestrel.Example', 'jonas@kestrel.example'],
    [' <jonas@kestrel.example> ', 'jonas@kestrel.example'],
    ['jörg@bücher.example', 'jörg@xn--bcher-kva.example'],
    ['jonas@kestrel.example.', 'jonas@kestrel.example'],
    ["o'neill+desk@kestrel.example", "o'neill+desk@kestrel.example"],
    ['jonas@localhost', 'jonas@localhost'],
  ])('%j is %j', (written, normal) => {
    expect(normaliseAddress(written)).toBe(normal);
  });

  test.each([
    '',
    '@',
    'jonas',
    'jonas@',
    '@kestrel.example',
    'a b@kestrel.example',
    'a@b c.example',
    '"a\r\nb"@kestrel.example',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a..b@kestrel.example',
    '.a@kestrel.example',
    `${'a'.repeat(65)}@kestrel.example`,
    'a@-.example',
    'a,b@kestrel.example',
    'a@x/../y.example',
    'a@b\n.example',
    'a@-b.example',
  ])('%j is no address', (written) => {
    expect(normaliseAddress(written)).toBeNull();
  });

  test('our own plus-addresses are us', () => {
    const desk = { mailbox: 'Help', domain: 'Desk.example' };
    expect(
      ['help@desk.example', 'HELP+x@DESK.example', 'help+@desk.example'].map((address) => isOurs(address, desk)),
    ).toEqual([true, true, true]);
    expect(
      ['helper@desk.example', 'help@desk.example.evil.example', 'x+help@desk.example'].map((address) =>
        isOurs(address, desk),
      ),
    ).toEqual([false, false, false]);
    expect(plusPart('help+abc+d@desk.example', desk)).toBe('abc+d');
  });
});

describe('subjects', () => {
  test.each([
    ['Re: Laptop', 'Laptop'],
    ['AW: WG: RE[2]: Laptop', 'Laptop'],
    ['[EXTERNAL] Fwd: Laptop [#1042]', 'Laptop'],
    ['回复：笔记本', '笔记本'],
    ['SV: VS: Antw: Odp: Laptop', 'Laptop'],
    ['Regarding: the laptop', 'Regarding: the laptop'],
    ['I: need help', 'need help'],
    ['', ''],
  ])('%j is about %j', (subject, base) => {
    expect(baseSubject(subject)).toBe(base);
  });

  test('a reply keeps one Re: and one number', () => {
    expect(replySubject('Re: AW: Laptop [#1042] [#7]', 1042)).toBe('Re: Laptop [#1042]');
    expect(replySubject('x'.repeat(400), 1)).toHaveLength(4 + 180 + 5);
  });

  test('numbers are only read where we write them', () => {
    expect(ticketNumbersIn('Re: Laptop [#1042] and [#7] not #8 nor [9]')).toEqual([1042, 7]);
  });

  test('forwards are known in many languages', () => {
    expect(['Fwd: x', 'WG: x', 'TR: x', 'RV: x', '转发：x'].every(isForwardSubject)).toBe(true);
    expect(isForwardSubject('Forward motion sensor')).toBe(false);
  });

  test('a new topic under an old mail is noticed', () => {
    expect(subjectChangedALot('Laptop freezes on start', 'Re: Laptop freezes on start [#1042]')).toBe(false);
    expect(subjectChangedALot('Laptop freezes on start', 'Holiday request for June')).toBe(true);
  });
});

describe('file names', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\jonas\\report.docx', 'report.docx'],
    ['con.txt', '_con.txt'],
    ['.htaccess', 'htaccess'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['a\r\nContent-Type: text/html', 'html'],
    ['   ', 'attachment.png'],
    [null, 'attachment.png'],
    ['x.png\u0000.exe', 'x.png.exe'],
    ['...', 'attachment.png'],
  ])('%j becomes a plain name', (claimed, safe) => {
    expect(safeFilename(claimed, 'image/png')).toBe(safe);
  });

  test('a long name keeps its ending', () => {
    const name = safeFilename(`${'ü'.repeat(300)}.pdf`, 'application/pdf');
    expect(name).toHaveLength(120);
    expect(name.endsWith('….pdf')).toBe(true);
  });
});

describe('content types', () => {
  test.each([
    ['<svg onload=alert(1)>', 'image/png', 'image/svg+xml'],
    ['<?xml version="1.0"?><!-- x --><svg/>', 'image/jpeg', 'image/svg+xml'],
    ['<!-- hi --><html><script>', 'image/gif', 'text/html'],
    ['not a picture', 'image/png', 'application/octet-stream'],
    ['%PDF-1.7', 'application/octet-stream', 'application/pdf'],
    ['MZ', 'application/pdf', 'application/x-msdownload'],
    ['a,b', 'text/csv', 'text/csv'],
  ])('%j said to be %s is %s, and is not shown in a page', (content, declared, found) => {
    expect(sniff(Buffer.from(content), declared)).toEqual({ contentType: found, showable: false });
  });

  test('a real picture may be shown, whatever it was called', () => {
    expect(sniff(Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'text/html')).toEqual({
      contentType: 'image/jpeg',
      showable: true,
    });
  });
});

describe('charsets nobody declared', () => {
  test.each([
    ['utf-8', 'Grüße', 'Grüße'],
    ['windows-1252', Buffer.from('Gr\xfc\xdfe \x80', 'latin1'), 'Grüße €'],
    [
      'windows-1251',
      Buffer.from([
        0xcf, 0xf0, 0xe8, 0xed, 0xf2, 0xe5, 0xf0, 0x20, 0xed, 0xe5, 0x20, 0xf0, 0xe0, 0xe1, 0xee, 0xf2, 0xe0, 0xe5,
        0xf2,
      ]),
      'Принтер не работает',
    ],
    [
      'koi8-r',
      Buffer.from([
        0xf0, 0xd2, 0xc9, 0xce, 0xd4, 0xc5, 0xd2, 0x20, 0xce, 0xc5, 0x20, 0xd2, 0xc1, 0xc2, 0xcf, 0xd4, 0xc1, 0xc5,
        0xd4,
      ]),
      'Принтер не работает',
    ],
    ['shift_jis', Buffer.from([0x83, 0x76, 0x83, 0x8a, 0x83, 0x93, 0x83, 0x5e, 0x81, 0x5b]), 'プリンター'],
  ])('%s is recognised by its bytes', (_, bytes, text) => {
    expect(decodeText(Buffer.from(bytes as Buffer), null).text).toBe(text);
  });

  test('one cut character at the end is damage, not another charset', () => {
    const cut = Buffer.from('Grüße aus München, schöne Tage ü').subarray(0, -1);
    expect(decodeText(cut, 'utf-8').text).toMatch(/^Grüße aus München/);
  });
});

describe('stories that only look like quotations', () => {
  test.each([
    'On 3 March the installer wrote:\nERROR 55\nand nothing else.',
    'From: is the first line of the form.\nI do not know what to put there.',
    'My colleague said -- and I agree -- that it is slow.',
    'Von dem neuen Gerät bin ich begeistert.',
    'Please get this done:\n- mail\n- phone',
    'Best regards to the team, they were great.\nThe printer is broken again.',
    'The table:\n| host | state |\n| db1 | up |',
  ])('%j stays whole', (text) => {
    expect(separateText(text)).toEqual({ text, quotedText: null, signature: null, forwarded: false });
  });
});

test('one line is one line', () => {
  expect(oneLine(' a\r\n\tb\u0000\u202ec\u200b \u{e0041}d ', 50)).toBe('a bc d');
  expect(oneLine('😀😀😀', 4)).toBe('😀…');
});

describe('out of office, in the subject alone', () => {
  const seen = (subject: string) =>
    findAutomatic({ headers: [], subject, fromAddress: 'jonas@kestrel.example', envelopeFrom: null, deskId: null });
  test.each([
    'Automatic reply: x',
    'Out of Office: x',
    'Abwesenheitsnotiz: x',
    'Automatische Antwort: x',
    'Réponse automatique : x',
    'Risposta automatica: x',
    'Resposta automática: x',
    'Automatisch antwoord: x',
    'Autosvar: x',
    'Automaattinen vastaus: x',
    'Автоответ: x',
    '自动回复: x',
    '자동 회신: x',
    'Otomatik yanıt: x',
  ])('%j keeps us quiet and changes nothing else', (subject) => {
    expect(seen(subject)).toMatchObject({ rule: 'away-subject', certain: false });
    expect(isFromAMachine(seen(subject))).toBe(false);
  });

  test.each(['Reply automatically fails', 'My automatic reply does not work', 'Office is out of paper', 'Absent keys'])(
    '%j is a person with a problem',
    (subject) => {
      expect(seen(subject)).toBeNull();
    },
  );
});
