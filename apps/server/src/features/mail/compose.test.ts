import { createTransport } from 'nodemailer';
import { describe, expect, test } from 'vitest';
import { findAutomatic, mayAnswerByItself } from './automatic.ts';
import {
  composeAcknowledgement,
  composeMagicLink,
  composeOffer,
  composeReminder,
  composeReply,
  type Desk,
  type OutgoingMail,
  type Thread,
} from './compose.ts';
import { readHeaders } from './mime/headers.ts';
import { parseMail } from './parse.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { ticketFromAddress } from './thread-token.ts';
import { WORDS } from './words.ts';

const DESK: Desk = {
  mailbox: 'help',
  domain: 'desk.example',
  name: 'Kestrel IT',
  id: 'desk-7f3a',
  secret: 'a secret for tests, long enough to be one',
};
const JONAS = { name: 'Jonas Weber', address: 'Jonas@Kestrel.example' };
const LAPTOP: Thread = {
  ticketId: '01953f2a-7c41-7d3e-9a10-5b6c7d8e9f01',
  number: 1042,
  subject: 'AW: Re: Laptop freezes [#1042]',
  messageIds: ['root@kestrel.example', 'sent-1@desk.example', 'reply-2@kestrel.example'],
};
const LINK = 'https://desk.example/confirm/abc?x=1&y=2';

/** Through the real mailer and back through our own reader. */
async function travel(mail: OutgoingMail): Promise<{ mail: ParsedMail; raw: Buffer }> {
  const sent = await createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail(mail);
  const raw = sent.message as Buffer; // `buffer: true` makes it one
  const parsed = await parseMail(raw);
  if (parsed.kind === 'unreadable') throw new Error(parsed.reason);
  return { mail: parsed, raw };
}

const common = { desk: DESK, language: 'en', to: JONAS } as const;
const reply = () =>
  composeReply({
    ...common,
    thread: LAPTOP,
    agentName: 'Amina Diallo',
    body: 'Hello Jonas,\n\nI will call you at four.\n\nAmina',
  });

describe('a reply', () => {
  test('reaches Jonas in the thread he knows, under the latest subject', async () => {
    const { mail } = await travel(reply());
    expect(mail.from).toEqual({ address: 'help@desk.example', name: 'Amina Diallo (Kestrel IT)' });
    expect(mail.to.kept).toEqual([{ address: 'jonas@kestrel.example', name: 'Jonas Weber' }]);
    expect(mail.subject).toBe('Re: Laptop freezes [#1042]');
    expect(mail.inReplyTo).toEqual(['reply-2@kestrel.example']);
    expect(mail.references).toEqual(LAPTOP.messageIds);
    expect(mail.text).toBe('Hello Jonas,\n\nI will call you at four.\n\nAmina');
    expect(mail.signature).toMatch(/simply answer this mail\. Ticket #1042/);
  });

  test('comes back to its ticket', async () => {
    const { mail } = await travel(reply());
    expect(ticketFromAddress(mail.replyTo[0]?.address ?? '', DESK, [DESK.secret])).toBe(LAPTOP.ticketId);
  });

  test('is written by a person, so nothing keeps an out-of-office answer away', () => {
    expect(reply().headers).toEqual({ 'X-Attune-Desk': 'desk-7f3a' });
  });

  test('has an id nobody can guess', () => {
    expect(reply().messageId).toMatch(/^<[0-9a-f]{36}@desk\.example>$/);
    expect(reply().messageId).not.toBe(reply().messageId);
  });
});

describe('an offered fix', () => {
  test('says what went wrong, how to avoid it, and asks', async () => {
    const { mail } = await travel(
      composeOffer({
        ...common,
        thread: LAPTOP,
        agentName: 'Amina',
        body: 'Hello Jonas,',
        cause: 'The driver was old.',
        fix: 'We installed 7.3.',
        prevention: 'Updates now come by themselves.',
        link: LINK,
      }),
    );
    expect(mail.text).toMatch(
      /What went wrong: The driver was old\.[\s\S]*7\.3[\s\S]*avoid it next time[\s\S]*Does it really work for you now\?[\s\S]*https:\/\/desk\.example\/confirm\/abc\?x=1&y=2/,
    );
    expect(mail.html).toContain('href="https://desk.example/confirm/abc?x=1&amp;y=2"');
  });

  test('greets and is signed, also when the agent wrote nothing beside the fix', async () => {
    const offer = {
      ...common,
      thread: LAPTOP,
      agentName: 'Amina Haddad',
      cause: '',
      fix: 'We installed 7.3.',
      link: LINK,
    };
    const { mail } = await travel(composeOffer({ ...offer, body: ' ', prevention: null }));
    expect(mail.text).toMatch(/^Hello Jonas[^\n]*,\s+What we did: We installed 7\.3\.[\s\S]*\n\s*Amina Haddad$/);
  });
});

describe('mail the desk writes by itself', () => {
  const notices = {
    reminder: composeReminder({ ...common, thread: LAPTOP, agentName: 'Amina', link: LINK }),
    'magic link': composeMagicLink({ ...common, link: LINK, minutes: 20 }),
    acknowledgement: composeAcknowledgement({ ...common, thread: LAPTOP, knownSender: true }),
  };

  test.each(Object.entries(notices))(
    'a %s says that a machine wrote it, and no polite robot answers',
    async (_, composed) => {
      const { raw } = await travel(composed);
      const { headers } = readHeaders(raw);
      const seen = (deskId: string | null) =>
        findAutomatic({
          headers,
          subject: composed.subject,
          fromAddress: 'help@desk.example',
          envelopeFrom: null,
          deskId,
        });
      expect(mayAnswerByItself(seen(null))).toBe(false);
      expect(seen('desk-7f3a')?.rule).toBe('own-loop');
      expect(composed.headers['Auto-Submitted']).toMatch(/^auto-/);
    },
  );

  test('two desks that greet each other stop at once', async () => {
    const { raw } = await travel(notices.acknowledgement);
    const answer = await parseMail(raw, { deskId: 'another-desk' });
    expect(answer.kind === 'mail' && answer.automatic).toMatchObject({ rule: 'auto-replied', certain: true });
  });

  test('an acknowledgement to a stranger repeats none of their words', () => {
    const mail = composeAcknowledgement({
      ...common,
      to: { name: 'BUY NOW http://spam.example', address: 'victim@elsewhere.example' },
      thread: { ...LAPTOP, subject: 'BUY NOW http://spam.example' },
      knownSender: false,
    });
    expect(JSON.stringify(mail)).not.toMatch(/BUY NOW|spam/);
    expect(mail.subject).toBe('We have your message [#1042]');
  });

  test('German readers are greeted in German', () => {
    const mail = composeReminder({ ...common, language: 'de', thread: LAPTOP, agentName: null, link: LINK });
    expect(mail.text).toMatch(/^Guten Tag Jonas Weber,[\s\S]*„Laptop freezes“/);
    expect(mail.html).toContain('<html lang="de">');
  });
});

describe('nothing from outside can begin a header or a tag', () => {
  const EVIL = 'Jonas\r\nBcc: all@kestrel.example\r\n\r\n<script>alert(1)</script>\u202e\u0000';
  test('in names, subjects and ids', async () => {
    const { raw } = await travel(
      composeReply({
        ...common,
        to: { name: EVIL, address: 'jonas@kestrel.example' },
        thread: { ...LAPTOP, subject: EVIL, messageIds: ['a@b\r\nBcc: x@y.example', EVIL] },
        agentName: EVIL,
        body: EVIL,
        cc: [{ name: EVIL, address: 'mei@kestrel.example' }],
      }),
    );
    const names = readHeaders(raw).headers.map((line) => line.name);
    expect(names).not.toContain('bcc');
    expect(names.filter((name) => name === 'subject' || name === 'from')).toHaveLength(2);
    expect(raw.toString()).not.toMatch(/<html[\s\S]*<script/);
  });

  test.each([
    'jonas@kestrel.example\r\nBcc: x@y.example',
    '"a b"@kestrel.example',
    'jonas',
    '',
    'a@b@c',
    'jonas@',
    '<>',
  ])('the address %j is refused', (address) => {
    expect(() =>
      composeReply({ ...common, to: { name: '', address }, thread: LAPTOP, agentName: 'Amina', body: 'Hello' }),
    ).toThrow(/usable address/);
  });

  test('a link leads to the web or nowhere', () => {
    expect(() => composeMagicLink({ ...common, link: 'javascript:alert(1)', minutes: 5 })).toThrow(/web address/);
  });
});

describe('our words', () => {
  const all = Object.entries(WORDS).flatMap(([language, words]) =>
    Object.entries(words).map(([key, text]) => [`${language} ${key}`, text] as const),
  );
  test.each(all)('%s is calm', (_, text) => {
    expect(text).not.toMatch(/[!]|ASAP|!!|unfortunately|leider/i);
  });

  test('both languages say the same things with the same blanks', () => {
    const blanks = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    expect(Object.keys(WORDS.de)).toEqual(Object.keys(WORDS.en));
    for (const key of Object.keys(WORDS.en) as (keyof typeof WORDS.en)[])
      expect(blanks(WORDS.de[key])).toEqual(blanks(WORDS.en[key]));
  });
});
