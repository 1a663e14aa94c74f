import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { OPEN_AUTH_PATHS } from '../src/features/auth/sign-in.ts';
import { emailOf, makeWorld, PASSWORD, type Who, type World } from './world.ts';

let world: World;
const tokens: string[] = [];
beforeAll(async () => {
  world = await makeWorld();
  for (const who of ['amina', 'noor', 'mei', 'tomas', 'rosa', 'jonas'] as const) await world.as(who);
  hearLinks(world);
});
afterAll(() => world.close());

/** Keeps every link token that was made, sent or not. */
function hearLinks({ signIn }: World): void {
  const plugin = signIn.options.plugins.find(({ id }) => id === 'magic-link') as unknown as {
    options: { sendMagicLink(link: { token: string }, context: unknown): Promise<void> };
  };
  const send = plugin.options.sendMagicLink;
  plugin.options.sendMagicLink = async (link, context) => {
    tokens.push(link.token);
    await send(link, context);
  };
}

let house = 0;
/** One browser: keeps its cookies, comes from one address. */
function browser(address = `192.0.2.${(house += 1)}`, headers: Record<string, string> = {}) {
  const jar = new Map<string, string>();
  const send = async (method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await world.app.inject({
      method,
      url,
      remoteAddress: address,
      headers: { origin: world.config.url, ...(cookie === '' ? {} : { cookie }), ...headers },
      ...(payload ? { payload } : {}),
    });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (/max-age=0/i.test(line) || value === '') jar.delete(name!);
      else jar.set(name!, value!);
    }
    return {
      status: answer.statusCode,
      body: answer.body === '' ? null : JSON.parse(answer.body),
      headers: answer.headers,
    };
  };
  return {
    get: (url: string) => send('GET', url),
    post: (url: string, body: object = {}) => send('POST', url, body),
    patch: (url: string, body: object) => send('PATCH', url, body),
    jar,
  };
}
const signIn = (from: ReturnType<typeof browser>, who: Who | { email: string }, password = PASSWORD) =>
  from.post('/api/auth/sign-in/email', { email: typeof who === 'string' ? emailOf(who) : who.email, password });
const isSignedIn = async (from: ReturnType<typeof browser>) => (await from.get('/api/v1/me')).status === 200;

test('a password signs in, and signing out ends it', async () => {
  const here = browser();
  expect((await signIn(here, 'amina')).status).toBe(200);
  expect(await isSignedIn(here)).toBe(true);
  await here.post('/api/auth/sign-out');
  expect(await isSignedIn(here)).toBe(false);
});

test('the cookie is for this desk alone, and no script reads it', async () => {
  const answer = await signIn(browser(), 'amina');
  const cookie = String([answer.headers['set-cookie']].flat().find((line) => String(line).includes('session_token')));
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
});

test('an unknown account and a wrong password get the same answer, and both cost one hash', async () => {
  const { password } = await world.signIn.$context;
  const [hash, verify] = [vi.spyOn(password, 'hash'), vi.spyOn(password, 'verify')];
  const work = () => hash.mock.calls.length + verify.mock.calls.length;
  const wrong = await signIn(browser(), 'amina', 'not her password at all');
  const afterWrong = work();
  const unknown = await signIn(browser(), { email: 'nobody@harbour.example' }, 'not her password at all');
  const afterUnknown = work();
  // Priya has written in and never had a password.
  const withoutPassword = await signIn(browser(), 'priya', 'not her password at all');
  expect(work() - afterUnknown).toBe(1);
  hash.mockRestore();
  verify.mockRestore();
  expect(wrong.status).toBe(401);
  expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body]);
  expect([withoutPassword.status, withoutPassword.body]).toEqual([wrong.status, wrong.body]);
  expect([afterWrong, afterUnknown - afterWrong]).toEqual([1, 1]);
});

test('asking for a link or a reset tells nobody who is known', async () => {
  const [knownLink, unknownLink] = [
    await browser().post('/api/v1/portal/links', { email: emailOf('priya') }),
    await browser().post('/api/v1/portal/links', { email: 'nobody@harbour.example' }),
  ];
  expect([knownLink.status, knownLink.body]).toEqual([unknownLink.status, unknownLink.body]);
  const reset = (email: string) => browser().post('/api/auth/request-password-reset', { email });
  const [known, unknown] = [await reset(emailOf('amina')), await reset('nobody@harbour.example')];
  expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
});

test('ten wrong passwords from one address are enough, whatever it claims to be', async () => {
  const statuses: number[] = [];
  for (let i = 0; i < 12; i += 1)
    statuses.push(
      (
        await signIn(
          browser('198.51.100.7', { 'x-forwarded-for': `203.0.113.${i}`, 'x-attune-address': `203.0.113.${i}` }),
          { email: `someone${i}@harbour.example` },
          'a wrong password',
        )
      ).status,
    );
  expect(statuses.slice(0, 10)).not.toContain(429);
  expect(statuses.slice(10)).toEqual([429, 429]);
});

test('one busy office does not lock out another', async () => {
  for (let i = 0; i < 12; i += 1)
    await signIn(browser('198.51.100.8'), { email: `other${i}@harbour.example` }, 'a wrong password');
  expect((await signIn(browser('198.51.100.9'), 'noor')).status).toBe(200);
});

test('one account is not tried from a hundred addresses', async () => {
  const statuses: number[] = [];
  for (let i = 0; i < 22; i += 1)
    statuses.push((await signIn(browser(), { email: 'target@harbour.example' }, 'a wrong password')).status);
  expect(statuses.filter((status) => status === 429).length).toBe(2);
});

test('nobody is flooded with links', async () => {
  const before = tokens.length;
  for (let i = 0; i < 8; i += 1)
    expect((await browser().post('/api/v1/portal/links', { email: 'flooded@harbour.example' })).status).toBe(202);
  await world.settle();
  expect(tokens.length - before).toBeLessThanOrEqual(5 + 2);
});

test('a write from another site is refused and changes nothing', async () => {
  const here = browser();
  await signIn(here, 'amina');
  const cookie = [...here.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  for (const origin of ['https://evil.example', 'null', 'http://desk.test.evil.example', 'http://desk.test:8080']) {
    const answer = await world.app.inject({
      method: 'PATCH',
      url: '/api/v1/me',
      headers: { origin, cookie },
      payload: { name: 'Mallory' },
    });
    expect([origin, answer.statusCode, answer.json().error?.code]).toEqual([origin, 403, 'request.wrong-origin']);
  }
  const withoutOrigin = await world.app.inject({
    method: 'PATCH',
    url: '/api/v1/me',
    headers: { cookie },
    payload: { name: 'Mallory' },
  });
  expect(withoutOrigin.statusCode).toBe(403);
  expect((await here.get('/api/v1/me')).body.name).toBe('Amina Haddad');
});

test('another site cannot sign a visitor in as somebody else', async () => {
  for (const [url, payload] of [
    ['/api/auth/sign-in/email', { email: emailOf('amina'), password: PASSWORD }],
    ['/api/v1/portal/sessions', { token: 'a-token-of-the-attacker' }],
  ] as const) {
    const answer = await world.app.inject({
      method: 'POST',
      url,
      headers: { origin: 'https://evil.example' },
      payload,
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
  }
});

test('of better-auth only the open doors answer, and none of them by GET', async () => {
  expect(OPEN_AUTH_PATHS.filter((path) => !path.startsWith('POST '))).toEqual([]);
  const ways = [
    '/sign-up/email',
    '/update-user',
    '/delete-user',
    '/list-sessions',
    '/magic-link/verify?token=x',
    '/sign-in/magic-link',
    '/reset-password/x',
    '/get-session',
    '/callback/google',
    '/error',
    '/two-factor/send-otp',
    '/change-email',
    '/verify-email',
    '/sign-in/social',
    '/../auth/get-session',
    '/%67et-session',
  ];
  for (const way of ways) {
    for (const method of ['GET', 'POST', 'HEAD'] as const) {
      const answer = await world.app.inject({
        method,
        url: `/api/auth${way}`,
        headers: { origin: world.config.url },
        remoteAddress: `192.0.2.${(house += 1)}`,
        ...(method === 'POST' ? { payload: {} } : {}),
      });
      expect([way, method, answer.statusCode]).toEqual([way, method, 404]);
    }
  }
});

test('a link from the mail signs in once', async () => {
  await browser().post('/api/v1/portal/links', { email: emailOf('jonas') });
  await world.settle();
  const token = tokens.at(-1)!;
  const here = browser();
  expect((await here.get(`/api/auth/magic-link/verify?token=${token}`)).status).toBe(404);
  const [first, second] = [
    await here.post('/api/v1/portal/sessions', { token }),
    await browser().post('/api/v1/portal/sessions', { token }),
  ];
  expect(first.status).toBe(200);
  expect((await here.get('/api/v1/me')).body.name).toBe('Jonas Weber');
  expect([second.status, second.body.error.code]).toEqual([410, 'auth.link-used']);
  expect(second.headers['set-cookie']).toBeUndefined();
});

test('a link that is too old signs nobody in', async () => {
  await world.signIn.api.signInMagicLink({ body: { email: emailOf('jonas') }, headers: new Headers() });
  await world.pool.query(`update verifications set expires_at = now() - interval '1 minute'`);
  expect((await browser().post('/api/v1/portal/sessions', { token: tokens.at(-1)! })).status).toBe(410);
});

test('a mailbox is no way around the password and second factor of an agent', async () => {
  await world.signIn.api.signInMagicLink({ body: { email: emailOf('amina') }, headers: new Headers() });
  const here = browser();
  expect((await here.post('/api/v1/portal/sessions', { token: tokens.at(-1)! })).status).toBe(410);
  expect(await isSignedIn(here)).toBe(false);
});

test('a second factor: switched on, asked for, answered by a code of the phone or of the drawer, once', async () => {
  const here = browser();
  await signIn(here, 'mei');
  const enabled = await here.post('/api/auth/two-factor/enable', { password: PASSWORD });
  expect(enabled.status).toBe(200);
  const { totpURI, backupCodes } = enabled.body as { totpURI: string; backupCodes: string[] };
  expect((await here.post('/api/auth/two-factor/verify-totp', { code: codeOf(totpURI) })).status).toBe(200);
  expect((await here.get('/api/v1/me')).body.twoFactorEnabled).toBe(true);

  const elsewhere = browser();
  const halfway = await signIn(elsewhere, 'mei');
  expect(halfway.body.twoFactorRedirect).toBe(true);
  expect(await isSignedIn(elsewhere)).toBe(false);
  expect((await elsewhere.post('/api/auth/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
  expect(await isSignedIn(elsewhere)).toBe(false);
  expect((await elsewhere.post('/api/auth/two-factor/verify-totp', { code: codeOf(totpURI) })).status).toBe(200);
  expect(await isSignedIn(elsewhere)).toBe(true);

  const withoutPhone = browser();
  await signIn(withoutPhone, 'mei');
  expect((await withoutPhone.post('/api/auth/two-factor/verify-backup-code', { code: backupCodes[0] })).status).toBe(
    200,
  );
  expect(await isSignedIn(withoutPhone)).toBe(true);
  const again = browser();
  await signIn(again, 'mei');
  expect((await again.post('/api/auth/two-factor/verify-backup-code', { code: backupCodes[0] })).status).toBe(401);
  expect(await isSignedIn(again)).toBe(false);
});

test('a second factor is switched off only with the password', async () => {
  const here = browser();
  await signIn(here, 'rosa');
  const { totpURI } = (await here.post('/api/auth/two-factor/enable', { password: PASSWORD })).body;
  await here.post('/api/auth/two-factor/verify-totp', { code: codeOf(totpURI) });
  expect((await here.post('/api/auth/two-factor/disable', { password: 'a guessed password' })).status).toBe(400);
  expect((await here.get('/api/v1/me')).body.twoFactorEnabled).toBe(true);
});

test('a reset link sets a new password once and ends what was open', async () => {
  const open = browser();
  await signIn(open, 'tomas');
  await browser().post('/api/auth/request-password-reset', { email: emailOf('tomas') });
  const { rows } = await world.pool.query<{ identifier: string }>(
    `select identifier from verifications where identifier like 'reset-password:%' order by created_at desc limit 1`,
  );
  const token = rows[0]!.identifier.split(':')[1]!;
  const set = (password: string) => browser().post('/api/auth/reset-password', { token, newPassword: password });
  expect((await set('too short')).status).toBe(400);
  expect((await set('a fresh and long password')).status).toBe(200);
  expect(await isSignedIn(open)).toBe(false);
  expect((await set('another long password')).status).toBe(400);
  expect((await signIn(browser(), 'tomas')).status).toBe(401);
  expect((await signIn(browser(), 'tomas', 'a fresh and long password')).status).toBe(200);
});

test('deactivating somebody ends their sessions at once, and no door lets them back in', async () => {
  const here = browser();
  await signIn(here, 'noor');
  const key = await world.withApiKey('noor');
  expect((await key.get('/tickets')).status).toBe(200);
  const ada = await world.as('ada');
  await ada.patch(`/agents/${world.ids.noor}`, { deactivated: true });
  expect(await isSignedIn(here)).toBe(false);
  expect((await key.get('/tickets')).status).toBe(401);
  const again = browser();
  const answer = await signIn(again, 'noor');
  const wrong = await signIn(browser(), 'noor', 'a wrong password');
  expect([answer.status, answer.body]).toEqual([wrong.status, wrong.body]);
  expect(await isSignedIn(again)).toBe(false);
  await ada.patch(`/agents/${world.ids.noor}`, { deactivated: false });
  expect((await signIn(browser(), 'noor')).status).toBe(200);
});

test('a change of role counts from the next request', async () => {
  const [ada, amina] = [await world.as('ada'), await world.as('amina')];
  expect((await amina.get('/agents')).status).toBe(200);
  expect((await amina.post('/teams', { name: 'Mine' })).status).toBe(404);
  await ada.patch(`/agents/${world.ids.amina}`, { role: 'admin' });
  expect((await amina.post('/teams', { name: 'Mine' })).status).toBe(201);
  await ada.patch(`/agents/${world.ids.amina}`, { role: 'agent' });
  expect((await amina.post('/teams', { name: 'Mine too' })).status).toBe(404);
});

test('an invitation works once, even when it is pressed twice at the same moment', async () => {
  const { body } = await (
    await world.as('ada')
  ).post('/agents', { name: 'Ines', email: 'ines@harbour.example', role: 'agent' });
  const url = `/invitations/${String(body.invitationLink).split('/').at(-1)}`;
  expect((await world.stranger.get(url)).body).toEqual({
    name: 'Ines',
    email: 'ines@harbour.example',
    deskName: 'Harbour IT',
  });
  const answers = await Promise.all(
    ['the first long password', 'the other long password'].map((password) =>
      world.stranger.post(url, { name: 'Ines', password }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
  const kept = answers[0]!.status === 200 ? 'the first long password' : 'the other long password';
  expect((await signIn(browser(), { email: 'ines@harbour.example' }, kept)).status).toBe(200);
  expect((await world.stranger.get(url)).status).toBe(410);
});

test('an invitation that is too old, or of somebody who left, opens nothing', async () => {
  const ada = await world.as('ada');
  const invite = async (name: string) =>
    (await ada.post('/agents', { name, email: `${name}@harbour.example`, role: 'agent' })).body;
  const [late, gone] = [await invite('late'), await invite('gone')];
  await world.pool.query(`update invitations set expires_at = now() - interval '1 minute' where user_id = $1`, [
    late.id,
  ]);
  await ada.patch(`/agents/${gone.id}`, { deactivated: true });
  for (const { invitationLink } of [late, gone])
    expect(
      (
        await world.stranger.post(`/invitations/${invitationLink.split('/').at(-1)}`, {
          name: 'Me',
          password: 'a very long password',
        })
      ).status,
    ).toBe(410);
});

test('two admins who step down at the same moment leave one admin', async () => {
  const ada = await world.as('ada');
  await ada.patch(`/agents/${world.ids.rosa}`, { role: 'admin' });
  const rosa = await world.as('rosa');
  const answers = await Promise.all([
    ada.patch(`/agents/${world.ids.ada}`, { role: 'agent' }),
    rosa.patch(`/agents/${world.ids.rosa}`, { role: 'agent' }),
  ]);
  const { rows } = await world.pool.query(`select name from users where role = 'admin' and deactivated_at is null`);
  expect(rows.length).toBe(1);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  await world.pool.query(`update users set role = case id when $1 then 'admin' else role end`, [world.ids.ada]);
  await world.pool.query(`update users set role = 'lead' where id = $1`, [world.ids.rosa]);
});

test('somebody who was only invited does not count as the last admin', async () => {
  const ada = await world.as('ada');
  await ada.post('/agents', { name: 'Perhaps', email: 'perhaps@harbour.example', role: 'admin' });
  expect((await ada.patch(`/agents/${world.ids.ada}`, { role: 'agent' })).body.error.code).toBe('person.last-admin');
});

test('a desk is set up once, even when two people press the button at the same moment', async () => {
  const empty = await makeWorld({ setUp: false });
  try {
    const press = (name: string) =>
      empty.stranger.post('/setup', {
        deskName: `Desk of ${name}`,
        name,
        email: `${name}@harbour.example`,
        password: 'a very long password',
      });
    const answers = await Promise.all([press('ada'), press('eve')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { rows } = await empty.pool.query(`select count(*)::int as admins from users where role = 'admin'`);
    expect(rows[0].admins).toBe(1);
    expect((await press('mallory')).status).toBe(409);
  } finally {
    await empty.close();
  }
});

/** The six digits that a phone shows now (RFC 6238). */
function codeOf(uri: string): string {
  const secret = new URL(uri).searchParams.get('secret')!;
  const bits = [...secret.replace(/=+$/, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const at = digest.at(-1)! & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
