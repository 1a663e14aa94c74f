import { simpleParser, type ParsedMail } from 'mailparser';
import { createTransport } from 'nodemailer';
import { connect, type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hours, minutes } from '../../platform/clock.ts';
import { makeLog } from '../../platform/log.ts';
import { openDatabase } from '../../platform/db.ts';
import { letter, type Letter } from '../../../test/letter.ts';
import { emailOf, makeWorld, type Caller, type World } from '../../../test/world.ts';
import { keepAttachment } from '../conversations/index.ts';
import { openListener, type Listener } from './listener.ts';

/** Stands in for the company's mail server: what the desk sends ends here. */
interface Office {
  url: string;
  came: { mail: ParsedMail; to: string[] }[];
  /** What it says to the next mails, instead of taking them. */
  says: { code: number; at: 'rcpt' | 'data' } | null;
  /** Takes the mail and then breaks off, so that the sender does not hear it. */
  breaksOff: boolean;
  close(): Promise<void>;
}

async function openOffice(): Promise<Office> {
  const no = (code: number) => Object.assign(new Error('Not today.'), { responseCode: code });
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    logger: false,
    onRcptTo: (_address, _session, done) => done(office.says?.at === 'rcpt' ? no(office.says.code) : null),
    onData: (stream, session, done) => {
      void simpleParser(stream).then((mail) => {
        if (office.says?.at === 'data') return done(no(office.says.code));
        office.came.push({ mail, to: session.envelope.rcptTo.map(({ address }) => address) });
        if (office.breaksOff) done(no(421));
        else done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const office: Office = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    came: [],
    says: null,
    breaksOff: false,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
  return office;
}

let office: Office;
let world: World;
let listener: Listener;
let amina: Caller;
let ada: Caller;
beforeAll(async () => {
  office = await openOffice();
  world = await makeWorld({ mail: { smtpUrl: office.url, authservId: 'mx.harbour.example' } });
  listener = await world.listen();
  amina = await world.as('amina');
  ada = await world.as('ada');
});
afterAll(async () => {
  await listener.close();
  await world.close();
  await office.close();
});
beforeEach(() => {
  office.came.length = 0;
  office.says = null;
  office.breaksOff = false;
});

const proved = { 'Authentication-Results': 'mx.harbour.example; dmarc=pass' };

/** A mail that travels over the wire, as another mail server brings it. */
async function bring(mail: Parameters<ReturnType<typeof createTransport>['sendMail']>[0], port = listener.port) {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
  return transport
    .sendMail({ from: `Jonas Weber <${emailOf('jonas')}>`, to: 'help@harbour.example', ...mail })
    .finally(() => transport.close());
}
async function arrive(mail: Letter): Promise<void> {
  await world.receiveMail(letter(mail));
  await world.settle();
}
async function newestTicket(): Promise<number> {
  return (await world.pool.query('select number from tickets order by id desc limit 1')).rows[0].number;
}
const see = async (number: number) => {
  const { status, body } = await amina.get(`/tickets/${number}`);
  expect([status, body.error]).toEqual([200, undefined]);
  return body;
};
const lastMail = async () => (await world.outbox()).at(-1)!;

describe('over the wire', () => {
  test('a mail comes in, its answer goes out, and the answer to that comes home', async () => {
    await bring({ subject: 'The VPN drops', text: 'It dropped again.', messageId: '<wire-1@harbour.example>' });
    await world.settle();
    const number = await newestTicket();
    expect(office.came.map(({ mail }) => mail.subject)).toEqual([`We have your message [#${number}]`]);
    const file = await keepAttachment(world.staffAct('amina'), world.mail.blobs, {
      filename: 'profile.ovpn',
      contentType: 'text/plain',
      content: Buffer.from('remote quay.example'),
    });
    await amina.post(`/tickets/${number}/replies`, {
      text: 'I sent you a new profile, Jonas.',
      attachmentIds: [file.id],
    });
    await world.settle();

    const { mail, to } = office.came.at(-1)!;
    expect(to).toEqual([emailOf('jonas')]);
    expect(mail.from!.value[0]).toEqual({ name: 'Amina Haddad (Harbour IT)', address: 'help@harbour.example' });
    expect(mail.subject).toBe(`Re: The VPN drops [#${number}]`);
    expect(mail.inReplyTo).toBe(office.came[0]!.mail.messageId);
    expect(mail.references).toContain('<wire-1@harbour.example>');
    expect(mail.replyTo!.value[0]!.address).toMatch(/^help\+[0-9a-z]{26}\.[0-9a-z]{20}@harbour\.example$/);
    expect(mail.headers.get('auto-submitted')).toBeUndefined();
    expect(mail.headers.has('x-attune-desk')).toBe(true);
    expect(mail.text).toContain('I sent you a new profile, Jonas.');
    expect(mail.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
      ['profile.ovpn', 'remote quay.example'],
    ]);
    expect((await see(number)).messages.at(-1).delivery).toBe('sent');

    await bring({
      subject: `Re: ${mail.subject}`,
      text: 'It works now!',
      to: mail.replyTo!.value[0]!.address!,
      inReplyTo: mail.messageId!,
    });
    await world.settle();
    expect((await see(number)).messages.at(-1)).toMatchObject({ text: 'It works now!', notTheRequester: false });
  });

  test('the link in an answer opens the ticket', async () => {
    await bring({ subject: 'Link', text: 'Where is it?' });
    await world.settle();
    const number = await newestTicket();
    const [, key] = /#key=([\w-]+)/.exec(office.came.at(-1)!.mail.text!)!;
    expect((await world.withKey(key!).get(`/portal/tickets/${number}`)).body).toMatchObject({
      number,
      addressVerified: true,
    });
  });

  test('mail for others is refused, and nobody is asked for a password', async () => {
    await expect(bring({ to: 'somebody@elsewhere.example' })).rejects.toMatchObject({ responseCode: 550 });
    const said = await talk(listener.port, ['EHLO mx.elsewhere.example', 'AUTH PLAIN AGEAYg==', 'QUIT']);
    expect(said).not.toMatch(/250[ -](AUTH|STARTTLS)/);
    expect(said).toMatch(/SIZE 26214400/);
    expect(said).toMatch(/^5\d\d /m);
  });

  test('mail that is too large is refused in plain words', async () => {
    const huge = Buffer.alloc(26 * 1_048_576, `${'x'.repeat(76)}\r\n`);
    const sent = bring({ raw: huge, envelope: { from: emailOf('jonas'), to: 'help@harbour.example' } });
    await expect(sent).rejects.toMatchObject({
      responseCode: 552,
      message: expect.stringContaining('larger than 25 MB'),
    });
    expect(await talk(listener.port, ['EHLO a', 'MAIL FROM:<a@b.example> SIZE=30000000', 'QUIT'])).toMatch(/^552/m);
  });

  test('while the database is away the sender is asked to keep the mail', async () => {
    const away = openDatabase({ host: '127.0.0.1', port: 1, user: 'nobody' }, makeLog('silent'));
    const deaf = await openListener(() => ({ ...world.act('desk'), db: away.db }), world.mail);
    await expect(bring({ text: 'Are you there?' }, deaf.port)).rejects.toMatchObject({ responseCode: 451 });
    await deaf.close();
    await away.close();
  });

  test('250 is only said for mail that is stored', async () => {
    const { response } = await bring({ subject: 'Stored', text: 'Stored?' });
    const [, id] = /Stored as ([0-9a-f-]{36})/.exec(response)!;
    expect(
      (await world.pool.query('select envelope_from, envelope_to from raw_messages where id = $1', [id])).rows[0],
    ).toEqual({ envelope_from: emailOf('jonas'), envelope_to: ['help@harbour.example'] });
    await world.settle();
  });

  test('one address that knocks without end is asked to wait', async () => {
    const quiet = await world.listen();
    const sockets = Array.from({ length: 25 }, () => connect(quiet.port, '127.0.0.1'));
    const greetings = await Promise.all(
      sockets.map(
        (socket) =>
          new Promise<string>((heard) =>
            socket.once('data', (data) => heard(String(data))).on('error', () => heard('')),
          ),
      ),
    );
    expect(greetings.filter((greeting) => greeting.startsWith('220'))).toHaveLength(20);
    expect(greetings.filter((greeting) => greeting.startsWith('421'))).toHaveLength(5);
    for (const socket of sockets) socket.destroy();
    await quiet.close();
  });
});

describe('sending', () => {
  async function answeredTicket(mail: Letter = {}): Promise<number> {
    await arrive({ subject: 'Sending', ...mail });
    const number = await newestTicket();
    await amina.post(`/tickets/${number}/replies`, { text: 'On my way.' });
    return number;
  }
  const deliveryOf = async (number: number) => (await see(number)).messages.at(-1).delivery;

  test('is tried again when the server is busy, and the agent sees that it is on its way', async () => {
    office.says = { code: 451, at: 'data' };
    const number = await answeredTicket();
    await world.settle();
    expect(await deliveryOf(number)).toBe('sending');
    expect(await lastMail()).toMatchObject({ state: 'queued', error: expect.stringContaining('Not today.') });
    expect((await ada.get('/mail')).body.outgoing).toMatchObject({
      kind: 'smtp',
      error: expect.stringContaining('Not today.'),
    });
    office.says = null;
    world.later(minutes(3));
    await world.settle();
    expect(await deliveryOf(number)).toBe('sent');
    expect((await ada.get('/mail')).body.outgoing.lastSentAt).not.toBeNull();
  });

  test('ends when the address is refused for good: the agent is told, and it is their turn again', async () => {
    const number = await answeredTicket();
    office.says = { code: 550, at: 'rcpt' };
    await world.settle();
    const ticket = await see(number);
    expect(ticket.messages.at(-1).delivery).toBe('failed');
    expect(ticket).toMatchObject({ status: 'open', waitingOn: 'agent' });
    expect(ticket.events.at(-1).type).toBe('mail.undelivered');
  });

  test('that is interrupted after the server took the mail repeats it under the same id', async () => {
    const number = await answeredTicket();
    office.breaksOff = true;
    await world.settle();
    office.breaksOff = false;
    world.later(minutes(3));
    await world.settle();
    const replies = office.came.filter(({ mail }) => mail.text!.includes('On my way.'));
    expect(replies).toHaveLength(2);
    expect(new Set(replies.map(({ mail }) => mail.messageId)).size).toBe(1);
    expect(await deliveryOf(number)).toBe('sent');
  });

  test('by two servers at once, or after a job ran twice, sends one mail', async () => {
    await answeredTicket();
    const { rows } = await world.pool.query(
      `select data from events where type = 'conversation.replied' order by id desc limit 1`,
    );
    await Promise.all([
      world.tasks['mail.write-reply']!({ data: rows[0].data }),
      world.tasks['mail.write-reply']!({ data: rows[0].data }),
    ]);
    const { id } = await lastMail();
    await Promise.all([world.tasks['mail.send']!({ id }), world.tasks['mail.send']!({ id })]);
    await world.settle();
    expect(office.came.filter(({ mail }) => mail.text!.includes('On my way.'))).toHaveLength(1);
  });

  test('of a server that died is taken up by the next one', async () => {
    const number = await answeredTicket();
    // Killed in the middle: the job is locked by somebody who will never come back.
    await world.pool.query(
      `update graphile_worker._private_jobs set locked_at = now() - interval '6 minutes', locked_by = 'dead-worker'`,
    );
    await world.settle();
    expect(await deliveryOf(number)).toBe('sent');
  });

  test('to nobody says so', async () => {
    await world.receiveMail(letter({ subject: 'No sender' }).replace(/^From: .*\n/, ''));
    await world.settle();
    const number = await newestTicket();
    expect((await see(number)).events.at(-1)).toMatchObject({
      type: 'mail.noticed',
      data: { notices: ['sender-missing'] },
    });
    await amina.post(`/tickets/${number}/replies`, { text: 'Who are you?' });
    await world.settle();
    expect(await deliveryOf(number)).toBe('failed');
    expect(await lastMail()).toMatchObject({ state: 'failed', error: expect.stringContaining('no address') });
  });
});

describe('letters', () => {
  test('an offered fix and its reminder carry the same link, and only the requester gets them', async () => {
    await arrive({ subject: 'Fix me', cc: `Priya Nair <${emailOf('priya')}>`, headers: proved });
    const number = await newestTicket();
    await amina.post(`/tickets/${number}/resolution`, {
      cause: 'The lease ran out.',
      fix: 'It renews now.',
      prevention: 'Nothing to do.',
    });
    await world.settle();
    const offer = office.came.at(-1)!;
    expect(offer.to).toEqual([emailOf('jonas')]);
    expect(offer.mail.text).toMatch(
      /What went wrong: The lease ran out\.[^]*What we did: It renews now\.[^]*How to avoid it next time: Nothing to do\./,
    );
    await world.pool.query(`update resolution_offers set next_reminder_at = offered_at where outcome = 'pending'`);
    await world.settle();
    // The reminder is written by a job that the same round began.
    await world.settle();
    const reminder = office.came.at(-1)!;
    expect(reminder.mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(linkIn(reminder.mail)).toBe(linkIn(offer.mail));
    expect((await world.stranger.get(`/portal/resolutions/${linkIn(offer.mail).split('/').at(-1)}`)).body.outcome).toBe(
      'pending',
    );
  });

  test('a sign-in link and a new password work, and the outbox forgets them', async () => {
    await world.stranger.post('/portal/links', { email: emailOf('grace') });
    await world.settle();
    const link = linkIn(office.came.at(-1)!.mail);
    expect(link).toMatch(/^http:\/\/desk\.test\/link\//);
    expect((await world.stranger.post('/portal/sessions', { token: link.split('/').at(-1)! })).status).toBe(200);
    await world.stranger.post('/api/auth/request-password-reset', {
      email: emailOf('noor'),
      redirectTo: '/reset-password',
    });
    await world.settle();
    const reset = linkIn(office.came.at(-1)!.mail);
    const token = new URL(reset).searchParams.get('token')!;
    expect(
      (await world.stranger.post('/api/auth/reset-password', { token, newPassword: 'another calm and long password' }))
        .status,
    ).toBe(200);
    const kept = JSON.stringify([await world.outbox(), (await ada.get('/mail/outbox')).body]);
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(link.split('/').at(-1));
  });

  test('to somebody who reads German are in German', async () => {
    await world.pool.query(`update users set locale = 'de' where email = $1`, [emailOf('walter')]);
    await arrive({
      from: `Walter Brandt <${emailOf('walter')}>`,
      subject: 'Drucker',
      text: 'Der Drucker druckt nicht.',
    });
    expect(office.came.at(-1)!.mail.text).toContain('Ihre Nachricht ist bei uns angekommen');
  });

  test('are not sent by themselves when the admin does not want them', async () => {
    await ada.patch('/desk', { acknowledge: false });
    await arrive({ from: 'Quiet <quiet@harbour.example>', subject: 'Quiet' });
    await ada.patch('/desk', { acknowledge: true });
    expect(office.came).toEqual([]);
  });

  test('to the invented people of an example desk stay in the outbox', async () => {
    await world.pool.query('update desks set demo = true');
    await arrive({ from: `Oskar Nowak <${emailOf('oskar')}>`, subject: 'Example' });
    await world.pool.query('update desks set demo = false');
    expect(office.came).toEqual([]);
    expect(await lastMail()).toMatchObject({ toAddress: emailOf('oskar'), state: 'kept' });
  });

  test('to a claimed address carry none of the words that came in', async () => {
    await world.stranger.post('/portal/tickets', {
      email: 'victim@elsewhere.example',
      name: 'BUY NOW',
      subject: 'http://spam.example',
      text: 'Buy at http://spam.example',
    });
    await world.settle();
    const { mail } = office.came.at(-1)!;
    expect(mail.to).toMatchObject({ value: [{ address: 'victim@elsewhere.example' }] });
    expect(`${mail.subject} ${mail.text} ${String(mail.html)} ${JSON.stringify(mail.to)}`).not.toMatch(
      /BUY NOW|spam\.example/,
    );
  });
});

describe('two robots', () => {
  /** Answers every mail of ours until nothing more comes, as long as anybody would let it. */
  async function argueWith(answer: (mail: ParsedMail, turn: number) => Letter): Promise<number> {
    await arrive(answer({ subject: 'Begin', text: '' } as ParsedMail, 0));
    for (let turn = 1; turn < 30 && office.came.length > 0; turn += 1) {
      const mails = office.came.splice(0);
      for (const { mail } of mails) await world.receiveMail(letter(answer(mail, turn)));
      world.later(hours(0.01));
      await world.settle();
    }
    expect(office.came).toEqual([]);
    return (await world.outbox()).filter(({ toAddress }) => toAddress === 'robot@elsewhere.example').length;
  }
  const robot = { from: 'Robot <robot@elsewhere.example>' };

  test('one that answers below our mails hears from us once', async () => {
    const sent = await argueWith((mail, turn) => ({
      ...robot,
      subject: `Re: ${mail.subject}`,
      text: `Thank you for your mail ${turn}.`,
      ...(mail.messageId ? { answers: mail.messageId.replace(/[<>]/g, '') } : {}),
    }));
    expect(sent).toBe(1);
  });

  test('one that begins a new thread each time is left alone after three', async () => {
    const sent = await argueWith((_mail, turn) => ({
      ...robot,
      subject: `Your ticket ${turn} was opened`,
      text: `We opened ticket ${turn}.`,
    }));
    expect(sent).toBeLessThanOrEqual(3);
  });

  test('one that says that it is one hears nothing', async () => {
    const before = (await world.outbox()).length;
    await arrive({
      from: 'Polite robot <polite@elsewhere.example>',
      subject: 'Automatic',
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    expect(await world.outbox()).toHaveLength(before);
  });
});

test('a scanner that opens every link of every mail changes nothing', async () => {
  await arrive({ from: `Grace Mwangi <${emailOf('grace')}>`, subject: 'Scanned' });
  const number = await newestTicket();
  await amina.post(`/tickets/${number}/replies`, { text: 'Try this.' });
  await amina.post(`/tickets/${number}/resolution`, { cause: 'Dust.', fix: 'Cleaned it.' });
  await world.stranger.post('/portal/links', { email: emailOf('grace') });
  await world.settle();
  const letters = office.came.map(({ mail }) => mail);
  const links = letters.flatMap(({ text, html }) =>
    [...`${text} ${String(html)}`.matchAll(/http:\/\/desk\.test\/[^\s"<]+/g)].map(([link]) => new URL(link)),
  );
  expect(new Set(links.map(({ pathname }) => pathname.split('/')[1]))).toEqual(new Set(['t', 'fix', 'link']));

  const before = await fingerprint();
  for (const { pathname, search, hash } of links) {
    const secret = pathname.split('/').at(-1)!;
    const key = /^#key=(.+)$/.exec(hash)?.[1];
    const places = [
      `${pathname}${search}`,
      `/api/v1${pathname}`,
      `/api/v1/portal/resolutions/${secret}`,
      `/api/v1/portal/sessions/${secret}`,
      `/api/v1/portal/sessions?token=${secret}`,
      `/api/v1/portal/tickets/${number}`,
      `/api/auth/magic-link/verify?token=${secret}`,
    ];
    for (const url of places) {
      for (const method of ['GET', 'HEAD'] as const)
        await world.app.inject({ method, url, headers: key === undefined ? {} : { 'x-ticket-key': key } });
    }
  }
  expect(await fingerprint()).toEqual(before);
  // And a person who comes after it finds everything as it was.
  const token = links
    .find(({ pathname }) => pathname.startsWith('/link/'))!
    .pathname.split('/')
    .at(-1)!;
  expect((await world.stranger.post('/portal/sessions', { token })).status).toBe(200);
}, 30_000);

async function fingerprint(): Promise<Record<string, string>> {
  const tables = [
    'tickets',
    'messages',
    'resolution_offers',
    'survey_responses',
    'users',
    'sessions',
    'verifications',
    'ticket_keys',
    'events',
    'outgoing_mails',
  ];
  const entries: [string, string][] = [];
  for (const table of tables)
    entries.push([
      table,
      (
        await world.pool.query(
          `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${table} t`,
        )
      ).rows[0].hash,
    ]);
  return Object.fromEntries(entries);
}

const linkIn = (mail: ParsedMail): string => /http:\/\/desk\.test\/\S+/.exec(mail.text!)![0];

/** Speaks SMTP by hand, one line after the other, and returns what was heard. */
function talk(port: number, lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    const rest = [...lines];
    socket.on('data', (data) => {
      heard += String(data);
      if (/^\d{3} .*\r\n$/m.test(String(data)) && rest.length > 0) socket.write(`${rest.shift()}\r\n`);
    });
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });
}
