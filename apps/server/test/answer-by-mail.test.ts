import { afterAll, beforeAll, expect, test } from 'vitest';
import { days, hours } from '../src/platform/clock.ts';
import { letter, type Letter } from './letter.ts';
import { makeWorld, type Caller, type World } from './world.ts';

/** A fix was offered by mail, and the answer comes by mail. */
let world: World;
let amina: Caller;
beforeAll(async () => {
  world = await makeWorld({ mail: { authservId: 'mx.harbour.example' } });
  amina = await world.as('amina');
});
afterAll(() => world.close());

const arrives = async (mail: Letter) => {
  await world.receiveMail(letter(mail));
  await world.settle();
};
const ticketOf = async (number: number) => (await amina.get(`/tickets/${number}`)).body;
const lettersOf = async (kind: string) => (await world.outbox()).filter((mail) => mail.kind === kind);

/** Jonas writes in, Amina offers a fix, and the offer is in his mailbox. */
async function offered(subject: string): Promise<{ number: number; offerMail: string }> {
  await arrives({ subject, text: 'The scanner on floor two jams.' });
  const { items } = (await amina.get(`/search?q=${encodeURIComponent(subject)}`)).body;
  const { number } = items[0].ticket ?? items[0];
  await amina.post(`/tickets/${number}/resolution`, { cause: 'Dust.', fix: 'I cleaned it.' });
  await world.settle();
  return { number, offerMail: (await lettersOf('offer')).at(-1)!.messageIdText };
}

test('"It works now" by mail is heard: it asks for the one press, and closes nothing by itself', async () => {
  const { number, offerMail } = await offered('Scanner alpha');
  await arrives({ answers: offerMail, subject: 'Re: Scanner alpha', text: 'Yes, it works now, thanks!' });
  const [asked] = await lettersOf('one-press');
  expect(asked).toMatchObject({ toAddress: 'jonas@harbour.example', automatic: true, inReplyTo: expect.any(String) });
  expect(asked!.headers['Auto-Submitted']).toBe('auto-replied');
  expect(asked!.text).toContain('One press closes it');
  expect(asked!.text).toContain(/\/fix\/\S+/.exec((await lettersOf('offer')).at(-1)!.text)![0]);
  const ticket = await ticketOf(number);
  expect(ticket.status).toBe('offered');
  expect(ticket.offers.at(-1)).toMatchObject({ outcome: 'pending', saidWorksAt: world.now().toISOString() });
  const said = ticket.events.find(({ type }: { type: string }) => type === 'resolution.said-works');
  expect(said.actor.name).toBe('Jonas Weber');
});

test('the days of reminding and resting begin again with their word, and the reminder knows of it', async () => {
  const { number, offerMail } = await offered('Scanner beta');
  world.later(days(1) + hours(12));
  await arrives({ answers: offerMail, subject: 'Re: Scanner beta', text: 'It works now' });
  const said = world.now().getTime();
  world.later(hours(13));
  await world.settle();
  expect((await ticketOf(number)).offers.at(-1)).toMatchObject({
    remindersSent: 0,
    nextReminderAt: new Date(said + days(2)).toISOString(),
    dormantAt: new Date(said + days(7)).toISOString(),
  });
  world.later(days(2));
  await world.settle();
  expect((await ticketOf(number)).offers.at(-1).remindersSent).toBe(1);
  expect((await lettersOf('reminder')).at(-1)!.text).toContain('You wrote that');
  world.later(days(5));
  await world.settle();
  expect((await ticketOf(number)).status).toBe('dormant');
});

test('the one press is asked for once for each fix, however often they write', async () => {
  const before = (await lettersOf('one-press')).length;
  const { number, offerMail } = await offered('Scanner gamma');
  await arrives({ answers: offerMail, subject: 'Re: Scanner gamma', text: 'works, thank you' });
  await arrives({ answers: offerMail, subject: 'Re: Scanner gamma', text: 'As I said: it works now.' });
  await arrives({ answers: offerMail, subject: 'Re: Scanner gamma', text: 'It works now' });
  expect((await lettersOf('one-press')).length).toBe(before + 1);
  expect(['offered', 'open']).toContain((await ticketOf(number)).status);
});

test('a robot is not asked, nor whom our own mail server does not believe', async () => {
  const before = (await lettersOf('one-press')).length;
  const { number, offerMail } = await offered('Scanner delta');
  const robot = { 'Auto-Submitted': 'auto-replied' };
  await arrives({ answers: offerMail, subject: 'Re: Scanner delta', text: 'It works now', headers: robot });
  expect((await ticketOf(number)).offers.at(-1).saidWorksAt).toBeNull();
  const list = { 'List-Id': '<everybody.harbour.example>' };
  await arrives({ answers: offerMail, subject: 'Re: Scanner delta', text: 'It works', headers: list });
  const forged = { 'Authentication-Results': 'mx.harbour.example; dmarc=fail header.from=harbour.example' };
  await arrives({ answers: offerMail, subject: 'Re: Scanner delta', text: 'It works now', headers: forged });
  expect((await lettersOf('one-press')).length).toBe(before);
});

test('a mail closes nothing, however well it proves where it comes from', async () => {
  const { number, offerMail } = await offered('Scanner epsilon');
  const proved = { 'Authentication-Results': 'mx.harbour.example; dmarc=pass; dkim=pass; spf=pass' };
  await arrives({ answers: offerMail, subject: 'Re: Scanner epsilon', text: 'It works now', headers: proved });
  expect((await ticketOf(number)).status).toBe('offered');
});

test.each([
  ['Plotter', 'Not yet.'],
  ['Beamer', 'still broken'],
  ['Headset', 'No'],
  ['Printer', 'Thank you, that helps. It is the tray that is stuck, the second one from the top.'],
  ['Monitor', 'Which tray is it?'],
])('any other answer reopens as "not yet", with their words: %s: %s', async (subject, words) => {
  const { number, offerMail } = await offered(subject);
  await arrives({ answers: offerMail, subject: `Re: ${subject}`, text: words });
  const ticket = await ticketOf(number);
  expect(ticket).toMatchObject({ status: 'open', waitingOn: 'agent' });
  expect(ticket.offers.at(-1)).toMatchObject({ outcome: 'not-yet', words });
  expect(ticket.reasons).toContainEqual({ kind: 'not-yet', times: 1 });
  const said = ticket.events.filter(({ type }: { type: string }) => type === 'resolution.not-yet');
  expect(said.map(({ actor }: { actor: { name: string } }) => actor.name)).toEqual(['Jonas Weber']);
  expect(ticket.messages.filter(({ text }: { text: string }) => text === words).length).toBe(1);
});

test('a plain thank-you for the fix says nothing about whether it works', async () => {
  const before = (await lettersOf('one-press')).length;
  const { number, offerMail } = await offered('Scanner zeta');
  await arrives({ answers: offerMail, subject: 'Re: Scanner zeta', text: 'Thank you so much!' });
  expect((await ticketOf(number)).offers.at(-1)).toMatchObject({ outcome: 'pending', saidWorksAt: null });
  expect((await lettersOf('one-press')).length).toBe(before);
});

test('after a rest it is the same: "it works" asks for the press, anything else wakes the ticket', async () => {
  const { number, offerMail } = await offered('Scanner eta');
  world.later(days(30));
  await world.settle();
  await arrives({ answers: offerMail, subject: 'Re: Scanner eta', text: 'All good now, thanks' });
  expect(await ticketOf(number)).toMatchObject({ status: 'dormant' });
  const link = /\/fix\/(\S+)/.exec((await lettersOf('one-press')).at(-1)!.text)![1];
  expect((await world.stranger.post(`/portal/resolutions/${link}`, { outcome: 'confirmed' })).status).toBe(200);
  expect((await ticketOf(number)).status).toBe('confirmed');

  const other = await offered('Scanner theta');
  world.later(days(30));
  await world.settle();
  await arrives({ answers: other.offerMail, subject: 'Re: Scanner theta', text: 'It jams again.' });
  expect(await ticketOf(other.number)).toMatchObject({ status: 'open' });
  expect((await ticketOf(other.number)).offers.at(-1).outcome).toBe('not-yet');
});

test('a yes to a question that no fix was offered with is an answer, and goes to whoever asked', async () => {
  await arrives({ subject: 'Scanner iota', text: 'The scanner jams.' });
  const { items } = (await amina.get('/search?q=Scanner%20iota')).body;
  const { number } = items[0].ticket ?? items[0];
  await amina.post(`/tickets/${number}/replies`, { text: 'Shall I send somebody?' });
  await world.settle();
  const asked = (await lettersOf('reply')).at(-1)!.messageIdText;
  await arrives({ answers: asked, subject: 'Re: Scanner iota', text: 'Yes, thanks.' });
  expect(await ticketOf(number)).toMatchObject({ status: 'open', waitingOn: 'agent' });
});

test('who is in copy cannot say it for the requester', async () => {
  const { number, offerMail } = await offered('Scanner kappa');
  await arrives({
    from: 'mei@harbour.example',
    answers: offerMail,
    subject: 'Re: Scanner kappa',
    text: 'It works now',
  });
  expect((await ticketOf(number)).offers.at(-1)).toMatchObject({ outcome: 'pending', saidWorksAt: null });
});
