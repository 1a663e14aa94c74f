import { expect, test } from 'vitest';
import { endpoints, type CoachingNote, type PortalTicket } from '@attune/contract';
import { emailOf } from '@attune/seed';
import { ask } from '../src/caller.ts';
import { VPN, wroteIn } from '../src/cast-writes.ts';
import { button, coach, draftTo, see, sendReply } from '../src/see.ts';
import { tellStory } from '../src/story.ts';

const desk = tellStory({ demo: true });

const DRAFT =
  'Jonas, three drops in a week before a demo is rough. You should have told us about the cable earlier. I am looking at it now.';

test('a draft does not leave the page for the coach, and nobody else sees what the coach said', async () => {
  const amina = await desk.windowOf('amina');
  const { number } = await wroteIn(amina, 'jonas', VPN);
  await amina.goto(`/desk/queue/${number}`);
  await see(coach(amina));

  const asked: { what: string; words: string }[] = [];
  amina.on('request', (request) =>
    asked.push({ what: `${request.method()} ${new URL(request.url()).pathname}`, words: request.postData() ?? '' }),
  );
  await draftTo(amina, 'Jonas Weber').click();
  await amina.keyboard.type(DRAFT);
  await see(coach(amina).getByText('may read as blaming'));
  await see(amina.getByText('saved', { exact: true }));

  // The draft goes to the agent's own draft, and to nowhere else.
  const carriers = asked.filter(({ words }) => words.includes('rough'));
  expect([...new Set(carriers.map(({ what }) => what))]).toEqual([`PUT /api/v1/tickets/${number}/draft`]);
  expect(asked.map(({ what }) => what).filter((what) => /coach|read(ing)?s?$/.test(what))).toEqual([]);

  // What is kept after sending says which kinds were shown. It holds none of the words.
  const kept = amina.waitForRequest((request) => request.url().endsWith('/me/coaching') && request.method() === 'POST');
  await sendReply(amina).click();
  await see(button(amina, 'Undo'));
  await button(amina, 'Send now').click();
  const note = await kept;
  expect(note.postData()).toContain('blame');
  for (const word of ['rough', 'cable', 'Jonas']) expect(note.postData()).not.toContain(word);
  await expect
    .poll(async () =>
      (await ask<{ items: CoachingNote[] }>(amina, 'GET /me/coaching')).body.items.map((line) => line.ticketNumber),
    )
    .toContain(number);

  // Her lead and the admin have the same right to it as anybody: none.
  for (const who of ['mei', 'ada'] as const) {
    const other = await desk.windowOf(who, `/desk/all/${number}`);
    await see(other.getByText(VPN.slice(0, 40)));
    expect((await ask<{ items: CoachingNote[] }>(other, 'GET /me/coaching')).body.items).toEqual([]);
    const amina_ = (await ask<{ id: string }>(amina, 'GET /me')).body.id;
    for (const guess of [
      `/me/coaching?userId=${amina_}`,
      `/agents/${amina_}/coaching`,
      `/coaching?agent=${amina_}`,
      `/tickets/${number}/coaching`,
    ] as const) {
      const { status, body } = await ask<{ items?: unknown[] }>(other, `GET ${guess}`);
      expect(status === 404 || body.items?.length === 0, `${who} asks ${guess}`).toBe(true);
    }
    expect(JSON.stringify((await ask(other, `GET /tickets/${number}`)).body)).not.toMatch(/coach|misstep/i);
    await other.goto('/account');
    await see(other.getByRole('heading', { name: 'Your account' }));
    expect(await other.getByText(`#${number}`).count()).toBe(0);
  }
});

test('the contract has no door to the coaching of somebody else', () => {
  const doors = Object.values(endpoints).filter(({ path }) => /coach/i.test(path));
  expect(doors.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
    'DELETE /me/coaching',
    'GET /me/coaching',
    'POST /me/coaching',
  ]);
});

test('a stranger sees no page of the desk, and no door answers', async () => {
  const amina = await desk.windowOf('amina');
  const { number } = await wroteIn(amina, 'jonas', VPN);
  const stranger = await desk.window();
  for (const place of [
    '/desk/queue',
    `/desk/queue/${number}`,
    '/desk/praise',
    '/desk/search?q=VPN',
    '/admin',
    '/admin/outbox',
    '/account',
  ]) {
    await stranger.goto(place);
    await stranger.waitForURL(/\/sign-in/);
  }
  await stranger.goto(`/t/${number}`);
  await see(stranger.getByText('This ticket opens with your link'));
  expect(await stranger.locator('body').innerText()).not.toContain('VPN');

  const somewhere = (path: string) =>
    path.replace(':number', String(number)).replace(/:\w+/g, '01890000-0000-7000-8000-000000000000');
  for (const { method, path, access } of Object.values(endpoints)) {
    if (access === 'anyone') continue;
    const { status } = await ask(
      stranger,
      `${method} ${somewhere(path) as `/${string}`}`,
      method === 'GET' || method === 'DELETE' ? undefined : {},
    );
    // A body that does not fit is refused before anybody is asked who they are; that tells nothing.
    expect([400, 401, 404], `${method} ${path}`).toContain(status);
  }
});

test('whoever only claims an address does not read what is answered to it', async () => {
  // Somebody writes in under Priya's address.
  const claimer = await desk.window('/');
  await claimer.getByRole('textbox', { name: 'Your words' }).fill('Please send my new password to this page.');
  await claimer.getByRole('textbox', { name: 'Your name' }).fill('Priya Nair');
  await claimer.getByRole('textbox', { name: 'Your e-mail' }).fill(emailOf('priya'));
  await button(claimer, 'Send').click();
  await claimer.waitForURL(/\/t\/\d+/);
  const number = Number(/\/t\/(\d+)/.exec(claimer.url())![1]);

  const amina = await desk.windowOf('amina');
  const secret = 'Priya, your new password waits in the sealed letter in room 2.07.';
  expect((await ask(amina, `POST /tickets/${number}/replies`, { text: secret })).status).toBe(201);

  await claimer.reload();
  await see(claimer.getByText('One answer is waiting for you'));
  expect(await claimer.locator('body').innerText()).not.toContain('sealed letter');
  const named = { 'x-ticket': String(number) };
  const seen = await ask<PortalTicket>(claimer, `GET /portal/tickets/${number}`, undefined, named);
  expect(seen.status).toBe(200);
  expect(JSON.stringify(seen.body)).not.toContain('sealed letter');
  // The key opens this ticket and no other.
  const { number: other } = await wroteIn(amina, 'priya', 'My screen flickers.');
  expect((await ask(claimer, `GET /portal/tickets/${other}`, undefined, named)).status).toBe(404);
  // No script of the page can read it.
  expect(await claimer.evaluate(() => document.cookie)).not.toContain('attune-ticket');
});
