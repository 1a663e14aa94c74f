import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '@attune/contract';
import { emailOf, makeWorld, type Answer, type Caller, type Method, type World } from './world.ts';

let world: World;
let amina: Caller;
let ada: Caller;
let jonas: Caller;
let number: number;
beforeAll(async () => {
  world = await makeWorld();
  [amina, ada, jonas] = [await world.as('amina'), await world.as('ada'), await world.as('jonas')];
  number = (await jonas.post('/portal/tickets', { text: 'My VPN drops.' })).body.number;
});
afterAll(() => world.close());

const POLYGLOT = `jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */oNcliCk=alert() )//%0D%0A%0d%0a//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=alert()//>\\x3e{{7*7}}\${7*7}<img src=x onerror=alert(1)>`;

/** Every door that takes words, and where those words come back. */
const FIELDS: Record<string, () => Promise<Answer[]>> = {
  'a message and its subject': async () => {
    const made = await (
      await world.as('jonas')
    ).post('/portal/tickets', { text: POLYGLOT, subject: POLYGLOT.slice(0, 290) });
    return [
      await amina.get(`/tickets/${made.body.number}`),
      await jonas.get(`/portal/tickets/${made.body.number}`),
      await amina.get('/tickets'),
    ];
  },
  'the name of a person': async () => [
    await jonas.patch('/me', { name: POLYGLOT.slice(0, 120) }),
    await amina.get(`/tickets/${number}`),
  ],
  'a reply, a promise and a note': async () => [
    await amina.post(`/tickets/${number}/replies`, { text: POLYGLOT, promises: [{ quote: POLYGLOT, dueAt: null }] }),
    await amina.post(`/tickets/${number}/notes`, { text: POLYGLOT }),
    await amina.get(`/tickets/${number}`),
    await jonas.get(`/portal/tickets/${number}`),
  ],
  'a draft': async () => [await amina.put(`/tickets/${number}/draft`, { kind: 'note', text: POLYGLOT })],
  'tags and the subject': async () => [
    await amina.patch(`/tickets/${number}`, { tags: [POLYGLOT.slice(0, 40)], subject: POLYGLOT.slice(0, 290) }),
  ],
  'a hypothesis and a hand-over': async () => [
    await amina.post(`/tickets/${number}/hypotheses`, { symptom: POLYGLOT }),
    await amina.post(`/tickets/${number}/handovers`, { toTeamId: world.team.desk, story: POLYGLOT }),
  ],
  'a fix, its answer and its feedback': async () => [
    await amina.post(`/tickets/${number}/resolution`, { cause: POLYGLOT, fix: POLYGLOT, prevention: POLYGLOT }),
    await jonas.post(`/portal/tickets/${number}/resolution`, { outcome: 'confirmed', words: POLYGLOT }),
    await jonas.post(`/portal/tickets/${number}/feedback`, {
      solved: 5,
      treated: 5,
      words: POLYGLOT,
      praise: POLYGLOT,
    }),
    await amina.get('/commendations'),
  ],
  'the desk, a team and an invitation': async () => [
    await ada.patch('/desk', { crisisWords: POLYGLOT }),
    await ada.post('/teams', { name: POLYGLOT.slice(0, 110) }),
    await ada.post('/agents', { name: POLYGLOT.slice(0, 110), email: 'x@harbour.example', role: 'agent' }),
  ],
  'an API key': async () => [await amina.post('/api-keys', { name: POLYGLOT.slice(0, 110), scopes: ['tickets:read'] })],
  'a search': async () => [await amina.get(`/search?q=${encodeURIComponent(POLYGLOT.slice(0, 190))}`)],
  'an address': async () => [
    await amina.get(`/tickets/${encodeURIComponent('<script>alert(1)</script>')}`),
    await world.stranger.get(`/invitations/${encodeURIComponent(POLYGLOT)}`),
    await world.stranger.get('/no/<script>alert(1)</script>'),
  ],
};

test.each(Object.entries(FIELDS))('%s come back as plain words in JSON, never as a page', async (_name, write) => {
  for (const answer of await write()) {
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
    expect(answer.headers['cache-control']).toBe('no-store');
  }
});

test('words come back exactly as they were written', async () => {
  const made = await (await world.as('jonas')).post('/portal/tickets', { text: POLYGLOT });
  expect((await amina.get(`/tickets/${made.body.number}`)).body.messages[0]).toMatchObject({
    text: POLYGLOT,
    html: null,
  });
});

const ODD: Record<string, string> = {
  'U+0000': 'before\u0000after',
  'half a character': 'before\ud800after',
  'the other half': 'before\udc00after',
  'writing direction': 'before\u202eretfa',
  'control characters': 'before\u0001\u0008\u001b[31mafter',
  'a very long word': 'x'.repeat(99_000),
  'many scripts': '日本語 العربية ไทย 🧑‍🚒 ẞ',
};
test.each(Object.entries(ODD))('%s in every text breaks nothing', async (_name, text) => {
  const short = text.slice(0, 110);
  const writes: [Caller, Method, string, object][] = [
    [await world.as('jonas'), 'POST', '/portal/tickets', { text, subject: short }],
    [world.stranger, 'POST', '/portal/tickets', { text, email: emailOf('jonas'), name: short }],
    [
      amina,
      'POST',
      `/tickets/${number}/replies`,
      { text: `${text}!`, promises: [{ quote: short, dueAt: null }], clientKey: `key ${short}` },
    ],
    [amina, 'POST', `/tickets/${number}/notes`, { text }],
    [amina, 'PUT', `/tickets/${number}/draft`, { kind: 'reply', text }],
    [amina, 'POST', `/tickets/${number}/hypotheses`, { symptom: short }],
    [amina, 'PATCH', `/tickets/${number}`, { tags: [short.slice(0, 40)], subject: short }],
    [jonas, 'PATCH', '/me', { name: short }],
    [ada, 'PATCH', '/desk', { crisisWords: short }],
    [amina, 'GET', `/search?q=${encodeURIComponent(short.replace(/\p{Surrogate}/gu, ''))}`, {}],
    [world.stranger, 'POST', '/portal/sessions', { token: `token ${short}` }],
  ];
  for (const [caller, method, path, body] of writes) {
    const answer = await caller.send(method, path, method === 'GET' ? undefined : body);
    expect(answer.status, `${path} ${JSON.stringify(answer.body).slice(0, 200)}`).toBeLessThan(500);
  }
  expect((await amina.get(`/tickets/${number}`)).status).toBe(200);
});

test('what PostgreSQL cannot keep is taken out, and the rest of the words stay', async () => {
  const made = await (await world.as('jonas')).post('/portal/tickets', { text: 'log:\u0000 error\ud800 end' });
  expect((await amina.get(`/tickets/${made.body.number}`)).body.messages[0].text).toBe('log: error\ufffd end');
});

test('a line break in a name or a subject becomes a space, so that it never becomes a header', async () => {
  const made = await (
    await world.as('jonas')
  ).post('/portal/tickets', { text: 'Hello.', subject: 'VPN\r\nBcc: everybody@evil.example' });
  expect((await amina.get(`/tickets/${made.body.number}`)).body.subject).toBe('VPN Bcc: everybody@evil.example');
  expect((await jonas.patch('/me', { name: 'Jonas\r\nX-Evil: 1' })).body.name).toBe('Jonas X-Evil: 1');
});

describe('what is not as it should be gets a clear answer in our shape', () => {
  const CASES: Record<string, [Method, string, object | string, number]> = {
    'a bad id': ['PATCH', '/hypotheses/not-an-id', { result: 'x' }, 400],
    'a bad number': ['GET', '/tickets/abc', {}, 400],
    'a number that is too large': ['GET', '/tickets/99999999999999999999', {}, 400],
    'a negative number': ['GET', '/tickets/-1', {}, 400],
    'a cursor of another desk': [
      'GET',
      '/tickets?cursor=WyJQcmludGVyIDUiLCIwMTkwMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDAiXQ',
      {},
      400,
    ],
    'a cursor that is none, in praise': ['GET', '/commendations?cursor=abc', {}, 400],
    'a cursor that is none, in coaching': ['GET', '/me/coaching?cursor=abc', {}, 400],
    'a limit that is too large': ['GET', '/tickets?limit=100000', {}, 400],
    'a query given twice': ['GET', '/tickets?limit=1&limit=2', {}, 400],
    'a year that no calendar knows': [
      'POST',
      '/tickets/1001/promises',
      { quote: 'x', dueAt: '0000-01-01T00:00:00Z' },
      400,
    ],
    'a moment beyond the last year': ['PATCH', '/tickets/1001', { snoozedUntil: '9999-12-31T23:59:59-23:59' }, 400],
    'a day that does not exist': ['PATCH', '/tickets/1001', { snoozedUntil: '2026-02-30T10:00:00Z' }, 400],
    'a version from nowhere': ['PATCH', '/tickets/1001', { priority: 'urgent', version: Number.MIN_SAFE_INTEGER }, 409],
    'a count that no column holds': [
      'POST',
      '/me/coaching',
      { ticketNumber: 1001, made: [], shown: [], kept: [], unheard: 9_007_199_254_740_991 },
      400,
    ],
    'an empty reply': ['POST', '/tickets/1001/replies', { text: ' \n ' }, 400],
    'an array instead of an object': ['POST', '/tickets/1001/replies', [], 400],
    'null instead of words': ['POST', '/tickets/1001/replies', { text: null }, 400],
    'broken JSON': ['POST', '/tickets/1001/replies', '{"text": ', 400],
    'a polluting key': ['POST', '/tickets/1001/replies', '{"text": "x", "__proto__": {"role": "admin"}}', 400],
    'a polluting constructor': [
      'POST',
      '/tickets/1001/replies',
      '{"text": "x", "constructor": {"prototype": {"role": "admin"}}}',
      400,
    ],
    'a body without end': ['POST', '/tickets/1001/notes', { text: 'x'.repeat(2_000_000) }, 413],
    'words without end': ['POST', '/tickets/1001/notes', { text: 'x'.repeat(100_001) }, 400],
    'arrays in arrays in arrays': [
      'POST',
      '/tickets/1001/notes',
      `{"text": "x", "mentionIds": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      400,
    ],
    'another language than JSON': ['POST', '/tickets/1001/notes', '<xml/>', 400],
  };
  test.each(Object.entries(CASES))('%s', async (name, [method, path, body, status]) => {
    await world.pool.query(
      `insert into events (id, type, ticket_id, actor_id, data, at) select gen_random_uuid(), 'ticket.changed', id, $1, '{"fields": ["priority"], "version": 2}', now() from tickets where number = 1001`,
      [world.ids.noor],
    );
    const raw = typeof body === 'string';
    const cookie = await cookieOf();
    const answer = await world.app.inject({
      method: method as 'POST',
      url: `/api/v1${path}`,
      headers: {
        cookie,
        origin: world.config.url,
        ...(raw ? { 'content-type': name.startsWith('another') ? 'application/xml' : 'application/json' } : {}),
      },
      ...(method === 'GET' ? {} : { payload: body }),
    });
    expect([answer.statusCode, Object.keys(answer.json())], answer.body.slice(0, 300)).toEqual([status, ['error']]);
    expect(Object.keys(answer.json().error)).toEqual(expect.arrayContaining(['code', 'message', 'requestId']));
    expect(answer.body).not.toMatch(/node_modules|\.ts:\d|select |insert |stack/i);
    expect(({} as { role?: string }).role).toBeUndefined();
  });
});

let kept: string | undefined;
async function cookieOf(): Promise<string> {
  if (kept !== undefined) return kept;
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { origin: world.config.url },
    payload: { email: emailOf('amina'), password: 'a calm and long password' },
  });
  kept = [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((line) => line.split(';')[0])
    .join('; ');
  return kept;
}

test('fields that nobody asked for are left aside', async () => {
  const before = (await amina.get(`/tickets/${number}`)).body;
  await amina.patch(`/tickets/${number}`, {
    id: world.ids.jonas,
    number: 1,
    requesterId: world.ids.priya,
    requesterVerified: true,
    mergedIntoId: before.id,
    heat: 3,
    priority: 'high',
  });
  const after = (await amina.get(`/tickets/${number}`)).body;
  expect([after.id, after.number, after.requester.id, after.heat, after.priority]).toEqual([
    before.id,
    before.number,
    before.requester.id,
    before.heat,
    'high',
  ]);
  expect(
    (await jonas.patch('/me', { role: 'admin', email: 'ada@harbour.example', twoFactorEnabled: true })).body,
  ).toMatchObject({ role: 'requester', email: emailOf('jonas'), twoFactorEnabled: false });
});

test('no door answers a stranger with a failure of ours, whatever is thrown at it', async () => {
  for (const { method, path } of Object.values(endpoints)) {
    for (const value of ['%00', '..%2f..%2fetc%2fpasswd', '-1', "1'%20or%201=1--", '%f0%28%8c%28']) {
      const answer = await world.stranger.send(method, path.replace(/:\w+/g, value), method === 'GET' ? undefined : {});
      expect([path, value, answer.status < 500], JSON.stringify(answer.body)).toEqual([path, value, true]);
    }
  }
});
