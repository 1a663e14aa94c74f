import { afterAll, beforeAll, expect, test } from 'vitest';
import { emailOf, makeWorld, type Caller, type World } from './world.ts';

/** Ids inside a request that point to what the caller may not see, or to nothing at all. */
let world: World;
let amina: Caller;
let tomas: Caller;
let jonas: Caller;
let priya: Caller;
const NOBODY = '01900000-0000-7000-8000-000000000000';
beforeAll(async () => {
  world = await makeWorld();
  [amina, tomas, jonas, priya] = [
    await world.as('amina'),
    await world.as('tomas'),
    await world.as('jonas'),
    await world.as('priya'),
  ];
});
afterAll(() => world.close());

async function opened(team: 'desk' | 'network', who: 'jonas' | 'priya' = 'jonas'): Promise<number> {
  const { number } = (await (await world.as(who)).post('/portal/tickets', { text: 'My VPN drops.' })).body;
  await world.pool.query('update tickets set team_id = $1 where number = $2', [world.team[team], number]);
  return number;
}
let uploads = 0;
async function upload(
  headers: Record<string, string>,
  filename = 'log.txt',
  content: Buffer | string = 'secret words',
  contentType = 'text/plain',
) {
  uploads += 1;
  const boundary = 'x-boundary-x';
  const payload = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${filename}"\r\ncontent-type: ${contentType}\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/v1/attachments',
    remoteAddress: `198.51.100.${uploads}`,
    headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload,
  });
  return { status: answer.statusCode, body: answer.json() };
}
const sessions = new Map<string, Record<string, string>>();
const sessionOf = async (who: 'amina' | 'jonas') => {
  const known = sessions.get(who);
  if (known) return known;
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    remoteAddress: '192.0.2.1',
    headers: { origin: world.config.url },
    payload: { email: emailOf(who), password: 'a calm and long password' },
  });
  const made = {
    origin: world.config.url,
    cookie: [answer.headers['set-cookie'] ?? []]
      .flat()
      .map((line) => line.split(';')[0])
      .join('; '),
  };
  sessions.set(who, made);
  return made;
};

test('nothing is merged into a ticket that the merger may not see', async () => {
  const [mine, theirs] = [await opened('desk'), await opened('network')];
  expect((await amina.post(`/tickets/${mine}/merge`, { into: theirs })).status).toBe(404);
  expect((await amina.post(`/tickets/${theirs}/merge`, { into: mine })).status).toBe(404);
});

test('work goes to people and teams of this desk only', async () => {
  const number = await opened('desk');
  for (const patch of [{ assigneeId: world.ids.jonas }, { assigneeId: NOBODY }, { teamId: NOBODY }]) {
    expect((await amina.patch(`/tickets/${number}`, patch)).status).toBe(400);
    expect((await amina.post('/tickets/changes', { numbers: [number], patch })).body.changed).toEqual([]);
    expect(
      (await amina.post('/tickets', { requester: { email: emailOf('priya') }, text: 'By phone.', ...patch })).status,
    ).toBe(400);
  }
  expect((await amina.post(`/tickets/${number}/handovers`, { toTeamId: NOBODY, story: 'x' })).status).toBe(400);
  expect(
    (
      await amina.post(`/tickets/${number}/handovers`, {
        toTeamId: world.team.network,
        toAgentId: world.ids.jonas,
        story: 'x',
      })
    ).status,
  ).toBe(400);
  expect((await amina.post(`/tickets/${number}/notes`, { text: 'x', mentionIds: [NOBODY] })).status).toBe(400);
});

test('promises, hypotheses, messages and replies of another team are not there', async () => {
  const theirs = await opened('network');
  const promise = (await tomas.post(`/tickets/${theirs}/promises`, { quote: 'I will call.' })).body.id;
  const hypothesis = (await tomas.post(`/tickets/${theirs}/hypotheses`, { symptom: 'It drops.' })).body.id;
  const held = (await tomas.post(`/tickets/${theirs}/replies`, { text: 'Hello.', holdSeconds: 30 })).body.id;
  const message = (await tomas.get(`/tickets/${theirs}`)).body.messages[0].id;
  const mine = await opened('desk');
  const tries = [
    amina.post(`/promises/${promise}/settlement`, { state: 'kept' }),
    amina.delete(`/promises/${promise}/settlement`),
    amina.patch(`/hypotheses/${hypothesis}`, { result: 'x' }),
    amina.delete(`/hypotheses/${hypothesis}`),
    amina.patch(`/messages/${message}/reading`, { urgency: 0 }),
    amina.delete(`/tickets/${mine}/replies/${held}`),
    amina.post(`/tickets/${mine}/replies/${held}/dispatch`),
    amina.post('/me/coaching', { ticketNumber: theirs, made: [], shown: [], kept: [], unheard: 0 }),
  ];
  for (const answer of await Promise.all(tries))
    expect([answer.status, answer.body.error.code]).toEqual([404, 'not-found']);
});

test('an API key that only reads writes nothing, and is nobody at the open door', async () => {
  const reader = await world.withApiKey('amina', ['tickets:read']);
  const number = await opened('desk');
  expect((await reader.post(`/tickets/${number}/replies`, { text: 'x' })).status).toBe(404);
  const made = await reader.post('/portal/tickets', { text: 'Written with a key that only reads.' });
  expect([made.status, made.body.error?.code]).toEqual([400, 'request.invalid']);
});

test("nobody takes along a file that somebody else uploaded, and nobody's file twice", async () => {
  const { body: file } = await upload(await sessionOf('jonas'));
  const [mine, theirs] = [await opened('desk'), await opened('desk', 'priya')];
  expect(
    (await priya.post(`/portal/tickets/${theirs}/messages`, { text: 'Look.', attachmentIds: [file.id] })).body.error
      .code,
  ).toBe('attachment.unknown');
  expect(
    (await amina.post(`/tickets/${mine}/replies`, { text: 'Look.', attachmentIds: [file.id] })).body.error.code,
  ).toBe('attachment.unknown');
  expect(
    (await world.stranger.post('/portal/tickets', { text: 'Look.', email: emailOf('jonas'), attachmentIds: [file.id] }))
      .body.error.code,
  ).toBe('attachment.unknown');
  expect(
    (await jonas.post(`/portal/tickets/${mine}/messages`, { text: 'Look.', attachmentIds: [file.id] })).status,
  ).toBe(201);
  expect(
    (await jonas.post(`/portal/tickets/${mine}/messages`, { text: 'Again.', attachmentIds: [file.id] })).body.error
      .code,
  ).toBe('attachment.unknown');
  expect(
    (await jonas.post(`/portal/tickets/${mine}/messages`, { text: 'None.', attachmentIds: [NOBODY] })).body.error.code,
  ).toBe('attachment.unknown');
});

test('a file is read by those who read its message, and by nobody else', async () => {
  const number = await opened('desk');
  const note = (await upload(await sessionOf('amina'))).body;
  await amina.post(`/tickets/${number}/notes`, { text: 'For us.', attachmentIds: [note.id] });
  const held = (await upload(await sessionOf('amina'))).body;
  await amina.post(`/tickets/${number}/replies`, { text: 'For you.', attachmentIds: [held.id], holdSeconds: 30 });
  const loose = (await upload(await sessionOf('jonas'))).body;
  const status = async (caller: Caller, id: string) => (await caller.get(`/attachments/${id}`)).status;
  expect([
    await status(amina, note.id),
    await status(tomas, note.id),
    await status(jonas, note.id),
    await status(world.stranger, note.id),
  ]).toEqual([200, 404, 404, 401]);
  expect([await status(amina, held.id), await status(jonas, held.id)]).toEqual([200, 404]);
  expect([
    await status(jonas, loose.id),
    await status(amina, loose.id),
    await status(await world.as('ada'), loose.id),
  ]).toEqual([200, 404, 404]);
  expect(await status(jonas, NOBODY)).toBe(404);
  expect(await status(jonas, 'not-an-id')).toBe(404);
});

test('a claimed address does not open the files of its owner', async () => {
  const { number, key } = (await world.stranger.post('/portal/tickets', { text: 'Mine.', email: emailOf('jonas') }))
    .body;
  const { body: file } = await upload(await sessionOf('jonas'));
  const { body: loose } = await upload(await sessionOf('jonas'));
  await jonas.post(`/portal/tickets/${number}/messages`, { text: 'Look.', attachmentIds: [file.id] });
  for (const { id } of [file, loose]) expect((await world.withKey(key).get(`/attachments/${id}`)).status).toBe(404);
});

test('a page or a drawing is never shown in place, whatever it calls itself', async () => {
  const number = await opened('desk');
  const session = await sessionOf('jonas');
  const evil = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/><script>alert(1)</script>';
  for (const [name, type] of [
    ['a.svg', 'image/svg+xml'],
    ['a.html', 'text/html'],
    ['a.png', 'image/png'],
    ['a.xhtml', 'application/xhtml+xml'],
    ['a.pdf', 'application/pdf'],
  ] as const) {
    const { body: file } = await upload(session, name, evil, type);
    await jonas.post(`/portal/tickets/${number}/messages`, { text: 'Look.', attachmentIds: [file.id] });
    const shown = await amina.get(`/attachments/${file.id}?inline=1`);
    expect(shown.headers['content-type']).toBe('application/octet-stream');
    expect(shown.headers['content-disposition']).toMatch(/^attachment;/);
    expect(shown.headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect(shown.headers['x-content-type-options']).toBe('nosniff');
  }
});

test('a true picture is shown in place, still in its sandbox', async () => {
  const number = await opened('desk');
  const { body: file } = await upload(
    await sessionOf('jonas'),
    'shot.html',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    'text/html',
  );
  await jonas.post(`/portal/tickets/${number}/messages`, { text: 'Look.', attachmentIds: [file.id] });
  const shown = await amina.get(`/attachments/${file.id}?inline=1`);
  expect([shown.headers['content-type'], shown.headers['content-security-policy']]).toEqual([
    'image/png',
    "default-src 'none'; sandbox",
  ]);
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['..\\\\..\\\\boot.ini', 'boot.ini'],
  ['.htaccess', 'htaccess'],
  ['invoice\u202Egpj.exe', 'invoicegpj.exe'],
  ['a\u0007b.txt', 'ab.txt'],
  ['\u{1F9D1}'.repeat(200), null],
])('the filename %j has no tricks left', async (given, expected) => {
  const { status, body } = await upload(await sessionOf('jonas'), given);
  expect(status).toBe(201);
  if (expected !== null) expect(body.filename).toBe(expected);
  expect((await jonas.get(`/attachments/${body.id}`)).headers['content-disposition']).not.toMatch(/[\r\n"]/);
});

test('a file that is too large, or no file at all, gets a clear answer', async () => {
  expect((await upload(await sessionOf('jonas'), 'big.bin', Buffer.alloc(26 * 1_048_576))).body.error.code).toBe(
    'request.too-large',
  );
  expect((await jonas.post('/attachments', { file: 'x' })).body.error.code).toBe('request.invalid');
});
