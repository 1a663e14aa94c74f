import { describe, expect, test } from 'vitest';
import { parseMail } from './parse.ts';
import type { ParsedMail } from './parsed-mail.ts';

/** Mail that is made rather than kept: too large for a fixture, or larger than anybody would write. */
async function read(raw: string | Buffer): Promise<ParsedMail> {
  const mail = await parseMail(Buffer.isBuffer(raw) ? raw : Buffer.from(raw, 'utf8'));
  if (mail.kind === 'unreadable') throw new Error(mail.reason);
  return mail;
}

const JONAS =
  'From: Jonas Weber <jonas@kestrel.example>\r\nTo: help@desk.example\r\nSubject: Big\r\nMessage-ID: <big@kestrel.example>\r\n';

describe('a mail too large in one place is read everywhere else', () => {
  test('a megabyte of References keeps the roots and the latest', async () => {
    const ids = Array.from({ length: 40_000 }, (_, at) => `<reference-${at}@kestrel.example>`);
    const mail = await read(`${JONAS}References: ${ids.join('\r\n ')}\r\n\r\nHello\r\n`);
    expect(mail.references).toHaveLength(100);
    expect(mail.references[0]).toBe('reference-0@kestrel.example');
    expect(mail.references.at(-1)).toBe('reference-39999@kestrel.example');
    expect(mail.text).toBe('Hello');
  });

  test('an endless Message-ID is the same short one wherever it is met', async () => {
    const id = `${'a'.repeat(100_000)}@kestrel.example`;
    const mail = await read(
      `From: jonas@kestrel.example\r\nMessage-ID: <${id}>\r\nReferences: <${id}>\r\n\r\nHello\r\n`,
    );
    expect(mail.messageId.length).toBeLessThanOrEqual(250);
    expect(mail.references).toEqual([mail.messageId]);
  });

  test('a thousand boxes in each other are opened to a depth, and it is said', async () => {
    const depth = 1_000;
    const open = Array.from(
      { length: depth },
      (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
    ).join('');
    const mail = await read(`${JONAS}${open}Content-Type: text/plain\r\n\r\nDeep down.\r\n`);
    expect(mail.notices).toContain('structure-cut');
    expect(mail.subject).toBe('Big');
  });

  test('ten thousand parts are cut, and it is said', async () => {
    const parts = Array.from(
      { length: 10_000 },
      (_, at) => `--b\r\nContent-Type: text/plain; name=f${at}.txt\r\n\r\nx\r\n`,
    ).join('');
    const mail = await read(
      `${JONAS}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee the files.\r\n${parts}--b--\r\n`,
    );
    expect(mail.text).toBe('See the files.');
    expect(mail.attachments).toHaveLength(100);
    expect(mail.notices).toEqual(expect.arrayContaining(['structure-cut', 'attachments-cut']));
  });

  test('a hundred thousand header lines do not hide the body', async () => {
    const mail = await read(`${JONAS}${'X-Trace: here\r\n'.repeat(100_000)}\r\nStill here.\r\n`);
    expect(mail.text).toBe('Still here.');
  });

  test('a subject of a megabyte is one short line', async () => {
    const mail = await read(`From: jonas@kestrel.example\r\nSubject: ${'😀'.repeat(250_000)}\r\n\r\nHello\r\n`);
    expect(mail.subject.length).toBeLessThanOrEqual(250);
    expect(mail.subject).toMatch(/^😀+…$/u);
  });

  test('a log of many megabytes as a body keeps its beginning', async () => {
    const mail = await read(`${JONAS}\r\nThe log:\r\n${'ERROR something failed again and again\r\n'.repeat(200_000)}`);
    expect(mail.text).toMatch(/^The log:\nERROR/);
    expect(mail.text.length).toBeLessThanOrEqual(200_000);
    expect(mail.notices).toContain('text-cut');
  });

  test('twenty thousand broken recipients end soon', async () => {
    const mail = await read(
      `From: jonas@kestrel.example\r\nTo: ${'"a <(,;'.repeat(20_000)}\r\nCc: ${'x@y.example, '.repeat(40_000)}\r\n\r\nHello\r\n`,
    );
    expect(mail.to.kept).toEqual([]);
    expect(mail.cc.kept).toHaveLength(1);
  });

  test('HTML of a million boxes falls back to its words', async () => {
    const mail = await read(`${JONAS}Content-Type: text/html\r\n\r\n<p>Help me</p>${'<div>'.repeat(200_000)}deep`);
    expect(mail.html).toBeNull();
    expect(mail.text).toMatch(/^Help me/);
    expect(mail.notices).toContain('html-too-heavy');
  });
});

describe('patterns that would hang a careless reader', () => {
  test.each([
    ['signed again and again', '-----BEGIN PGP SIGNED MESSAGE-----\n\n'.repeat(20_000)],
    ['an attribution without end', `On ${'Monday, '.repeat(60_000)}`],
    ['attributions on every line', 'On Monday the 3rd Amina wrote:\n'.repeat(20_000)],
    ['quotes within quotes', '> '.repeat(200_000)],
    ['closings without contacts', 'Kind regards\n'.repeat(50_000)],
    ['blank lines', '\n'.repeat(500_000)],
    ['encoded words that never close', '=?utf-8?B?'.repeat(50_000)],
    ['labels of Outlook', 'From: a\nSent: b\n'.repeat(30_000)],
    ['a word after endless blanks', `a${' '.repeat(400_000)}b`],
    ['brackets', '<'.repeat(300_000)],
    ['underscores', `${'_'.repeat(400_000)}\nFrom: a`],
    ['tabs and blanks', ' \t'.repeat(300_000)],
  ])('%s', async (_, body) => {
    const started = process.cpuUsage();
    await read(`${JONAS}\r\n${body}`);
    await read(
      `${JONAS}X-Long: ${body.replaceAll('\n', ' ')}\r\nComments: ${body.replaceAll('\n', '\r\n ')}\r\n\r\nHello`,
    );
    await read(`From: ${body.replaceAll('\n', ' ')}\r\nSubject: ${body.replaceAll('\n', ' ')}\r\n\r\nHello`);
    const { user, system } = process.cpuUsage(started);
    // Processor time: a busy machine makes the clock run, but not the work.
    expect((user + system) / 1_000).toBeLessThan(3_000);
  });
});

describe('nothing that can be read at all', () => {
  test.each([
    ['no bytes', Buffer.alloc(0)],
    ['only blanks', Buffer.from('\r\n \r\n\t\r\n')],
    ['only zeros', Buffer.alloc(4_096)],
    ['a program', Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), Buffer.alloc(400, 3)])],
  ])('%s is unreadable, with a reason', async (_, raw) => {
    expect(await parseMail(raw)).toMatchObject({ kind: 'unreadable', reason: expect.stringMatching(/\w/) });
  });

  test('random bytes never throw', async () => {
    let seed = 42;
    const next = () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) >> 16;
    for (let round = 0; round < 300; round++) {
      const bytes = Buffer.from(Array.from({ length: next() % 600 }, () => next() & 0xff));
      const header = round % 2 ? 'Content-Type: multipart/mixed; boundary="\r\nSubject: =?utf-8?B?' : 'From: <';
      await expect(parseMail(Buffer.concat([Buffer.from(header), bytes]))).resolves.toHaveProperty('kind');
    }
  });
});
