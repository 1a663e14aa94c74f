import { afterAll, beforeEach, afterEach, expect, test } from 'vitest';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { days } from '../src/platform/clock.ts';
import { letter } from './letter.ts';
import { emailOf, makeWorld, type Caller, type World } from './world.ts';

/** What ends, and that it is really gone: nothing is looked for by name, every row of every table is read. */
let world: World;
let amina: Caller;
let jonas: Caller;
let ada: Caller;
beforeEach(async () => {
  world = await makeWorld();
  [amina, jonas, ada] = [await world.as('amina'), await world.as('jonas'), await world.as('ada')];
});
afterEach(() => world.close());
afterAll(() => undefined);

const SECRET = 'marmalade';
const night = async () => {
  await world.tasks['desk.every-day']!(null);
  await world.settle();
};
/** Every word that the database holds, and the table that holds it. */
async function holding(words: string): Promise<string[]> {
  const { rows } = await world.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema = 'public'`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rows: hits } = await world.pool.query(`select 1 from "${name}" t where t::text ilike $1 limit 1`, [
      `%${words}%`,
    ]);
    // Mail as it came is kept as bytes.
    const bytes =
      name === 'raw_messages'
        ? (
            await world.pool.query(
              `select 1 from raw_messages where position(convert_to($1, 'utf8') in content) > 0 limit 1`,
              [words],
            )
          ).rows
        : [];
    if (hits.length + bytes.length > 0) found.push(name);
  }
  return found.sort();
}
const filesKept = async () => {
  const names = await readdir(path.join(world.config.dataDir, 'blobs'), { recursive: true }).catch(() => []);
  return names.filter((name) => /[0-9a-f]{62}$/.test(name)).length;
};
const opened = async (text: string): Promise<number> => (await jonas.post('/portal/tickets', { text })).body.number;

/** A ticket in which everything that can be written has been written, by mail and at the desk. */
async function fullTicket(): Promise<number> {
  await world.receiveMail(
    [
      'From: Jonas Weber <jonas@harbour.example>',
      'To: help@harbour.example',
      'Cc: Priya Nair <priya@harbour.example>',
      `Subject: The ${SECRET} scanner`,
      `Message-ID: <first-${SECRET}-less@harbour.example>`.replace(`${SECRET}-`, ''),
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      `I am furious, the ${SECRET} scanner jams for the third time and my demo is at 3 pm today!`,
      '--b',
      `Content-Type: text/plain; name="${SECRET}.txt"`,
      `Content-Disposition: attachment; filename="${SECRET}.txt"`,
      '',
      `log of the ${SECRET}`,
      '--b--',
      '',
    ].join('\n'),
  );
  await world.settle();
  const { rows } = await world.pool.query<{ number: number }>('select max(number) as number from tickets');
  const { number } = rows[0]!;
  const say = (door: string, body: object) => amina.post(`/tickets/${number}/${door}`, body);
  await say('notes', { text: `He means the ${SECRET} one.`, mentionIds: [world.ids.mei] });
  await say('hypotheses', { symptom: `${SECRET} in the tray` });
  await say('promises', { quote: `I will bring ${SECRET}.` });
  await say('replies', { text: `Three jams, Jonas. I will clean the ${SECRET}.` });
  await amina.post('/me/coaching', { ticketNumber: number, made: [], shown: [], kept: [], unheard: 0 });
  await amina.put(`/tickets/${number}/draft`, { kind: 'reply', text: `About the ${SECRET}` });
  await amina.patch(`/tickets/${number}`, { subject: `Scanner with ${SECRET}` });
  await say('resolution', { cause: `${SECRET} in it.`, fix: `I took the ${SECRET} out.` });
  await world.settle();
  const offerMail = (await world.outbox()).find(({ kind }) => kind === 'offer')!;
  const words = `It jams on ${SECRET}.`;
  await world.receiveMail(letter({ answers: offerMail.messageIdText, subject: `Re: ${SECRET}`, text: words }));
  await world.settle();
  await say('resolution', { cause: `${SECRET} again.`, fix: `No ${SECRET} now.` });
  await jonas.post(`/portal/tickets/${number}/resolution`, { outcome: 'confirmed', words: `No ${SECRET} any more.` });
  await jonas.post(`/portal/tickets/${number}/feedback`, {
    solved: 5,
    treated: 4,
    words: `${SECRET} and all`,
    praise: `Brave with the ${SECRET}.`,
  });
  await jonas.post(`/portal/tickets/${number}/messages`, { text: 'Thank you, Amina!' });
  await world.settle();
  return number;
}

test('nothing ends by itself: without a time, everything stays', async () => {
  expect((await ada.get('/desk')).body.retentionDays).toBeNull();
  const number = await fullTicket();
  world.later(days(4_000));
  await night();
  expect((await amina.get(`/tickets/${number}`)).body.messages[0].text).toContain(SECRET);
});

test('after its time not a word is left of a closed ticket, in no table and on no disk', async () => {
  await fullTicket();
  expect(await holding(SECRET)).toEqual(expect.arrayContaining(['messages', 'raw_messages', 'events', 'readings']));
  expect(await filesKept()).toBe(1);
  await ada.patch('/desk', { retentionDays: 30 });
  world.later(days(29));
  await night();
  expect(await holding(SECRET)).toContain('messages');
  world.later(days(2));
  await night();
  expect(await holding(SECRET)).toEqual([]);
  expect(await filesKept()).toBe(0);
  const { rows } = await world.pool.query(
    'select count(*)::int as left from readings union all select count(*)::int from coachings',
  );
  expect(rows.map(({ left }) => left)).toEqual([0, 0]);
});

test('what stays tells that there was a ticket: its number, its messages in order, how it was rated', async () => {
  const number = await fullTicket();
  const before = (await amina.get(`/tickets/${number}`)).body;
  await ada.patch('/desk', { retentionDays: 30 });
  world.later(days(31));
  await night();
  const ticket = (await amina.get(`/tickets/${number}`)).body;
  expect(ticket).toMatchObject({
    number,
    status: 'confirmed',
    subject: '—',
    survey: { solved: 5, treated: 4, words: null },
  });
  expect(ticket.emptiedAt).toBe(world.now().toISOString());
  expect(ticket.messages.length).toBe(before.messages.length);
  expect(new Set(ticket.messages.map(({ text }: { text: string }) => text))).toEqual(new Set(['']));
  expect(ticket.events.map(({ type }: { type: string }) => type)).toContain('resolution.confirmed');
});

test('the name and the address go with the last ticket that had words in it', async () => {
  await fullTicket();
  await world.pool.query('delete from sessions');
  await world.pool.query('update desks set retention_days = 30');
  world.later(days(31));
  await night();
  expect(await holding('jonas@harbour.example')).toEqual([]);
  expect(await holding('Jonas Weber')).toEqual([]);
  expect(
    (await world.pool.query('select erased_at from users where id = $1', [world.ids.jonas])).rows[0].erased_at,
  ).not.toBeNull();
});

test('open tickets keep their words, however old', async () => {
  const number = await opened(`The ${SECRET} jams.`);
  await ada.patch('/desk', { retentionDays: 1 });
  world.later(days(400));
  await night();
  expect((await amina.get(`/tickets/${number}`)).body.messages[0].text).toContain(SECRET);
});

test('what is written after a ticket was emptied has its own time', async () => {
  const number = await fullTicket();
  await ada.patch('/desk', { retentionDays: 30 });
  world.later(days(31));
  await night();
  world.later(1_000);
  await jonas.post(`/portal/tickets/${number}/messages`, { text: 'Thank you again, Amina!' });
  world.later(1_000);
  await night();
  expect(await holding('Thank you again')).toEqual([]);
  const again = await opened(`The ${SECRET} is back.`);
  await jonas.post(`/portal/tickets/${number}/messages`, { text: `The ${SECRET} is back here too.` });
  world.later(days(31));
  await night();
  expect((await amina.get(`/tickets/${number}`)).body.messages.at(-1).text).toContain(SECRET);
  expect((await amina.get(`/tickets/${again}`)).status).toBe(200);
});

test('a file that another message names stays', async () => {
  await fullTicket();
  const log = `log of the ${SECRET}`;
  const { sha256 } = await world.mail.blobs.keep(Buffer.from(log));
  const other = await opened('Another scanner.');
  await world.pool.query(
    `insert into attachments (id, message_id, sha256, filename, content_type, size, created_at)
     select gen_random_uuid(), id, $1, 'log.txt', 'text/plain', 10, now() from messages where ticket_id = (select id from tickets where number = $2)`,
    [sha256, other],
  );
  await ada.patch('/desk', { retentionDays: 30 });
  world.later(days(31));
  await night();
  expect(await world.mail.blobs.has(sha256)).toBe(true);
});

test('erasing somebody says first what goes, and takes it only for the address typed twice', async () => {
  const number = await fullTicket();
  await opened(`The second ${SECRET}.`);
  const preview = (await ada.post('/erasures/preview', { email: emailOf('jonas') })).body;
  expect(preview).toMatchObject({ name: 'Jonas Weber', email: emailOf('jonas'), tickets: 2, openTickets: 1, files: 1 });
  const wrong = { email: emailOf('jonas'), confirmation: emailOf('priya') };
  expect((await ada.post('/erasures', wrong)).status).toBe(400);
  expect(await holding(SECRET)).toContain('messages');
  const order = { email: emailOf('jonas'), confirmation: emailOf('jonas') };
  expect((await ada.post('/erasures', order)).status).toBe(201);
  await night();
  for (const words of [SECRET, 'Jonas', 'Weber', emailOf('jonas')])
    expect([words, await holding(words)]).toEqual([words, []]);
  world.later(days(2));
  await night();
  expect(await filesKept()).toBe(0);
  expect((await amina.get(`/tickets/${number}`)).body.requester).toMatchObject({ name: '—' });
  expect((await ada.post('/erasures/preview', { email: emailOf('jonas') })).status).toBe(404);
  expect((await jonas.get('/portal/tickets')).status).toBe(401);
});

test('an open ticket of somebody who was erased waits for nobody', async () => {
  const number = await opened('The scanner jams.');
  await amina.post(`/tickets/${number}/resolution`, { cause: 'Dust.', fix: 'I cleaned it.' });
  await amina.post(`/tickets/${number}/promises`, { quote: 'I will call.', dueAt: world.now().toISOString() });
  await ada.post('/erasures', { email: emailOf('jonas'), confirmation: emailOf('jonas') });
  world.later(days(10));
  await world.settle();
  expect((await amina.get(`/tickets/${number}`)).body).toMatchObject({ status: 'dropped', needsHumanAt: null });
  const letters = (await world.outbox()).filter(({ kind }) => kind === 'reminder');
  expect(letters).toEqual([]);
});

test('their words in the ticket of somebody else go, and the rest of it stays', async () => {
  await world.receiveMail(
    letter({
      from: 'Priya Nair <priya@harbour.example>',
      cc: emailOf('jonas'),
      subject: 'Badge',
      text: 'My badge is dead.',
    }),
  );
  await world.settle();
  const [receipt] = await world.outbox();
  await world.receiveMail(
    letter({ answers: receipt!.messageIdText, subject: 'Re: Badge', text: `Mine is full of ${SECRET}.` }),
  );
  await world.settle();
  await ada.post('/erasures', { email: emailOf('jonas'), confirmation: emailOf('jonas') });
  expect(await holding(SECRET)).toEqual([]);
  expect(await holding(emailOf('jonas'))).toEqual([]);
  expect(await holding('My badge is dead')).toContain('messages');
});

test('who works at the desk is not erased, and nobody but an admin erases', async () => {
  const order = (who: 'amina' | 'jonas') => ({ email: emailOf(who), confirmation: emailOf(who) });
  expect((await ada.post('/erasures', order('amina'))).body.error.code).toBe('person.works-here');
  expect((await amina.post('/erasures', order('jonas'))).status).toBe(404);
  expect((await jonas.post('/erasures', order('jonas'))).status).toBe(404);
});
