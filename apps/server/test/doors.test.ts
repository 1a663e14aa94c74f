import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints, type EndpointName, type EndpointShape } from '@attune/contract';
import { shelved } from '@attune/practice/library';
import { personByEmail } from '../src/features/auth/index.ts';
import { makeTicketKey } from '../src/features/portal/index.ts';
import { offerToken, pendingOffer } from '../src/features/resolution/index.ts';
import { days } from '../src/platform/clock.ts';
import { newId } from '../src/platform/columns.ts';
import { openHttp } from '../src/platform/http.ts';
import { makeLog } from '../src/platform/log.ts';
import { emailOf, makeWorld, type Caller, type Method, type Who, type World } from './world.ts';

/**
 * Every door of the desk, tried by every kind of visitor. The list of doors is the
 * contract's own, so a new endpoint is tried from the day it is named.
 */
let world: World;
let callers: Record<Visitor, () => Promise<Caller>>;

const VISITORS = [
  'a stranger',
  'the requester',
  'another requester',
  'the unproved key',
  'the proved key',
  'the key of another ticket',
  'an expired ticket key',
  'an agent of the team',
  'an agent of another team',
  'the lead of the team',
  'the lead of another team',
  'the admin',
  'an API key with the scope',
  'an API key without the scope',
  'a deactivated agent',
  'an ended API key',
  'an expired API key',
] as const;
type Visitor = (typeof VISITORS)[number];
const STAFF: Partial<Record<Visitor, Who>> = {
  'an agent of the team': 'amina',
  'an agent of another team': 'tomas',
  'the lead of the team': 'mei',
  'the lead of another team': 'rosa',
  'the admin': 'ada',
  'an API key with the scope': 'amina',
};
const NOBODY: Visitor[] = [
  'a stranger',
  'an expired ticket key',
  'a deactivated agent',
  'an ended API key',
  'an expired API key',
];
const OTHER_TEAM: Visitor[] = ['an agent of another team', 'the lead of another team'];

/** What stands behind a door, which decides who may see it. */
type Behind =
  | 'nothing of anybody'
  | 'a ticket of the team'
  | 'something the lead asks of the team'
  | 'a rehearsal of the agent of the team'
  | 'their own ticket'
  | 'their own ticket, proved';
interface Recipe {
  behind: Behind;
  /** Makes what the door needs, fresh for each visitor, and says how to knock. */
  knock(
    of: Ticket,
    visitor: Visitor,
  ): Promise<{ path?: Record<string, string | number>; query?: string; body?: object }>;
  /** What a visitor who is let in hears, when it is not the endpoint's success. */
  gives?: number;
}
interface Ticket {
  number: number;
  id: string;
  unproved: string;
  proved: string;
}

const desk = (body?: () => object): Recipe => ({
  behind: 'nothing of anybody',
  knock: async () => (body ? { body: body() } : {}),
});
const onTicket = (body?: object): Recipe => ({
  behind: 'a ticket of the team',
  knock: async ({ number }) => ({ path: { number }, ...(body ? { body } : {}) }),
});
const onTicketId = (make: (of: Ticket) => Promise<string>, body?: object): Recipe => ({
  behind: 'a ticket of the team',
  knock: async (of) => ({ path: { number: of.number, id: await make(of) }, ...(body ? { body } : {}) }),
});
const heldBy = async (of: Ticket, visitor: Visitor) => {
  const writer = STAFF[visitor] ?? 'amina';
  const teammate = OTHER_TEAM.includes(visitor) ? 'amina' : writer;
  return (
    await (await world.as(teammate)).post(`/tickets/${of.number}/replies`, { text: 'One moment.', holdSeconds: 30 })
  ).body.id as string;
};
const held: Recipe = {
  behind: 'a ticket of the team',
  knock: async (of, visitor) => ({ path: { number: of.number, id: await heldBy(of, visitor) } }),
};
const firstMessage = async ({ number }: Ticket) =>
  (await (await world.as('ada')).get(`/tickets/${number}`)).body.messages[0].id as string;
const promised = async ({ number }: Ticket) =>
  (await (await world.as('amina')).post(`/tickets/${number}/promises`, { quote: 'I will call you.' })).body
    .id as string;
const settled = async (of: Ticket) => {
  const id = await promised(of);
  await (await world.as('amina')).post(`/promises/${id}/settlement`, { state: 'kept' });
  return id;
};
const guessed = async ({ number }: Ticket) =>
  (await (await world.as('amina')).post(`/tickets/${number}/hypotheses`, { symptom: 'It drops every 20 hours.' })).body
    .id as string;
const offered = async ({ number, id }: Ticket) => {
  await (
    await world.as('amina')
  ).post(`/tickets/${number}/resolution`, { cause: 'A lease ran out.', fix: 'It renews itself.' });
  const offer = await pendingOffer(world.act('desk'), id);
  return offerToken(world.config.secret, offer!.id);
};
const confirmed = async (of: Ticket) => {
  const token = await offered(of);
  await world.stranger.post(`/portal/resolutions/${token}`, { outcome: 'confirmed' });
  return token;
};
const quarantined = async () => {
  const id = newId();
  await world.pool.query(
    `insert into raw_messages (id, mailbox, sha256, content, size, state, received_at) values ($1, 'test', $2, $3, 11, 'quarantined', now())`,
    [id, newId(), Buffer.from('From: nobody')],
  );
  return id;
};
const HELENA = 'locked-out-executive';
const desksOwn = 'locked-out-of-the-lift';
const fileOf = (id: string) => shelved(HELENA)!.source.replace(`id: ${HELENA}`, `id: ${id}`);
const onScenario = (id: string, body?: object): Recipe => ({
  behind: 'nothing of anybody',
  knock: async () => ({ path: { id }, ...(body ? { body } : {}) }),
});
const rehearsal = async () => (await (await world.as('amina')).post('/practice/runs', { scenario: HELENA })).body.id;
const endedRehearsal = async () => {
  const id = await rehearsal();
  await (await world.as('amina')).post(`/practice/runs/${id}/stop`);
  return id;
};
const ratedRehearsal = async () => {
  const id = await endedRehearsal();
  const marks = { understood: 3, respected: 3, certain: null };
  await (await world.as('amina')).put(`/practice/runs/${id}/self-rating`, marks);
  return id;
};
/** A rehearsal is always Amina's: whoever else knocks at it, of whatever role, finds nothing there. */
const onRehearsal = (make: () => Promise<string>, body?: () => object): Recipe => ({
  behind: 'a rehearsal of the agent of the team',
  knock: async () => ({ path: { id: await make() }, ...(body ? { body: body() } : {}) }),
});
const askOfTheTeam = () => ({ scenario: HELENA, teamId: world.team.desk });
const dueDrill = async () => (await (await world.as('amina')).get('/practice/drills?count=1')).body.items[0];
const solved = async (of: Ticket) => {
  await confirmed(of);
  return of.number;
};
let unique = 0;
const fresh = (what: string) => `${what} ${(unique += 1)}`;

const RECIPES: Record<EndpointName, Recipe> = {
  viewSetup: desk(),
  setUp: {
    ...desk(() => ({ deskName: 'Again', name: 'Eve', email: 'eve@evil.example', password: 'a very long password' })),
    gives: 409,
  },
  viewDesk: desk(),
  changeDesk: desk(() => ({ undoSeconds: 10 })),
  viewMe: desk(),
  changeMe: desk(() => ({ locale: 'en' })),
  listAgents: desk(),
  inviteAgent: desk(() => ({
    name: 'New Hand',
    email: `${fresh('hand').replace(' ', '.')}@harbour.example`,
    role: 'agent',
  })),
  changeAgent: {
    behind: 'nothing of anybody',
    knock: async () => ({ path: { id: world.ids.tomas }, body: { name: 'Tomas Vega' } }),
  },
  listTeams: desk(),
  makeTeam: desk(() => ({ name: fresh('Team') })),
  changeTeam: {
    behind: 'nothing of anybody',
    knock: async () => ({ path: { id: world.team.network }, body: { name: 'Network' } }),
  },
  viewInvitation: { behind: 'nothing of anybody', knock: async () => ({ path: { token: await invited() } }) },
  acceptInvitation: {
    behind: 'nothing of anybody',
    knock: async () => ({
      path: { token: await invited() },
      body: { name: 'New Hand', password: 'a very long password' },
    }),
  },
  listApiKeys: desk(),
  makeApiKey: desk(() => ({ name: 'a key', scopes: ['tickets:read'] })),
  endApiKey: {
    behind: 'nothing of anybody',
    knock: async (_of, visitor) => ({ path: { id: await apiKeyOf(STAFF[visitor] ?? 'amina') } }),
  },
  makeTicket: desk(() => ({ requester: { email: emailOf('jonas') }, text: 'By phone: the badge reader is dead.' })),
  listTickets: desk(),
  countTickets: desk(),
  viewTicket: onTicket(),
  changeTicket: onTicket({ priority: 'high' }),
  changeTickets: {
    behind: 'nothing of anybody',
    knock: async ({ number }) => ({ body: { numbers: [number], patch: { priority: 'low' } } }),
  },
  mergeTicket: {
    behind: 'a ticket of the team',
    knock: async ({ number }) => ({ path: { number }, body: { into: (await writtenIn()).number } }),
  },
  unmergeTicket: {
    behind: 'a ticket of the team',
    knock: async ({ number }) => {
      await (await world.as('amina')).post(`/tickets/${number}/merge`, { into: (await writtenIn()).number });
      return { path: { number } };
    },
  },
  listEarlierMessages: onTicket(),
  showPresence: onTicket({ doing: 'viewing' }),
  leavePresence: onTicket(),
  reply: onTicket({ text: 'On my way.' }),
  takeReplyBack: held,
  sendReplyNow: held,
  addNote: onTicket({ text: 'He rang as well.' }),
  saveDraft: onTicket({ kind: 'reply', text: 'Dear Jonas' }),
  dropDraft: onTicket(),
  correctReading: onTicketId(firstMessage, { urgency: 1 }),
  addHypothesis: onTicket({ symptom: 'It drops.' }),
  changeHypothesis: onTicketId(guessed, { result: 'It held.' }),
  removeHypothesis: onTicketId(guessed),
  handOver: {
    behind: 'a ticket of the team',
    knock: async ({ number }) => ({
      path: { number },
      body: { toTeamId: world.team.network, story: 'The lease is theirs.' },
    }),
  },
  endCompanionship: onTicket(),
  makePromise: onTicket({ quote: 'I will call you.' }),
  settlePromise: onTicketId(promised, { state: 'kept' }),
  unsettlePromise: onTicketId(settled),
  offerFix: onTicket({ cause: 'A lease ran out.', fix: 'It renews itself.' }),
  withdrawFix: {
    behind: 'a ticket of the team',
    knock: async (of) => {
      await offered(of);
      return { path: { number: of.number } };
    },
  },
  viewOffer: { behind: 'nothing of anybody', knock: async (of) => ({ path: { token: await offered(of) } }) },
  answerOffer: {
    behind: 'nothing of anybody',
    knock: async (of) => ({ path: { token: await offered(of) }, body: { outcome: 'not-yet' } }),
  },
  openOfferedTicket: { behind: 'nothing of anybody', knock: async (of) => ({ path: { token: await offered(of) } }) },
  giveFeedback: {
    behind: 'nothing of anybody',
    knock: async (of) => ({ path: { token: await confirmed(of) }, body: { solved: 5, treated: 5 } }),
  },
  listCommendations: desk(),
  listCoaching: desk(),
  keepCoaching: {
    behind: 'a ticket of the team',
    knock: async ({ number }) => ({ body: { ticketNumber: number, made: [], shown: [], kept: [], unheard: 0 } }),
  },
  clearCoaching: desk(),
  search: { behind: 'nothing of anybody', knock: async () => ({ query: '?q=badge' }) },
  openPortalTicket: desk(() => ({ text: 'My badge does not open the door.', email: emailOf('jonas') })),
  listPortalTickets: desk(),
  viewPortalTicket: { behind: 'their own ticket', knock: async ({ number }) => ({ path: { number } }) },
  // A key that was never made is as used up as one that has ended; both end the same way for everybody.
  keepTicketKey: {
    behind: 'nothing of anybody',
    knock: async ({ number }) => ({ path: { number }, body: { key: 'never-made-by-anybody' } }),
    gives: 410,
  },
  forgetTicketKey: { behind: 'nothing of anybody', knock: async ({ number }) => ({ path: { number } }) },
  writePortalMessage: {
    behind: 'their own ticket',
    knock: async ({ number }) => ({ path: { number }, body: { text: 'It happened again.' } }),
  },
  correctPortalReading: {
    behind: 'their own ticket',
    knock: async (of) => ({ path: { id: await firstMessage(of) }, body: { urgency: 1 } }),
  },
  answerPortalOffer: {
    behind: 'their own ticket, proved',
    knock: async (of) => {
      await offered(of);
      return { path: { number: of.number }, body: { outcome: 'confirmed' } };
    },
  },
  givePortalFeedback: {
    behind: 'their own ticket, proved',
    knock: async (of) => {
      await confirmed(of);
      return { path: { number: of.number }, body: { solved: 5, treated: 5 } };
    },
  },
  askForLink: desk(() => ({ email: 'nobody@harbour.example' })),
  // A link that was never made is as used up as one that was; both end the same way for everybody.
  useLink: { ...desk(() => ({ token: 'never-made-by-anybody' })), gives: 410 },
  previewErasure: desk(() => ({ email: emailOf('priya') })),
  erase: {
    behind: 'nothing of anybody',
    knock: async () => {
      const email = `${fresh('gone').replace(' ', '.')}@harbour.example`;
      await personByEmail(world.db, email, 'Gone', world.now());
      return { body: { email, confirmation: email } };
    },
  },
  viewMailState: desk(),
  listOutbox: desk(),
  listQuarantine: desk(),
  retryQuarantined: { behind: 'nothing of anybody', knock: async () => ({ path: { id: await quarantined() } }) },
  listScenarios: desk(),
  viewScenario: onScenario(HELENA),
  startRun: desk(() => ({ scenario: HELENA })),
  listRuns: desk(),
  listSharedRuns: desk(),
  viewRun: onRehearsal(rehearsal),
  takeTurn: onRehearsal(rehearsal, () => ({ number: 1, say: 'The board at ten. I am with you.' })),
  stopRun: onRehearsal(rehearsal),
  forgetRun: onRehearsal(rehearsal),
  rateRun: onRehearsal(endedRehearsal, () => ({ understood: 3, respected: 3, certain: 3 })),
  viewDebrief: onRehearsal(ratedRehearsal),
  changeRun: onRehearsal(endedRehearsal, () => ({
    plan: { when: 'somebody is in heat', then: 'I say what it costs' },
  })),
  shareRun: onRehearsal(endedRehearsal, () => ({ with: world.ids.tomas })),
  unshareRun: {
    behind: 'a rehearsal of the agent of the team',
    knock: async () => ({ path: { id: await endedRehearsal(), person: world.ids.tomas } }),
  },
  viewPath: desk(),
  nextDrills: desk(),
  answerDrill: {
    behind: 'nothing of anybody',
    knock: async () => {
      const { id, options } = await dueDrill();
      return {
        path: { id },
        body: options.length > 0 ? { options: [options[0].id] } : { text: 'I see it from here.' },
      };
    },
  },
  viewTeamPractice: desk(),
  assignScenario: { behind: 'something the lead asks of the team', knock: async () => ({ body: askOfTheTeam() }) },
  withdrawAssignment: {
    behind: 'something the lead asks of the team',
    knock: async () => ({
      path: { id: (await (await world.as('mei')).post('/practice/assignments', askOfTheTeam())).body.id },
    }),
  },
  viewScenarioFile: onScenario(HELENA),
  checkScenario: desk(() => ({ source: fileOf(desksOwn) })),
  saveScenario: {
    behind: 'nothing of anybody',
    knock: async () => ({ path: { id: desksOwn }, body: { source: fileOf(desksOwn) } }),
  },
  removeScenario: {
    behind: 'nothing of anybody',
    knock: async () => {
      const id = fresh('written here').replaceAll(' ', '-');
      await (await world.as('ada')).put(`/practice/scenarios/${id}/file`, { source: fileOf(id) });
      return { path: { id } };
    },
  },
  scenarioFromTicket: {
    behind: 'something the lead asks of the team',
    knock: async (of) => ({ body: { number: await solved(of) } }),
  },
};

/** Doors that travel as a stream or as bytes, and so cannot be endpoints of the contract. */
const NOT_IN_THE_CONTRACT: Record<string, string> = {
  'POST /api/v1/attachments': 'a file travels as multipart',
  'GET /api/v1/attachments/:id': 'answers with bytes',
  'GET /api/v1/live': 'a stream of ids',
  'GET /api/openapi.json': 'describes the others',
  'GET /api/auth/*': 'better-auth; every GET there is shut by a list of open paths',
  'POST /api/auth/*': 'better-auth, behind a list of open paths',
};

beforeAll(async () => {
  world = await makeWorld();
  const noor = await world.as('noor');
  const [endedKey, expiringKey] = [await apiKeySecret('amina', 2), await apiKeySecret('amina', 1)];
  await (await world.as('ada')).patch(`/agents/${world.ids.noor}`, { deactivated: true });
  await (await world.as('amina')).delete(`/api-keys/${endedKey.id}`);
  await world.pool.query(`update api_keys set expires_at = now() - interval '1 day' where id = $1`, [expiringKey.id]);
  const bearer = (secret: string) => world.withHeaders({ authorization: `Bearer ${secret}` });
  callers = {
    'a stranger': async () => world.stranger,
    'the requester': () => world.as('jonas'),
    'another requester': () => world.as('priya'),
    'the unproved key': async () => world.withKey(ticket.unproved),
    'the proved key': async () => world.withKey(ticket.proved),
    'the key of another ticket': async () => world.withKey((await writtenIn()).proved),
    'an expired ticket key': async () => world.withKey(await expiredKey()),
    'an agent of the team': () => world.as('amina'),
    'an agent of another team': () => world.as('tomas'),
    'the lead of the team': () => world.as('mei'),
    'the lead of another team': () => world.as('rosa'),
    'the admin': () => world.as('ada'),
    'an API key with the scope': () => world.withApiKey('amina'),
    'an API key without the scope': () =>
      world.withApiKey('amina', [asked.scope === 'search:read' ? 'tickets:read' : 'search:read']),
    'a deactivated agent': async () => noor,
    'an ended API key': async () => bearer(endedKey.secret),
    'an expired API key': async () => bearer(expiringKey.secret),
  };
});
afterAll(() => world.close());

let ticket: Ticket;
let asked: EndpointShape & { method: Method; path: string };

/** Somebody wrote in with the address of Jonas; the ticket is Amina's and Mei's team's. */
async function writtenIn(): Promise<Ticket> {
  const made = (
    await world.stranger.post('/portal/tickets', {
      text: 'My VPN drops every day and I have a demo at 3 pm.',
      email: emailOf('jonas'),
      name: 'Jonas',
    })
  ).body;
  const { rows } = await world.pool.query<{ id: string }>(
    'update tickets set team_id = $1 where number = $2 returning id',
    [world.team.desk, made.number],
  );
  const id = rows[0]!.id;
  return {
    number: made.number,
    id,
    unproved: made.key,
    proved: await makeTicketKey(world.act('desk'), id, world.ids.jonas, true),
  };
}
async function expiredKey(): Promise<string> {
  return makeTicketKey(
    { ...world.act('desk'), now: new Date(world.now().getTime() - days(400)) },
    ticket.id,
    world.ids.jonas,
    true,
  );
}
async function apiKeySecret(who: Who, expiresInDays: number): Promise<{ id: string; secret: string }> {
  return (
    await (
      await world.as(who)
    ).post('/api-keys', { name: 'for a test', scopes: ['tickets:read', 'tickets:write', 'search:read'], expiresInDays })
  ).body;
}
const apiKeyOf = async (who: Who) => (await apiKeySecret(who, 30)).id;
async function invited(): Promise<string> {
  const made = await (
    await world.as('ada')
  ).post('/agents', {
    name: 'New Hand',
    email: `${fresh('invited').replace(' ', '.')}@harbour.example`,
    role: 'agent',
  });
  return (made.body.invitationLink as string).split('/').at(-1)!;
}

/** Who is let in, asked to sign in, or told that there is nothing here. */
function expected({ access, scope }: EndpointShape, behind: Behind, visitor: Visitor): 'in' | 401 | 404 {
  if (access === 'anyone') return 'in';
  if (NOBODY.includes(visitor)) return 401;
  const withKey = visitor.endsWith('key') || visitor === 'the key of another ticket';
  const asStaff = STAFF[visitor];
  if (visitor === 'an API key without the scope') return 404;
  if (visitor === 'an API key with the scope' && scope === undefined) return 404;
  switch (access) {
    case 'portal': {
      if (visitor === 'the requester' || visitor === 'the proved key') return 'in';
      return visitor === 'the unproved key' && behind === 'their own ticket' ? 'in' : 404;
    }
    case 'signed-in':
      return withKey ? 404 : 'in';
    case 'agent':
      if (asStaff === undefined) return 404;
      if (behind === 'a rehearsal of the agent of the team') return visitor === 'an agent of the team' ? 'in' : 404;
      return behind === 'a ticket of the team' && OTHER_TEAM.includes(visitor) ? 404 : 'in';
    case 'lead':
      if (behind === 'something the lead asks of the team' && OTHER_TEAM.includes(visitor)) return 404;
      return visitor.startsWith('the lead') || visitor === 'the admin' ? 'in' : 404;
    case 'admin':
      return visitor === 'the admin' ? 'in' : 404;
  }
}

type Knock = Awaited<ReturnType<Recipe['knock']>>;
/** Who is refused changes nothing, so all who are refused at a door knock with the same things. */
const prepared = new Map<EndpointName, { ticket: Ticket; how: Knock }>();

async function knock(name: EndpointName, visitor: Visitor, verdict: 'in' | 401 | 404) {
  asked = endpoints[name];
  let how: Knock;
  const before = prepared.get(name);
  if (verdict !== 'in' && before) {
    ticket = before.ticket;
    how = before.how;
  } else {
    ticket = await writtenIn();
    how = await RECIPES[name].knock(ticket, visitor);
    if (verdict !== 'in') prepared.set(name, { ticket, how });
  }
  const { path = {}, query = '', body } = how;
  const caller = await callers[visitor]();
  const url = asked.path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(path[key]))) + query;
  return caller.send(asked.method, url, asked.body ? (body ?? {}) : undefined);
}

const NOTHING_HERE = { error: { code: 'not-found', message: 'There is nothing here, or nothing that you may see.' } };

describe.each(Object.keys(endpoints) as EndpointName[])('%s', (name) => {
  const endpoint: EndpointShape = endpoints[name];
  // A door that is open to anyone asks nobody who they are; one of each kind is enough.
  const visitors =
    endpoint.access === 'anyone'
      ? VISITORS.filter((visitor) =>
          [
            'a stranger',
            'another requester',
            'an agent of another team',
            'an API key without the scope',
            'a deactivated agent',
          ].includes(visitor),
        )
      : VISITORS;
  test.each(visitors)('%s', async (visitor) => {
    const verdict = expected(endpoint, RECIPES[name].behind, visitor);
    const answer = await knock(name, visitor, verdict);
    if (verdict === 'in') {
      expect(answer, JSON.stringify(answer.body)).toMatchObject({
        status: RECIPES[name].gives ?? endpoint.status ?? 200,
      });
      return;
    }
    expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: verdict });
    const { requestId, ...said } = answer.body.error;
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    if (verdict === 404) expect({ error: said }).toEqual(NOTHING_HERE);
    else expect(said).toEqual({ code: 'auth.required', message: 'Please sign in first.' });
  });
});

test('every registered door is in the contract, or stands in a short list with its reason', () => {
  const named = new Set(Object.values(endpoints).map(({ method, path }) => `${method} /api/v1${path}`));
  const unknown = world.app.doorTable
    .map(({ method, url }) => `${method} ${url}`)
    .filter((door) => !named.has(door) && !door.startsWith('HEAD ') && NOT_IN_THE_CONTRACT[door] === undefined);
  expect(unknown).toEqual([]);
});

test('every endpoint of the contract has its door, with the access that the contract says', () => {
  const doors = new Map(world.app.doorTable.map(({ method, url, access }) => [`${method} ${url}`, access]));
  const wrong = Object.entries(endpoints).filter(
    ([, { method, path, access }]) => doors.get(`${method} /api/v1${path}`) !== access,
  );
  expect(wrong.map(([name]) => name)).toEqual([]);
});

test('a door that does not say who may knock keeps the server from starting', async () => {
  const app = await openHttp({ log: makeLog('silent'), trustProxy: false });
  expect(() => app.get('/api/v1/secrets', () => 'all of them')).toThrow('does not declare its access');
  await app.close();
});

test('what is not there and what one may not see are the same words', async () => {
  const { number } = await writtenIn();
  const tomas = await world.as('tomas');
  const [hidden, absent] = [await tomas.get(`/tickets/${number}`), await tomas.get('/tickets/1999999999')];
  expect(hidden.status).toBe(absent.status);
  delete hidden.body.error.requestId;
  delete absent.body.error.requestId;
  expect(hidden.body).toEqual(absent.body);
});

test('a person who writes in with a known address learns nothing about its owner', async () => {
  await personByEmail(world.db, 'secret.name@harbour.example', 'Wilhelmina Oldenburg', world.now());
  const known = (
    await world.stranger.post('/portal/tickets', {
      text: 'Hello.',
      email: 'secret.name@harbour.example',
      name: 'Billie',
    })
  ).body;
  const unknown = (
    await world.stranger.post('/portal/tickets', {
      text: 'Hello.',
      email: 'no.such.person@harbour.example',
      name: 'Billie',
    })
  ).body;
  const [seenOfKnown, seenOfUnknown] = [
    await world.withKey(known.key).get(`/portal/tickets/${known.number}`),
    await world.withKey(unknown.key).get(`/portal/tickets/${unknown.number}`),
  ];
  expect(JSON.stringify(seenOfKnown.body)).not.toContain('Oldenburg');
  expect(seenOfKnown.body.yourName).toBe(seenOfUnknown.body.yourName);
  expect(seenOfKnown.body.messages[0].author).toBe(seenOfUnknown.body.messages[0].author);
});
