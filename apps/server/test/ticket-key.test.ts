import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTicketKey } from '../src/features/portal/index.ts';
import { offerToken } from '../src/features/resolution/index.ts';
import { days } from '../src/platform/clock.ts';
import { emailOf, makeWorld, type Answer, type Caller, type World } from './world.ts';

/** How a browser without a sign-in opens a ticket, keeps it open, and forgets it. */
let world: World;
let amina: Caller;
beforeAll(async () => {
  world = await makeWorld();
  amina = await world.as('amina');
});
afterAll(() => world.close());

const cookieIn = ({ headers }: Answer): string => [headers['set-cookie'] ?? []].flat().map(String).join('\n');
/** A browser that keeps the cookies of this answer, with a page that names this ticket. */
const browser = (answer: Answer, number: number) =>
  world.withHeaders({
    cookie: cookieIn(answer).split(';')[0]!,
    origin: world.config.url,
    'x-ticket': String(number),
  });
const writtenIn = async () => {
  const answer = await world.stranger.post('/portal/tickets', { text: 'The scanner jams.', email: emailOf('jonas') });
  const { number } = answer.body as { number: number };
  const { rows } = await world.pool.query<{ id: string }>('select id from tickets where number = $1', [number]);
  return { answer, number, id: rows[0]!.id };
};
const offered = async () => {
  const written = await writtenIn();
  await amina.post(`/tickets/${written.number}/replies`, { text: 'I am on my way to floor two.' });
  const fix = { cause: 'Dust.', fix: 'I cleaned it.' };
  const { id: offerId } = (await amina.post(`/tickets/${written.number}/resolution`, fix)).body;
  return { ...written, link: `/portal/resolutions/${offerToken(world.config.secret, offerId)}` };
};

test('the browser that wrote in opens its ticket again, and no script of any page can read the key', async () => {
  const { answer, number } = await writtenIn();
  expect(cookieIn(answer)).toMatch(
    /^attune-ticket-\d+=\S+; Path=\/api\/v1; Max-Age=2592000; HttpOnly; SameSite=Strict$/,
  );
  const seen = (await browser(answer, number).get(`/portal/tickets/${number}`)).body;
  expect(seen).toMatchObject({ number, byKey: true, addressVerified: false });
  expect((await world.stranger.get(`/portal/tickets/${number}`)).status).toBe(401);
});

test('a kept key counts only where a page names its ticket, and only for that one', async () => {
  const { answer, number } = await writtenIn();
  const other = await writtenIn();
  const cookie = cookieIn(answer).split(';')[0]!;
  expect((await world.withHeaders({ cookie }).get(`/portal/tickets/${number}`)).status).toBe(401);
  expect((await browser(answer, other.number).get(`/portal/tickets/${other.number}`)).status).toBe(401);
  const forged = cookie.replace(String(number), String(other.number));
  const tried = world.withHeaders({ cookie: forged, 'x-ticket': String(other.number) });
  expect((await tried.get(`/portal/tickets/${other.number}`)).status).toBe(404);
});

test('another site cannot write with it', async () => {
  const { answer, number } = await writtenIn();
  const foreign = world.withHeaders({
    cookie: cookieIn(answer).split(';')[0]!,
    origin: 'https://evil.example',
    'x-ticket': String(number),
  });
  expect((await foreign.post(`/portal/tickets/${number}/messages`, { text: 'Hello.' })).status).toBe(403);
});

test('the link of a mail lets the browser keep its key; a key that ended says so', async () => {
  const { number, id } = await writtenIn();
  await amina.post(`/tickets/${number}/replies`, { text: 'I am on my way.' });
  const key = await makeTicketKey(world.act('desk'), id, world.ids.jonas, true);
  const kept = await world.stranger.post(`/portal/tickets/${number}/key`, { key });
  expect(kept.status).toBe(200);
  const seen = (await browser(kept, number).get(`/portal/tickets/${number}`)).body;
  expect(seen).toMatchObject({ addressVerified: true, answersWaiting: 0 });
  // Keeping it is no act of the person, so it proves no more than looking does.
  expect((await amina.get(`/tickets/${number}`)).body.requester.verified).toBe(false);
  const { number: other } = await writtenIn();
  expect((await world.stranger.post(`/portal/tickets/${other}/key`, { key })).status).toBe(410);
  const old = { ...world.act('desk'), now: new Date(world.now().getTime() - days(61)) };
  const ended = await makeTicketKey(old, id, world.ids.jonas, true);
  expect((await world.stranger.post(`/portal/tickets/${number}/key`, { key: ended })).status).toBe(410);
});

test('the page of an offered fix opens the ticket, because its link came through the mailbox', async () => {
  const { number, link } = await offered();
  expect((await world.stranger.get(link)).headers['set-cookie']).toBeUndefined();
  const opened = await world.stranger.post(`${link}/ticket`);
  expect(opened.body).toEqual({ number });
  const seen = (await browser(opened, number).get(`/portal/tickets/${number}`)).body;
  expect(seen.messages.map(({ text }: { text: string }) => text)).toContain('I am on my way to floor two.');
  expect(
    (await browser(opened, number).post(`/portal/tickets/${number}/resolution`, { outcome: 'confirmed' })).status,
  ).toBe(200);
});

test('it opens that ticket wherever the talk goes on, and no longer than a key would', async () => {
  const { number, link } = await offered();
  await world.stranger.post(link, { outcome: 'not-yet', words: 'It jams.' });
  const { number: into } = (await (await world.as('jonas')).post('/portal/tickets', { text: 'Scanner again.' })).body;
  expect((await amina.post(`/tickets/${number}/merge`, { into })).status).toBe(200);
  expect((await world.stranger.post(`${link}/ticket`)).body).toEqual({ number: into });
  world.later(days(61));
  expect((await world.stranger.post(`${link}/ticket`)).body.error.code).toBe('auth.link-used');
});

test('a withdrawn offer opens nothing', async () => {
  const { number, link } = await offered();
  await amina.delete(`/tickets/${number}/resolution`);
  expect((await world.stranger.post(`${link}/ticket`)).status).toBe(404);
});

test('the browser forgets it when asked', async () => {
  const { number } = await writtenIn();
  const forgotten = await world.stranger.delete(`/portal/tickets/${number}/key`);
  expect(cookieIn(forgotten)).toMatch(/^attune-ticket-\d+=; Path=\/api\/v1; Max-Age=0/);
});
