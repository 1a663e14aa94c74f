import { readdirSync, readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { isFromAMachine, mayAnswerByItself } from './automatic.ts';
import { parseMail } from './parse.ts';
import type { ParsedMail } from './parsed-mail.ts';

/**
 * Every fixture, and what a person at the desk would notice about it. A row names only what
 * is special; without a word of its own, a mail comes from Jonas, is written by a person,
 * has one address in To, and needs no notice.
 */
type Seen = {
  from?: string | null;
  name?: string;
  subject?: string;
  text?: string;
  quoted?: RegExp | null;
  signature?: RegExp | null;
  html?: RegExp | null;
  files?: string[];
  automatic?: string | null;
  notices?: string[];
  also?: (mail: ParsedMail) => void;
};

const POWER_BUTTON = /please hold the power button/;

const ROWS: Record<string, Seen> = {
  // Charsets
  'charset-iso-8859-1': { subject: 'Drucker im Büro', text: 'Der Drucker im Büro lässt sich nicht öffnen.' },
  'charset-windows-1252': { subject: '“access denied”', text: 'It says “access denied” – costs me 20 € an hour.' },
  'charset-koi8-r': {
    from: 'vera@kestrel.example',
    name: 'Вера Орлова',
    subject: 'Не работает почта',
    text: 'Не работает почта с самого утра.',
  },
  'charset-shift-jis': { subject: 'プリンターの問題', text: 'プリンターが動きません。急いでいます。' },
  'charset-iso-2022-jp': { subject: 'ログインできません', text: 'ログインできません。よろしくお願いします。' },
  'charset-gb18030': { subject: '电脑无法启动', text: '电脑无法启动，请帮忙。' },
  'charset-euc-kr': { subject: '프린터 문제', text: '프린터가 작동하지 않습니다.' },
  'charset-utf-7': { text: 'Die Tür des Serverraums ist offen – bitte prüfen.' },
  'charset-utf-16-base64': { text: 'Exported from the old tool: naïve café.' },
  'charset-wrong-says-latin1-is-utf8': {
    text: 'Die Lösung von gestern hält nicht. Grüße, Jonas',
    notices: ['charset-guessed'],
  },
  'charset-wrong-says-utf8-is-windows-1252': {
    text: 'Können Sie mir bitte das Passwort zurücksetzen? – Jonas',
    notices: ['charset-guessed'],
  },
  'charset-undeclared-utf8-header-and-body': { subject: 'WLAN für Zoë', text: 'Für Zoë geht das WLAN nicht.' },
  'charset-unknown-name': {
    text: 'Der Bildschirm flackert, aber nur nachmittags. Übel.',
    notices: ['charset-guessed'],
  },
  'charset-raw-latin1-header': { name: 'Jürgen Weiß', subject: 'Störung im Gebäude' },

  // Transfer encodings and lines
  'quoted-printable-soft-breaks': {
    text: 'The dock loses the second screen whenever I open the lid, and it has done so since Friday. “No signal” is all it says.',
  },
  'quoted-printable-broken': { text: 'The result of 2=2 is =ZZ and 50% of the lines breakhere. a=b.' },
  'base64-with-noise': { text: 'My badge does not open door 4.' },
  'base64-padding-in-the-middle': { text: 'First half, and the second one too.' },
  'line-endings-bare-lf': { text: 'This came from a script.\nIt still counts.' },
  'very-long-lines': {
    also: (mail) =>
      expect(mail.text).toMatch(
        /E1234 disk queue full; \nWhat does it mean\?$|E1234 disk queue full;\nWhat does it mean\?$/,
      ),
  },
  'format-flowed': {
    text: 'I have tried to restart the machine twice, and both times the update began again from nothing, which cost me the morning.\n\nYes, see above.',
    quoted: /^> Did you try to restart the machine\?$/,
    signature: /^Jonas Weber$/,
  },
  'folded-headers': {
    name: 'Weber, Jonas',
    subject: 'The printer on the third floor next to the kitchen prints only half pages',
  },
  'no-headers-at-all': {
    from: null,
    subject: '',
    text: 'Good morning, my phone is dead and I cannot call anybody.',
    notices: ['sender-missing'],
  },
  'mbox-from-line': { subject: 'From an mbox', text: 'Saved from an archive.' },
  'missing-blank-line-before-body': {
    subject: 'No blank line',
    text: 'the headset crackles since the update\nand the meeting is at ten',
  },

  // Ids and dates
  'missing-message-id': {
    also: (mail) =>
      expect(mail).toMatchObject({
        messageIdMadeUp: true,
        messageId: expect.stringMatching(/^[0-9a-f]{64}@no-id\.invalid$/),
      }),
  },
  'duplicate-message-id': { also: (mail) => expect(mail.messageId).toBe('fixed-id@scanner.kestrel.example') },
  'two-message-id-lines': { also: (mail) => expect(mail.messageId).toBe('first-of-two@kestrel.example') },
  'message-id-odd-shape': {
    also: (mail) => {
      expect(mail.messageId).toBe('oddidwithoutbrackets@kestrel.example');
      expect(mail.inReplyTo).toEqual(['asked-1@desk.example']);
      expect(mail.references).toEqual(['root@desk.example', 'asked-1@desk.example', 'glued@desk.example']);
    },
  },
  'date-nonsense': { also: (mail) => expect(mail.date).toBeNull() },

  // People
  'missing-from': { from: null, notices: ['sender-missing'] },
  'malformed-from': { from: 'gateway@kestrel.example', name: '' },
  'malformed-to': {
    also: (mail) =>
      expect(mail.to.kept.map((person) => person.address)).toEqual(['help@desk.example', 'amina@desk.example']),
  },
  'two-from-lines': { from: 'mei@desk.example', name: 'Mei Lin', notices: ['several-senders'] },
  'forged-agent-from': {
    from: 'amina@desk.example',
    name: 'Amina Diallo',
    also: (mail) => expect(mail.authResults).toEqual({ spf: 'fail', dkim: 'none', dmarc: 'fail' }),
  },
  'authentication-passed': {
    also: (mail) => expect(mail.authResults).toEqual({ spf: 'softfail', dkim: 'pass', dmarc: 'pass' }),
  },
  'authentication-by-stranger': { also: (mail) => expect(mail.authResults).toBeNull() },
  'name-is-an-address': { from: 'stranger@evil.example', name: '' },
  'encoded-name-hides-address': { from: 'stranger@evil.example', name: '' },
  'recipients-200': {
    notices: ['recipients-cut'],
    also: (mail) => {
      expect(mail.to.kept).toHaveLength(100);
      expect(mail.to.more).toBe(100);
      expect(mail.cc.kept.map((person) => person.address)).toEqual(['help@desk.example', 'person1@kestrel.example']);
    },
  },
  'reply-from-unknown-cc': {
    from: 'tomas@partner.example',
    name: 'Tomás Rey',
    text: 'I was copied in. We have the same fault here.',
  },
  'ticket-number-from-stranger': { from: 'someone@elsewhere.example', name: 'Some One', subject: 'About [#1042]' },
  'group-address': {
    also: (mail) =>
      expect(mail.to.kept.map((person) => person.address)).toEqual([
        'mei@kestrel.example',
        'ana@kestrel.example',
        'help@desk.example',
      ]),
  },
  'international-address': {
    from: 'joerg@xn--bcher-kva.example',
    name: 'Jörg Müller',
    also: (mail) => expect(mail.replyTo).toEqual([{ address: 'büro@kestrel.example', name: 'Büro' }]),
  },

  // Structure
  'body-empty': { subject: 'Please call me', text: '' },
  'attachment-only': { text: '', files: ['scan.pdf application/pdf'] },
  'alternative-html-only': {
    text: 'Hello,\n\nmy calendar shows nothing…\n\n- phone: empty\n- laptop: empty',
    html: /^<p>Hello,<\/p>/,
  },
  'alternative-plain-is-blank': { text: 'The words are only in here.', html: /only in here/ },
  'alternative-plain-is-stub': { text: 'The real words, with ä.', html: /real words/ },
  'plain-then-html-footer': {
    text: 'Line one,\n    indented line two.\n\nChecked by the mail gateway.',
    html: /white-space:pre-wrap[\s\S]*gateway/,
  },
  'nested-multipart': {
    text: 'See the picture: the screen is red.',
    html: /<img data-cid="shot1@kestrel" alt="red screen"/,
    files: ['shot.png image/png inline', 'numbers.csv text/csv'],
  },
  'inline-image-without-disposition': {
    text: 'This is what I see:',
    html: /data-cid="ii_screen"/,
    files: ['attachment.png image/png inline'],
  },
  'multipart-without-boundary': { text: 'The words survived, the structure did not.' },
  'multipart-without-end': { text: 'This mail was cut in transit.', files: ['half.png image/png'] },
  'text-picture-text': { text: 'First I click here:\n\nThen it freezes.', files: ['click.jpg image/jpeg'] },
  'winmail-dat': { text: 'The form is attached.', files: ['winmail.dat application/ms-tnef'], notices: ['winmail'] },
  'calendar-invite': {
    text: 'Can we look at it together on Tuesday?',
    files: ['invite.ics text/calendar'],
    also: (mail) =>
      expect(mail.attachments[0]?.text).toBe('Look at the laptop, together\n2026-03-03 14:00\nRoom 4 by the lift'),
  },
  'rfc822-forward': {
    text: 'The vendor wrote this. Does it help?',
    files: ['Known fault in driver 7.2.eml message/rfc822'],
    also: (mail) =>
      expect(mail.attachments[0]?.text).toBe(
        'Vendor Support: Known fault in driver 7.2\n\nPlease install driver 7.3. It solves the fault.',
      ),
  },
  'rfc822-forward-base64': {
    text: '',
    files: ['original.eml message/rfc822'],
    also: (mail) => expect(mail.attachments[0]?.text).toMatch(/install driver 7\.3/),
  },
  'pgp-signed-mime': {
    text: 'This is really me. The VPN drops every hour.',
    files: ['signature.asc application/pgp-signature'],
  },
  'pgp-signed-inline': { text: 'The key on my card has expired.\n-- please renew it' },
  'pgp-encrypted': {
    text: '',
    files: ['attachment.asc application/pgp-encrypted', 'encrypted.asc application/octet-stream'],
    notices: ['encrypted'],
  },
  'smime-signed': { text: 'My certificate runs out on Friday.', files: ['smime.p7s application/pkcs7-signature'] },
  'nul-bytes': { subject: 'NUL here', text: 'The device writes zeros into mail.' },

  // Machines
  'bounce-permanent': {
    from: 'mailer-daemon@mx.kestrel.example',
    name: 'Mail Delivery System',
    automatic: 'delivery-report',
    files: ['Re_ Laptop [#1042].eml message/rfc822'],
    also: (mail) =>
      expect(mail.bounce).toEqual({
        kind: 'failed',
        permanent: true,
        originalMessageId: 'sent-1@desk.example',
        recipients: [{ address: 'jonas@kestrel.example', status: '5.1.1', diagnostic: '550 5.1.1 User unknown' }],
      }),
  },
  'bounce-mailbox-full': {
    from: 'mailer-daemon@mx.kestrel.example',
    name: 'Mail Delivery System',
    automatic: 'delivery-report',
    files: ['Re_ Laptop [#1042].eml message/rfc822'],
    also: (mail) => expect(mail.bounce).toMatchObject({ kind: 'failed', permanent: false }),
  },
  'bounce-delay-notice': {
    from: 'mailer-daemon@mx.kestrel.example',
    name: 'Mail Delivery System',
    automatic: 'delivery-report',
    files: ['Re_ Laptop [#1042].eml message/rfc822'],
    also: (mail) =>
      expect(mail.bounce).toMatchObject({
        kind: 'delayed',
        permanent: false,
        originalMessageId: 'sent-1@desk.example',
      }),
  },
  'bounce-headers-only': {
    from: 'postmaster@kestrel.example',
    name: '',
    text: 'Ihre Nachricht konnte nicht zugestellt werden.',
    automatic: 'delivery-report',
    also: (mail) =>
      expect(mail.bounce).toMatchObject({ kind: 'failed', permanent: true, originalMessageId: 'sent-2@desk.example' }),
  },
  'bounce-qmail': {
    from: 'mailer-daemon@old.example',
    name: '',
    automatic: 'mail-system',
    also: (mail) =>
      expect(mail.bounce).toMatchObject({
        kind: 'failed',
        permanent: true,
        originalMessageId: 'sent-3@desk.example',
        recipients: [{ address: 'jonas@old.example' }],
      }),
  },
  'read-receipt': {
    automatic: 'delivery-report',
    also: (mail) => expect(mail.bounce).toMatchObject({ kind: 'read', originalMessageId: 'sent-1@desk.example' }),
  },
  'away-english': { automatic: 'auto-replied' },
  'away-german-subject-only': { subject: 'Abwesenheitsnotiz: Laptop', automatic: 'away-subject' },
  'away-french': { automatic: 'away-subject' },
  'away-spanish': { automatic: 'x-autoreply' },
  'away-japanese': { automatic: 'away-subject' },
  'away-look-alike': { subject: 'Out of office printer is broken', automatic: null },
  'auto-submitted-monitoring': {
    from: 'watch@monitor.example',
    name: 'Watch',
    text: 'Disk usage on db2 is 91 percent.',
    automatic: 'auto-submitted',
  },
  'auto-submitted-no': { automatic: null },
  'mailing-list': { automatic: 'mailing-list' },
  'precedence-junk': { from: 'desk@partner.example', name: 'Partner Desk', automatic: 'bulk' },
  'null-return-path': { automatic: 'null-sender' },
  'suppress-header-only': {
    automatic: 'suppress-asked',
    also: (mail) => expect(isFromAMachine(mail.automatic)).toBe(false),
  },
  'own-loop': { from: 'help@desk.example', name: 'IT help', automatic: 'own-loop' },
  'no-reply-address': { from: 'no-reply@shop.example', name: 'Shop', automatic: 'no-reply-address' },

  // Replies: the new words only
  'reply-gmail-english-top': {
    text: 'That worked for an hour, then it froze again.',
    quoted: /^On Mon, Mar 2[\s\S]*hold the power button/,
  },
  'reply-gmail-html': {
    text: 'That worked for an hour, then it froze again.',
    quoted: POWER_BUTTON,
    html: /^<div dir="ltr">That worked for an hour, then it <b>froze<\/b> again\.<\/div>$/,
  },
  'reply-gmail-german': { text: 'Hat leider nicht geholfen.', quoted: /^Am Mo\., 2\. März[\s\S]*power button/ },
  'reply-gmail-french-html': {
    text: 'Cela ne marche toujours pas.',
    quoted: /Bonjour Jonas/,
    html: /^<div dir="ltr">Cela ne marche toujours pas\.<\/div>$/,
  },
  'reply-gmail-inline': {
    text: 'A K14, bought last year.\n\nYes, for a full minute.',
    quoted: /which model is it\?[\s\S]*did you hold/,
  },
  'reply-outlook-english': {
    text: 'No, the button does nothing at all.\n\nJonas',
    quoted: /^_+\nFrom: IT help[\s\S]*power button/,
  },
  'reply-outlook-german': { text: 'Danke, jetzt geht der Bildschirm, aber der Ton fehlt.', quoted: /^Von: IT help/ },
  'reply-outlook-html': {
    text: 'The fan is very loud now.',
    quoted: /^From: IT help[\s\S]*is the fan quiet/,
    html: /<span style="color:red">very loud<\/span>/,
  },
  'reply-outlook-web-html': {
    text: 'It is worse since this morning.',
    quoted: /From: IT help/,
    signature: /^Jonas Weber\nKestrel$/,
    html: /^<div>It is worse since this morning\.<\/div>$/,
  },
  'reply-outlook-original-message': { text: 'Still broken.', quoted: /^-----Original Message-----/ },
  'reply-apple-mail-english': { text: 'The update ran through, but my files are gone.', quoted: POWER_BUTTON },
  'reply-apple-mail-html-italian': {
    text: 'Non funziona ancora.',
    quoted: /Ciao Jonas/,
    html: /^Non funziona ancora\./,
  },
  'reply-thunderbird-bottom-german': {
    text: 'Das habe ich versucht. Der Akku ist nun ganz leer.',
    quoted: POWER_BUTTON,
    signature: /^Jonas Weber\nKestrel GmbH$/,
  },
  'reply-thunderbird-html': {
    text: 'It starts, but the keyboard is dead.\n\nShall I bring it to you?',
    quoted: /Hello Jonas/,
    signature: /^Jonas Weber$/,
    html: /bring it to you/,
  },
  'reply-yahoo-spanish-html': {
    text: 'Sigue sin funcionar.',
    quoted: /Hola/,
    html: /^<div>Sigue sin funcionar\.<\/div>$/,
  },
  'reply-outlook-plain-with-pictures': {
    text: 'See the picture.',
    quoted: /^From: IT help/,
  },
  'html-own-blockquote-stays': {
    text: 'The error says:\n\nDisk not found\n\nWhat now?',
    html: /<blockquote>/,
  },
  'reply-dutch': { text: 'Het werkt nog niet.', quoted: POWER_BUTTON },
  'reply-swedish': { text: 'Tack, men det hjälpte inte.', quoted: POWER_BUTTON },
  'reply-polish': { text: 'Nadal nie działa.', quoted: POWER_BUTTON },
  'reply-russian': { text: 'Не помогло.', quoted: POWER_BUTTON },
  'reply-japanese': { text: 'まだ動きません。', quoted: POWER_BUTTON },
  'reply-iphone': {
    text: 'On the train now, can we talk at four?',
    quoted: POWER_BUTTON,
    signature: /^Sent from my iPhone$/,
  },
  'reply-iphone-german': {
    text: 'Bin unterwegs, bitte um vier anrufen.',
    quoted: POWER_BUTTON,
    signature: /^Von meinem iPhone gesendet$/,
  },
  'reply-thank-you-only': { text: 'Thank you, Amina. You were very kind.', quoted: POWER_BUTTON },
  'reply-only-quote': { text: '', quoted: POWER_BUTTON, notices: ['nothing-new-written'] },
  'signature-and-disclaimer': {
    text: 'The badge reader at gate 2 blinks red and lets nobody in.\n\nKind regards,',
    signature: /^Jonas Weber[\s\S]*confidential[\s\S]*environment/,
  },
  'gateway-banner': { text: 'Our portal shows an empty page since noon.', signature: /^CAUTION/ },
  'forward-gmail-bare': {
    text: expect.stringMatching(/Your licence ends on 31 March\.$/) as unknown as string,
    notices: ['nothing-new-written'],
    also: (mail) => expect(mail.forwarded).toBe(true),
  },
  'forward-with-words': {
    text: 'Is this real or a trick?',
    quoted: /keep your account/,
    also: (mail) => expect(mail.forwarded).toBe(true),
  },
  'quoted-error-is-not-a-reply': {
    text: 'The installer says:\n\nFrom: line 4 is missing\n\nand then stops. When I wrote:\n\n    copy a > b\n\nit worked.',
  },

  // HTML and attacks
  'html-script-and-forms': { text: 'Please sign in:\n\nclick', html: /^<p>Please sign in:<\/p><a>click<\/a>$/ },
  'html-tracking-pixel': {
    text: 'Spring offers for your office.',
    html: /data-remote-src="https:\/\/shop\.example\/banner\.png"/,
    also: (mail) =>
      expect(mail).toMatchObject({ remoteImages: 1, html: expect.not.stringMatching(/track\.example|preview words/) }),
  },
  'html-disguised-link': { html: /data-disguised="true">https:\/\/desk\.example\/reset \[evil\.example\]<\/a>/ },
  'html-data-uri-image': { html: /^<p>Logo:\s+and <a>open<\/a><\/p>$/ },
  'html-right-to-left': { subject: 'מדפסת', text: 'המדפסת לא עובדת מאז הבוקר.', html: /^<div dir="rtl" lang="he">/ },
  'xss-subject-name-filename': {
    name: 'img src=x onerror=alert(1)',
    subject: '<script>alert(1)</script> & "quotes"',
    text: '<b>This is text</b>, not markup.',
    files: ['_svg onload=alert(1)_.png image/svg+xml'],
  },
  'filename-right-to-left': { files: ['invoicefdp.exe application/x-msdownload'] },
  'filename-rfc2231-continued': {
    files: ['Büroübersicht 2026.xlsx application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  },
  'filename-encoded-word': { files: ['Störung Büro.png image/png'] },
  'header-injection-subject': { name: '', subject: 'Hello Bcc: everyone@kestrel.example body' },
  'header-injection-address': { name: 'Jonas', also: (mail) => expect(mail.replyTo).toEqual([]) },
  'subject-emoji-base64': { subject: '🔥 Server room is 41 °C 🔥' },
  'subject-emoji-q-split-in-character': { subject: 'Printer 🖨️ is back' },
  'subject-raw-utf8-emoji': { subject: 'Badge lost 😕 again' },
  'subject-mixed-charsets': { subject: 'Grüße😊 and “quotes”' },
  'subject-right-to-left-override': { subject: 'Invoice gnp.exe and hidden' },
  'text-right-to-left': { subject: 'الطابعة لا تعمل', text: 'الطابعة في الطابق الثالث لا تعمل منذ الصباح.' },
};

const FOLDER = new URL('./fixtures/', import.meta.url);
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => name.replace(/\.eml$/, ''));
const DESK = { trustedServer: 'mx.desk.example', deskId: 'desk-7f3a' };

function raw(name: string): Buffer {
  return readFileSync(new URL(`${name}.eml`, FOLDER));
}

async function read(name: string): Promise<ParsedMail> {
  const mail = await parseMail(raw(name), DESK);
  if (mail.kind === 'unreadable') throw new Error(`${name} is unreadable: ${mail.reason}`);
  return mail;
}

test('every fixture has a row, and every row a fixture', () => {
  expect(Object.keys(ROWS).sort()).toEqual([...NAMES].sort());
});

describe('what a person at the desk sees of', () => {
  test.each(Object.entries(ROWS))('%s', async (name, row) => {
    const mail = await read(name);
    expect(mail.from?.address ?? null).toBe(row.from === undefined ? 'jonas@kestrel.example' : row.from);
    if (mail.from) expect(mail.from.name).toBe(row.name ?? 'Jonas Weber');
    if (row.subject !== undefined) expect(mail.subject).toBe(row.subject);
    if (row.text !== undefined) expect(mail.text).toEqual(row.text);
    if (row.quoted) expect(mail.quotedText).toMatch(row.quoted);
    else expect(mail.quotedText).toBeNull();
    if (row.signature) expect(mail.signature).toMatch(row.signature);
    else expect(mail.signature).toBeNull();
    if (row.html) expect(mail.html).toMatch(row.html);
    else expect(mail.html).toBeNull();
    expect(
      mail.attachments.map((file) => `${file.filename} ${file.contentType}${file.inline ? ' inline' : ''}`),
    ).toEqual(row.files ?? []);
    expect(mail.automatic?.rule ?? null).toBe(row.automatic ?? null);
    expect(mayAnswerByItself(mail.automatic)).toBe(!row.automatic);
    expect(mail.notices).toEqual(row.notices ?? []);
    row.also?.(mail);
  });
});

describe('whatever comes in', () => {
  test.each(NAMES)('%s leaves nothing in a field that does not belong there', async (name) => {
    const mail = await read(name);
    const oneLiners = [
      mail.subject,
      mail.messageId,
      mail.from?.name ?? '',
      ...mail.references,
      ...mail.attachments.map((file) => file.filename),
    ];
    for (const field of oneLiners) expect(field).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    const everything = JSON.stringify(mail, (key, value: unknown) => (key === 'content' ? undefined : value));
    expect(everything).not.toContain('\\u0000');
    expect(mail.html ?? '').not.toMatch(
      /<(?:script|form|svg|iframe|meta|base|style|input)|\son\w+=|javascript:|data:/i,
    );
  });

  test.each(NAMES)('%s reads the same twice', async (name) => {
    expect(await read(name)).toEqual(await read(name));
  });
});

/** A second opinion from another reader, where a mail is well-formed enough for both to agree. */
const PLAIN_ENOUGH = NAMES.filter((name) =>
  /^(?:charset-(?:iso|koi8|shift|gb|euc)|subject-emoji-base|nested|reply-gmail|pgp-signed-mime|smime|winmail|filename-(?:enc|rfc))/.test(
    name,
  ),
);

describe('mailparser agrees about', () => {
  test.each(PLAIN_ENOUGH)('%s', async (name) => {
    const [ours, theirs] = [
      await read(name),
      await simpleParser(raw(name), { keepCidLinks: true, skipTextToHtml: true }),
    ];
    expect(ours.subject).toBe(theirs.subject);
    expect(ours.from?.address).toBe(theirs.from?.value[0]?.address);
    expect(`<${ours.messageId}>`).toBe(theirs.messageId);
    expect(ours.date).toEqual(theirs.date);
    expect(ours.attachments.map((file) => file.content.toString('base64'))).toEqual(
      theirs.attachments.map((file) => file.content.toString('base64')),
    );
  });
});
