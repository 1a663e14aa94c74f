import { sql } from 'drizzle-orm';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minutes } from '../../platform/clock.ts';
import { letter, type Letter } from '../../../test/letter.ts';
import { emailOf, makeWorld, type Caller, type World } from '../../../test/world.ts';
import { fetchNew, type MailFolder } from './imap-fetch.ts';
import { readWaiting } from './ingest.ts';

let world: World;
let amina: Caller;
let ada: Caller;
beforeAll(async () => {
  world = await makeWorld({ mail: { authservId: 'mx.harbour.example' } });
  amina = await world.as('amina');
  ada = await world.as('ada');
});
afterAll(() => world.close());

const FIXTURES = readdirSync(new URL('./fixtures/', import.meta.url)).flatMap(
  (name) => /^(.+)\.eml$/.exec(name)?.[1] ?? [],
);
const proved = { 'Authentication-Results': 'mx.harbour.example; dmarc=pass' };

async function arrive(mail: Letter | string, envelope?: { from?: string | null; to?: string[] }): Promise<void> {
  await world.receiveMail(typeof mail === 'string' ? mail : letter(mail), envelope);
  await world.settle();
}
async function newest(): Promise<{ id: string; number: number; status: string; subject: string }> {
  const { rows } = await world.pool.query('select id, number, status, subject from tickets order by id desc limit 1');
  return rows[0];
}
const see = async (number: number) => (await amina.get(`/tickets/${number}`)).body;
const count = async (table: string): Promise<number> =>
  (await world.pool.query(`select count(*)::int as n from ${table}`)).rows[0].n;
/** A ticket by mail, and what the desk sent about it. */
async function opened(mail: Letter = {}) {
  await arrive(mail);
  return newest();
}
const lastMail = async () => (await world.outbox()).at(-1)!;
async function answered(number: number, text = 'I am on it.') {
  await amina.post(`/tickets/${number}/replies`, { text });
  await world.settle();
  return lastMail();
}

describe('a mail', () => {
  test('opens a ticket for whoever sent it, in their words', async () => {
    const { number } = await opened({
      subject: 'Re: Fwd: The scanner jams',
      text: 'It jams on every page.\n\n-- \nJonas Weber\nQuay 4',
    });
    const ticket = await see(number);
    expect(ticket).toMatchObject({ subject: 'The scanner jams', status: 'new', channel: 'email' });
    expect(ticket.requester).toMatchObject({ email: emailOf('jonas'), name: 'Jonas Weber', verified: false });
    expect(ticket.messages).toMatchObject([
      { text: 'It jams on every page.', quotedText: 'Jonas Weber\nQuay 4', via: 'email', notTheRequester: false },
    ]);
  });

  test('is stored before it is read', async () => {
    const before = await count('tickets');
    const { id } = await world.receiveMail(letter({ subject: 'Stored first' }));
    const stored = await world.pool.query('select state from raw_messages where id = $1', [id]);
    expect(stored.rows[0].state).toBe('received');
    expect(await count('tickets')).toBe(before);
    await world.settle();
    expect((await newest()).subject).toBe('Stored first');
  });

  test('delivered twice, or once more by another way, is one message', async () => {
    const mail = letter({ subject: 'Only once' });
    const first = await world.receiveMail(mail);
    expect(await world.receiveMail(mail)).toEqual({ id: first.id, repeated: true });
    await world.receiveMail(`Received: by another.way\n${mail}`);
    await world.settle();
    expect((await see((await newest()).number)).messages).toHaveLength(1);
  });

  test('with an id that another mail used before is a mail of its own', async () => {
    await arrive({
      messageId: 'broken-printer@harbour.example',
      subject: 'Scan of today',
      text: 'See the first scan.',
    });
    const before = await count('tickets');
    await arrive({
      messageId: 'broken-printer@harbour.example',
      subject: 'Scan of tomorrow',
      text: 'See the second scan.',
    });
    expect(await count('tickets')).toBe(before + 1);
  });

  test('read by two workers at once becomes one message', async () => {
    await world.receiveMail(letter({ subject: 'Two workers' }));
    const before = await count('messages');
    await Promise.all([world.tasks['mail.read']!({}), world.tasks['mail.read']!({}), world.tasks['mail.read']!({})]);
    expect(await count('messages')).toBe(before + 1);
  });

  test('that kills its reader is tried again, and put before a person in the end', async () => {
    const { id } = await world.receiveMail(letter({ subject: 'It kills' }));
    await world.pool.query(`update raw_messages set attempts = 5 where id = $1`, [id]);
    await world.tasks['mail.read']!({});
    const held = (await ada.get('/mail/quarantine')).body.items.find((mail: { id: string }) => mail.id === id);
    expect(held.reason).toContain('again and again');
    expect((await ada.post(`/mail/quarantine/${id}/retry`)).status).toBe(202);
    await world.settle();
    expect((await newest()).subject).toBe('It kills');
    expect((await ada.post(`/mail/quarantine/${id}/retry`)).body.error.code).toBe('mail.not-quarantined');
  });

  test('half read leaves nothing behind, and is read whole a little later', async () => {
    await world.receiveMail(letter({ subject: 'Half-way', cc: 'Priya Nair <priya@harbour.example>' }));
    // The last thing that is written fails, as when the server dies just before the end.
    await world.pool.query(
      `alter table participants add constraint no_more check (created_at < '2000-01-01') not valid`,
    );
    const before = await count('messages');
    await world.tasks['mail.read']!({});
    expect(await count('messages')).toBe(before);
    await world.pool.query('alter table participants drop constraint no_more');
    world.later(minutes(2));
    await world.settle();
    expect((await newest()).subject).toBe('Half-way');
    expect(await count('messages')).toBe(before + 1);
  });

  test('proved by our own mail server proves the address; a stranger’s word about it does not', async () => {
    const forged = await opened({
      subject: 'Trust me',
      headers: { 'Authentication-Results': 'mx.evil.example; dmarc=pass' },
    });
    expect((await see(forged.number)).requester.verified).toBe(false);
    const real = await opened({ subject: 'It is me', headers: proved });
    expect((await see(real.number)).requester.verified).toBe(true);
  });
});

describe('an answer finds its ticket', () => {
  test('by the mail that it answers', async () => {
    const { number } = await opened({ subject: 'By header' });
    const sent = await answered(number);
    await arrive({
      subject: 'Something else entirely',
      text: 'Thanks, but it still drops.',
      answers: sent.messageIdText,
    });
    expect((await see(number)).messages.at(-1)).toMatchObject({
      text: 'Thanks, but it still drops.',
      notTheRequester: false,
    });
  });

  test('by the signed address, even in a blind copy', async () => {
    const { number } = await opened({ subject: 'By address' });
    const { replyTo } = await answered(number);
    await arrive({ subject: 'no subject', text: 'Here I am.', to: replyTo });
    await arrive(
      { subject: 'no subject', text: 'And in a blind copy.', to: 'somebody@harbour.example' },
      { to: [replyTo.toUpperCase()] },
    );
    expect((await see(number)).messages.slice(-2).map(({ text }: { text: string }) => text)).toEqual([
      'Here I am.',
      'And in a blind copy.',
    ]);
    const before = await count('tickets');
    await arrive({ subject: 'Forged address', to: replyTo.replace(/.@/, replyTo.includes('0@') ? '1@' : '0@') });
    expect(await count('tickets')).toBe(before + 1);
  });

  test('by its number only for those who are on the ticket; a stranger gets a ticket of their own, and the agent a hint', async () => {
    const { number } = await opened({ subject: 'By number' });
    await arrive({ subject: `And also [#${number}]`, text: 'One more thing.' });
    expect((await see(number)).messages.at(-1).text).toBe('One more thing.');
    const stranger = await opened({
      from: 'Some One <someone@elsewhere.example>',
      subject: `About [#${number}]`,
      text: 'What does it say?',
    });
    expect(stranger.number).not.toBe(number);
    expect(await see(stranger.number)).toMatchObject({
      possiblyRelated: number,
      requester: { email: 'someone@elsewhere.example' },
    });
    const forged = await opened({
      subject: `Mine [#${number}]`,
      headers: { 'Authentication-Results': 'mx.harbour.example; dmarc=fail' },
    });
    expect(forged.number).not.toBe(number);
  });

  test('before the mail that it answers', async () => {
    await arrive({
      messageId: 'second@harbour.example',
      answers: 'first@harbour.example',
      subject: 'Re: Late',
      text: 'It got worse.',
    });
    const { number } = await newest();
    await arrive({ messageId: 'first@harbour.example', subject: 'Late', text: 'It began today.' });
    expect((await see(number)).messages.map(({ text }: { text: string }) => text)).toEqual([
      'It got worse.',
      'It began today.',
    ]);
  });

  test('in the same batch, in the order of arrival', async () => {
    const before = await count('tickets');
    for (let at = 0; at < 5; at += 1) {
      await world.receiveMail(
        letter({
          messageId: `batch-${at}@harbour.example`,
          subject: 'A batch',
          text: `Line ${at}`,
          ...(at === 0 ? {} : { answers: `batch-${at - 1}@harbour.example` }),
        }),
      );
      world.later(1);
    }
    await Promise.all([world.tasks['mail.read']!({}), world.tasks['mail.read']!({})]);
    expect(await count('tickets')).toBe(before + 1);
    expect((await see((await newest()).number)).messages.map(({ text }: { text: string }) => text)).toEqual([
      'Line 0',
      'Line 1',
      'Line 2',
      'Line 3',
      'Line 4',
    ]);
    await world.settle();
  });

  test('where it went on after a merge', async () => {
    const first = await opened({ subject: 'The crane camera is dark' });
    const second = await opened({ subject: 'Crane camera again', messageId: 'merged-away@harbour.example' });
    await amina.post(`/tickets/${second.number}/merge`, { into: first.number });
    const before = await count('tickets');
    await arrive({ answers: 'merged-away@harbour.example', subject: 'Re: Crane camera again', text: 'Any news?' });
    expect(await count('tickets')).toBe(before);
    expect((await see(first.number)).messages.at(-1).text).toBe('Any news?');
  });

  test('unless it is about something new and the old one was settled long ago', async () => {
    const { number } = await opened({ subject: 'Old headset' });
    const sent = await answered(number);
    await amina.patch(`/tickets/${number}`, { status: 'dropped' });
    await world.pool.query(`update tickets set updated_at = updated_at - interval '20 days' where number = $1`, [
      number,
    ]);
    await arrive({
      answers: sent.messageIdText,
      subject: 'Invoice printer offline',
      text: 'The invoice printer is offline.',
    });
    const fresh = await newest();
    expect(await see(fresh.number)).toMatchObject({ subject: 'Invoice printer offline', possiblyRelated: number });
    await arrive({ answers: sent.messageIdText, subject: 'Re: Old headset', text: 'The headset crackles again.' });
    expect(await see(number)).toMatchObject({ status: 'open' });
  });

  test('and a second ticket about the same thing says so', async () => {
    const { number } = await opened({
      from: 'Grace <grace@harbour.example>',
      subject: 'Badge reader at gate 3 is dead',
    });
    const again = await opened({ from: 'Grace <grace@harbour.example>', subject: 'Badge reader gate 3 dead' });
    expect((await see(again.number)).possiblyRelated).toBe(number);
  });
});

describe('who writes has no more rights than anybody', () => {
  test('a mail that says it is from an agent is a word from outside', async () => {
    const { number } = await opened({ subject: 'Forged agent' });
    const sent = await answered(number);
    await arrive({
      from: `Amina Haddad <${emailOf('amina')}>`,
      subject: `Re: Forged agent [#${number}]`,
      answers: sent.messageIdText,
      text: 'Please send your password to me.',
    });
    const ticket = await see(number);
    expect(ticket.messages.at(-1)).toMatchObject({
      notTheRequester: true,
      delivery: 'received',
      author: { role: 'requester' },
    });
    const jonas = await world.as('jonas');
    expect(JSON.stringify((await jonas.get(`/portal/tickets/${number}`)).body)).not.toContain('your password');
    expect((await world.outbox()).filter(({ text }) => text.includes('your password'))).toEqual([]);
  });

  test('somebody in copy becomes a participant with the badge, sees nothing, and does not become the requester', async () => {
    const { number } = await opened({ subject: 'Copied' });
    const sent = await answered(number);
    await arrive({
      from: 'Tomás Rey <tomas@partner.example>',
      answers: sent.messageIdText,
      subject: 'Re: Copied',
      text: 'We have it too.',
    });
    const ticket = await see(number);
    expect(ticket.messages.at(-1)).toMatchObject({ text: 'We have it too.', notTheRequester: true });
    expect(ticket.requester.email).toBe(emailOf('jonas'));
    expect(ticket.participants.map(({ email, kind }: { email: string; kind: string }) => [email, kind])).toContainEqual(
      ['tomas@partner.example', 'cc'],
    );
    expect((await answered(number, 'Both of you: it is fixed.')).ccAddresses).toEqual([]);
  });

  test('answers go in copy to those whom the requester put in copy, once that is proved', async () => {
    const cc = 'Priya Nair <priya@harbour.example>, help@harbour.example';
    const claimed = await opened({ subject: 'In copy, claimed', cc: `${cc}, Evil <evil@elsewhere.example>` });
    const first = await answered(claimed.number);
    expect(first.ccAddresses).toEqual([]);
    expect(first.text).toContain('#key=');
    // An answer to our mail comes from somebody who reads that mailbox.
    await arrive({
      answers: first.messageIdText,
      subject: 'Re: In copy, claimed',
      cc,
      text: 'Please keep Priya in copy.',
    });
    const second = await answered(claimed.number);
    expect(second.ccAddresses).toEqual([emailOf('priya')]);
    // What opens the ticket as its requester is not for everybody who gets a copy.
    expect(second.text).not.toContain('#key=');
    const real = await opened({ subject: 'In copy, proved', cc, headers: proved });
    expect((await answered(real.number)).ccAddresses).toEqual([emailOf('priya')]);
  });

  test('our own links in a quoted mail lose their keys', async () => {
    const { number } = await opened({ subject: 'Quoted keys' });
    const sent = await answered(number);
    const quoted = sent.text.replace(/^/gm, '> ');
    await arrive({
      answers: sent.messageIdText,
      subject: 'Re: Quoted keys',
      text: `It still drops.\n\nOn Mon, 2 Mar 2026 at 09:14, Amina Haddad wrote:\n${quoted}`,
    });
    const message = (await see(number)).messages.at(-1);
    expect(message.text).toBe('It still drops.');
    expect(message.quotedText).toContain('#key=…');
  });

  test('a web form that writes as the desk or as nobody speaks for the address that wants the answer', async () => {
    const own = await opened({
      from: 'help@harbour.example',
      subject: 'From the form',
      headers: { 'Reply-To': 'Grace <grace@harbour.example>' },
    });
    expect((await see(own.number)).requester.email).toBe('grace@harbour.example');
    const evil = await opened({ subject: 'Answer elsewhere', headers: { 'Reply-To': 'evil@elsewhere.example' } });
    expect((await see(evil.number)).requester.email).toBe(emailOf('jonas'));
    const before = await count('tickets');
    await arrive({ from: 'help@harbour.example', subject: 'I am you' });
    expect(await count('tickets')).toBe(before);
    expect((await ada.get('/mail/quarantine')).body.items[0]).toMatchObject({
      subject: 'I am you',
      reason: expect.stringContaining('this desk itself'),
    });
    const [held] = (await ada.get('/mail/quarantine')).body.items;
    await ada.post(`/mail/quarantine/${held.id}/retry`);
    await world.settle();
    expect((await see((await newest()).number)).requester.name).toBe('Unknown sender');
  });

  test('a mail to the whole company notes a few of them, and answers none of them', async () => {
    const people = Array.from({ length: 200 }, (_, at) => `Person ${at} <person${at}@harbour.example>`).join(', ');
    const { number } = await opened({ subject: 'To all', to: `help@harbour.example, ${people}` });
    expect((await see(number)).participants.filter(({ kind }: { kind: string }) => kind === 'cc')).toHaveLength(20);
    expect((await answered(number)).ccAddresses).toEqual([]);
  });

  test('nothing in a name or a subject begins a header of ours', async () => {
    const { number } = await opened({
      from: '=?utf-8?q?Jonas=0D=0ABcc=3A_evil=40elsewhere.example?= <jonas.evil@harbour.example>',
      subject: '=?utf-8?q?Hello=0D=0ABcc=3A_evil=40elsewhere.example?=',
    });
    const sent = await answered(number);
    expect(`${sent.subject}${sent.toName}${sent.fromName}`).not.toMatch(/[\r\n]/);
    expect([sent.toAddress, ...sent.ccAddresses]).toEqual(['jonas.evil@harbour.example']);
  });
});

describe('what a mail does to the ticket', () => {
  test('thanks do not open it again, and reach the agent', async () => {
    const { number } = await opened({ subject: 'Thankful' });
    const sent = await answered(number, 'Done, it works.');
    await arrive({ answers: sent.messageIdText, subject: 'Re: Thankful', text: 'Perfect, thank you so much!' });
    expect(await see(number)).toMatchObject({ status: 'waiting', waitingOn: 'requester' });
    expect((await amina.get('/commendations')).body.items[0]).toMatchObject({
      ticketNumber: number,
      words: 'Perfect, thank you so much!',
    });
  });

  test('"not yet" by mail opens it again and ends the offer', async () => {
    const { number } = await opened({ subject: 'Not yet' });
    await amina.post(`/tickets/${number}/resolution`, { cause: 'Dust.', fix: 'Cleaned it.' });
    await world.settle();
    const offer = await lastMail();
    expect(offer.kind).toBe('offer');
    await arrive({ answers: offer.messageIdText, subject: 'Re: Not yet', text: 'It still does not work.' });
    const ticket = await see(number);
    expect(ticket).toMatchObject({ status: 'open', waitingOn: 'agent' });
    expect(ticket.offers[0].outcome).toBe('not-yet');
  });

  test('a word of somebody in copy does not answer for the requester', async () => {
    const { number } = await opened({ subject: 'Offered' });
    await amina.post(`/tickets/${number}/resolution`, { cause: 'Dust.', fix: 'Cleaned it.' });
    await world.settle();
    const offer = await lastMail();
    await arrive({
      from: 'Tomás Rey <tomas@partner.example>',
      answers: offer.messageIdText,
      subject: 'Re: Offered',
      text: 'Ours is broken as well.',
    });
    expect((await see(number)).offers[0].outcome).toBe('pending');
  });

  test('an out-of-office answer changes nothing and is answered by nobody', async () => {
    const { number } = await opened({ subject: 'Away' });
    const sent = await answered(number);
    const before = (await world.outbox()).length;
    await arrive({
      answers: sent.messageIdText,
      subject: 'Automatic reply: Away',
      text: 'I am away until Monday.',
      headers: { 'Auto-Submitted': 'auto-replied' },
    });
    const ticket = await see(number);
    expect(ticket).toMatchObject({ status: 'waiting', waitingOn: 'requester' });
    expect(ticket.messages.at(-1)).toMatchObject({ autoGenerated: true, text: 'I am away until Monday.' });
    expect(await world.outbox()).toHaveLength(before);
    const tickets = await count('tickets');
    await arrive({
      subject: 'Automatic reply: nothing',
      text: 'I am away.',
      headers: { 'Auto-Submitted': 'auto-replied' },
    });
    expect(await count('tickets')).toBe(tickets);
  });

  test('an alert of a machine is a ticket that nobody answers by itself', async () => {
    const before = (await world.outbox()).length;
    const { number } = await opened({
      from: 'Monitoring <monitoring@harbour.example>',
      subject: 'DISK 95 % on quay-7',
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    expect((await see(number)).messages[0].autoGenerated).toBe(true);
    expect(await world.outbox()).toHaveLength(before);
  });

  test('our own mail coming back is stored and goes no further', async () => {
    const sent = await lastMail();
    const before = await count('messages');
    const { id } = await world.receiveMail(
      letter({ subject: 'Back', headers: { 'X-Attune-Desk': sent.headers['X-Attune-Desk']! } }),
    );
    await world.settle();
    expect(await count('messages')).toBe(before);
    expect((await world.pool.query('select state from raw_messages where id = $1', [id])).rows[0].state).toBe(
      'set-aside',
    );
  });

  test('a mail that bounces is shown to the agent, whose turn it is again, and mutes what is automatic', async () => {
    const { number } = await opened({ from: 'Gone <gone@harbour.example>', subject: 'Bounces' });
    const sent = await answered(number);
    await arrive(bounceOf(sent.messageIdText, 'gone@harbour.example'), { from: '' });
    const ticket = await see(number);
    expect(ticket).toMatchObject({ status: 'open', waitingOn: 'agent' });
    expect(ticket.messages.find(({ text }: { text: string }) => text === 'I am on it.').delivery).toBe('failed');
    expect(ticket.messages.at(-1)).toMatchObject({ autoGenerated: true });
    expect(ticket.events.at(-1)).toMatchObject({
      type: 'mail.undelivered',
      data: { to: 'gone@harbour.example', reason: '5.1.1 550 5.1.1 User unknown' },
    });
    expect((await ada.get('/mail/outbox')).body.items[0]).toMatchObject({ state: 'failed' });

    const before = (await world.outbox()).length;
    await (await world.stranger).post('/portal/tickets', { email: 'gone@harbour.example', text: 'Once more.' });
    await world.settle();
    expect(await world.outbox()).toHaveLength(before);
    await arrive({ from: 'Gone <gone@harbour.example>', subject: 'I am back' });
    expect((await world.outbox()).length).toBe(before + 1);
  });

  test('a report about a mail that we never sent is nobody’s ticket, until an admin says that it is', async () => {
    const before = await count('tickets');
    await arrive(bounceOf('never-sent@harbour.example', 'whoever@harbour.example'));
    expect(await count('tickets')).toBe(before);
    const [held] = (await ada.get('/mail/quarantine')).body.items;
    expect(held.reason).toContain('knows no mail that it could be about');
    await ada.post(`/mail/quarantine/${held.id}/retry`);
    await world.settle();
    expect(await count('tickets')).toBe(before + 1);
  });
});

test('pictures and files of a mail belong to its message, and its HTML names them', async () => {
  await arrive('text-picture-text');
  await arrive(
    [
      'From: Jonas Weber <jonas@harbour.example>',
      'To: help@harbour.example',
      'Subject: A picture',
      'Message-ID: <picture@harbour.example>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary=r',
      '',
      '--r',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Look: <img src="cid:shot@1"> and again <img src="cid:shot@1"> but not <img src="cid:none"></p>',
      '--r',
      'Content-Type: image/png; name=shot.png',
      'Content-ID: <shot@1>',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
      '--r',
      'Content-Type: text/plain; name=log.txt',
      'Content-Disposition: attachment; filename=log.txt',
      '',
      'error 7',
      '--r--',
    ].join('\n'),
  );
  const [message] = (await see((await newest()).number)).messages;
  const picture = message.attachments.find(({ inline }: { inline: boolean }) => inline);
  expect(message.html.match(new RegExp(`data-attachment="${picture.id}"`, 'g'))).toHaveLength(2);
  expect(message.html).toContain('data-cid="none"');
  expect(message.attachments.map(({ filename }: { filename: string }) => filename)).toEqual(['shot.png', 'log.txt']);
  expect((await amina.get(`/attachments/${picture.id}?inline=1`)).headers['content-type']).toBe('image/png');
});

test('a mail too heavy to show as it was sent is there to download', async () => {
  await arrive(
    letter({
      subject: 'Heavy',
      text: `<p>The words.</p>${'<b>x</b>'.repeat(31_000)}`,
      headers: { 'Content-Type': 'text/html' },
    }),
  );
  const { number } = await newest();
  const { messages, events } = await see(number);
  expect(messages[0].html).toBeNull();
  expect(messages[0].text).toContain('The words.');
  const [original] = messages[0].attachments;
  expect(original.filename).toBe('original.eml');
  expect((await amina.get(`/attachments/${original.id}`)).body).toContain('Subject: Heavy');
  expect(events.at(-1).data.notices).toContain('html-too-heavy');
});

describe('every mail of the corpus', () => {
  test('goes through the desk, a second time without a trace, and nothing fails', async () => {
    for (const name of FIXTURES)
      await world.receiveMail(name, { from: 'jonas@kestrel.example', to: ['help@harbour.example'] });
    await world.settle();
    const states = await world.db.execute<{ subject: string; state: string; error: string | null; attempts: number }>(
      sql`select subject, state, error, attempts from raw_messages where state in ('received', 'quarantined') or attempts > 1`,
    );
    expect(states.rows.filter(({ state }) => state === 'received')).toEqual([]);
    const failed = states.rows.filter(({ error }) => /[a-z]+Error|query|column|null value/i.test(error ?? ''));
    expect(failed).toEqual([]);

    const traces = async () => ({
      messages: await count('messages'),
      tickets: await count('tickets'),
      files: await count('attachments'),
      people: await count('users'),
      mails: await count('outgoing_mails'),
    });
    const before = await traces();
    for (const name of FIXTURES)
      expect(
        (await world.receiveMail(name, { from: 'jonas@kestrel.example', to: ['help@harbour.example'] })).repeated,
      ).toBe(true);
    await world.pool.query(`update raw_messages set state = 'received', try_at = received_at where state = 'parsed'`);
    await world.settle();
    expect(await traces()).toEqual(before);
  }, 60_000);

  test('can be opened by the agent', async () => {
    const { rows } = await world.pool.query<{ number: number }>(
      `select distinct t.number from email_envelopes e join tickets t on t.id = e.ticket_id where e.from like '%kestrel.example'`,
    );
    expect(rows.length).toBeGreaterThan(80);
    // Some of them, because each takes a moment; every one was stored under the same schema.
    for (const { number } of rows.filter((_, at) => at % 6 === 0))
      expect((await ada.get(`/tickets/${number}`)).status).toBe(200);
  });
});

describe('mail fetched from a mailbox elsewhere', () => {
  class Folder implements MailFolder {
    mails = new Map<number, { raw: Buffer; seen: boolean }>();
    uidValidity = '1';
    uidNext = 1;
    log: string[] = [];
    put(subject: string, seen = false): void {
      this.mails.set(this.uidNext++, { raw: Buffer.from(letter({ subject }).replace(/\n/g, '\r\n')), seen });
    }
    state = async () => ({ uidValidity: this.uidValidity, uidNext: this.uidNext });
    unseen = async () => [...this.mails].filter(([, { seen }]) => !seen).map(([uid]) => uid);
    after = async (uid: number) => [...this.mails.keys()].filter((each) => each > uid);
    source = async (uid: number) => this.mails.get(uid)?.raw ?? null;
    markSeen = async (uid: number) => {
      this.mails.get(uid)!.seen = true;
    };
  }
  const fetchFrom = (folder: MailFolder, name = 'a mailbox') =>
    fetchNew(() => world.act('desk'), world.mail, name, folder);

  test('begins with what is unread, goes on by uid, and starts again when the server counts anew', async () => {
    const folder = new Folder();
    folder.put('read long ago', true);
    folder.put('waiting');
    expect(await fetchFrom(folder)).toBe(1);
    expect(folder.mails.get(2)!.seen).toBe(true);
    folder.put('read by somebody on their phone', true);
    expect(await fetchFrom(folder)).toBe(1);
    expect(await fetchFrom(folder)).toBe(0);
    folder.uidValidity = '2';
    folder.put('after the move');
    expect(await fetchFrom(folder)).toBe(1);
    expect(await fetchFrom(folder)).toBe(0);
  });

  test('is marked as read only once it is stored, and fetched again when that failed', async () => {
    const folder = new Folder();
    expect(await fetchFrom(folder, 'another mailbox')).toBe(0);
    folder.put('first');
    folder.put('second');
    const { markSeen } = folder;
    folder.markSeen = async (uid) => {
      if (uid === 2) throw new Error('the connection broke');
      await markSeen(uid);
    };
    await expect(fetchFrom(folder, 'another mailbox')).rejects.toThrow('the connection broke');
    folder.markSeen = markSeen;
    // The second was stored before the connection broke, so it is not a mail more.
    expect(await fetchFrom(folder, 'another mailbox')).toBe(0);
    expect([...folder.mails.values()].every(({ seen }) => seen)).toBe(true);
    await readWaiting(() => world.act('desk'), world.mail);
    const { rows } = await world.pool.query(
      `select count(*)::int as n from tickets where subject in ('first', 'second')`,
    );
    expect(rows[0].n).toBe(2);
  });
});

function bounceOf(messageId: string, address: string): string {
  return [
    'From: Mail Delivery System <MAILER-DAEMON@mx.harbour.example>',
    'To: help@harbour.example',
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <bounce-of-${messageId}>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=d',
    '',
    '--d',
    'Content-Type: text/plain',
    '',
    'Your message could not be delivered.',
    '--d',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.harbour.example',
    '',
    `Final-Recipient: rfc822; ${address}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
    '',
    '--d',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: <${messageId}>`,
    'Subject: Ours',
    '',
    'Hello',
    '--d--',
  ].join('\n');
}
