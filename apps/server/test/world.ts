import { eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { LiveLine, StaffRole } from '@attune/contract';
import { CAST, emailOf, TEAMS, type Who } from '@attune/seed';
import type { Act, Staff } from '../src/act.ts';
import { buildApp } from '../src/app.ts';
import type { Config } from '../src/config.ts';
import { playExampleDesk } from '../src/example-desk.ts';
import { makeApiKey, sessions, setPassword, users, type SignIn } from '../src/features/auth/index.ts';
import { setUpDesk } from '../src/features/desk/index.ts';
import {
  openListener,
  receiveMail,
  type Listener,
  type MailEnvelope,
  type MailHouse,
} from '../src/features/mail/index.ts';
import { outgoingMails } from '../src/features/mail/tables.ts';
import { putInTeams, teams } from '../src/features/people/index.ts';
import { diskBlobs } from '../src/platform/blobs.ts';
import { newId } from '../src/platform/columns.ts';
import { openDatabase, type Db } from '../src/platform/db.ts';
import { runDueJobs, type Tasks } from '../src/platform/jobs.ts';
import { makeLog } from '../src/platform/log.ts';
import { hashSecret } from '../src/platform/secrets.ts';
import { REACTIONS } from '../src/reactions.ts';
import { TEMPLATE } from './database.ts';

export { emailOf, type Who };
export const PASSWORD = 'a calm and long password';

export interface Answer<T = never> {
  status: number;
  // What a test asserts is what it expects; a wrong shape fails there.
  body: [T] extends [never] ? any : T; // eslint-disable-line @typescript-eslint/no-explicit-any
  headers: Record<string, string | string[] | number | undefined>;
}
type Send = (path: string, body?: object) => Promise<Answer>;
export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export interface Caller {
  /** Any method, for tests that walk through every door. */
  send(method: Method, path: string, body?: object): Promise<Answer>;
  get(path: string): Promise<Answer>;
  post: Send;
  put: Send;
  patch: Send;
  delete: Send;
}

export interface World {
  app: FastifyInstance;
  db: Db;
  pool: pg.Pool;
  config: Config;
  signIn: SignIn;
  mail: MailHouse;
  tasks: Tasks;
  ids: Record<Who, string>;
  team: { desk: string; network: string };
  lines: LiveLine[];
  /** Calls as one of the cast, with a real session cookie. */
  as(who: Who): Promise<Caller>;
  /** Calls as nobody, each time from another address, so that strangers do not use up each other's patience. */
  readonly stranger: Caller;
  /** Calls with these headers and nothing else. */
  withHeaders(headers: Record<string, string>): Caller;
  /** Calls with the key of one ticket. */
  withKey(key: string): Caller;
  /** Calls with an API key of this person. */
  withApiKey(who: Who, scopes?: ('tickets:read' | 'tickets:write' | 'search:read')[]): Promise<Caller>;
  /** An act, to call a verb directly. */
  act(who: Who | 'desk'): Act;
  staffAct(who: Who): Act<Staff>;
  /** A mail arrives: a name of the corpus (`reply-iphone`), or the mail itself. */
  receiveMail(mail: string | Buffer, envelope?: Partial<MailEnvelope>): Promise<{ id: string; repeated: boolean }>;
  /** Every mail that the desk wrote, the oldest first. */
  outbox(): Promise<(typeof outgoingMails.$inferSelect)[]>;
  /** The desk's own mail server on a free port. */
  listen(): Promise<Listener>;
  /** Moves the clock of the world. */
  later(milliseconds: number): void;
  now(): Date;
  /** Runs the jobs that followed what happened, and the look for what came due. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** A desk of its own: database, clock, files, and the cast. Nothing of it is shared with another test file. */
export async function makeWorld(
  options: { setUp?: boolean; mail?: Partial<Config['mail']>; model?: Config['model'] } = {},
): Promise<World> {
  const server = inject('database');
  const name = `world_${newId().replaceAll('-', '')}`;
  await onServer(server, `create database ${name} template ${TEMPLATE}`);
  const log = makeLog('silent');
  const database = openDatabase({ ...server, database: name }, log);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'attune-world-'));
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    url: 'http://desk.test',
    dataDir,
    secret: 'a secret for tests that is long enough to be one',
    trustProxy: false,
    metricsToken: null,
    databaseUrl: null,
    mail: {
      inPort: null,
      inHost: '127.0.0.1',
      address: 'help@harbour.example',
      authservId: null,
      imapUrl: null,
      smtpUrl: null,
      ...options.mail,
    },
    model: options.model ?? null,
    logLevel: 'silent',
  };
  let time = Date.now();
  const clock = { now: () => new Date(time) };
  const ears = new Set<(line: LiveLine) => void>();
  const lines: LiveLine[] = [];
  const { app, signIn, tasks, mail } = await buildApp({
    config,
    db: database.db,
    pool: database.pool,
    blobs: diskBlobs(path.join(dataDir, 'blobs')),
    clock,
    live: { listen: (hear) => (ears.add(hear), () => ears.delete(hear)), close: async () => undefined },
    log,
    seedExample: (act, signIn) => playExampleDesk(act, { signIn, secret: config.secret, password: null }),
    webDir: null,
    checks: true,
  });

  // The real hash takes a tenth of a second by design; a test that signs in fifty times would wait for nothing.
  const { password } = await signIn.$context;
  password.hash = async (words) => `quick:${hashSecret(words)}`;
  password.verify = async ({ hash, password: words }) => hash === `quick:${hashSecret(words)}`;

  const ids = {} as Record<Who, string>;
  const team = { desk: newId(), network: newId() };
  const act = (who: Who | 'desk'): Act => ({
    db: database.db,
    now: clock.now(),
    viewer: viewer(who),
    reactions: REACTIONS,
  });
  const viewer = (who: Who | 'desk'): Act['viewer'] => {
    if (who === 'desk') return { kind: 'desk' };
    const { name, role, team: of } = CAST[who];
    if (role === 'requester') return { kind: 'requester', id: ids[who], name, only: null };
    return {
      kind: 'staff',
      id: ids[who],
      name,
      role: role as StaffRole,
      teamIds: of === null ? [] : [team[of]],
      scopes: null,
    };
  };

  if (options.setUp !== false) {
    const { adminId } = await setUpDesk(act('desk'), signIn, {
      deskName: 'Harbour IT',
      name: CAST.ada.name,
      email: emailOf('ada'),
      password: PASSWORD,
    });
    ids.ada = adminId;
    await database.db.insert(teams).values([
      { id: team.desk, name: TEAMS.desk },
      { id: team.network, name: TEAMS.network },
    ]);
    for (const [key, { name, role, team: of }] of Object.entries(CAST) as [Who, (typeof CAST)[Who]][]) {
      if (key === 'ada') continue;
      ids[key] = newId();
      await database.db.insert(users).values({ id: ids[key], name, email: emailOf(key), role, emailVerified: true });
      if (of !== null) await putInTeams(database.db, ids[key], [team[of]]);
    }
  }

  let addresses = 0;
  const caller = (headers: Record<string, string>): Caller => {
    addresses += 1;
    const remoteAddress = `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`;
    const send = async (method: Method, path: string, body?: object): Promise<Answer> => {
      const url =
        path.startsWith('/api/') || path.startsWith('/health') || path.startsWith('/ready') ? path : `/api/v1${path}`;
      const response = await app.inject({
        method,
        url,
        headers,
        remoteAddress,
        ...(body === undefined ? {} : { payload: body }),
      });
      const isJson = String(response.headers['content-type']).includes('json') && response.body !== '';
      return { status: response.statusCode, body: isJson ? response.json() : response.body, headers: response.headers };
    };
    return {
      send,
      get: (path) => send('GET', path),
      post: (path, body) => send('POST', path, body ?? {}),
      put: (path, body) => send('PUT', path, body ?? {}),
      patch: (path, body) => send('PATCH', path, body ?? {}),
      delete: (path, body) => send('DELETE', path, body),
    };
  };
  const cookies = new Map<Who, string>();
  const cookieOf = async (who: Who): Promise<string> => {
    const known = cookies.get(who);
    if (known !== undefined) return known;
    await setPassword(database.db, signIn, ids[who], PASSWORD);
    const response = await signIn.api.signInEmail({
      body: { email: emailOf(who), password: PASSWORD },
      asResponse: true,
    });
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    // The clock of a world may run months ahead; whoever is at work stays signed in.
    await database.db
      .update(sessions)
      .set({ expiresAt: new Date('2099-01-01') })
      .where(eq(sessions.userId, ids[who]));
    cookies.set(who, cookie);
    return cookie;
  };

  return {
    app,
    db: database.db,
    pool: database.pool,
    config,
    signIn,
    mail,
    tasks,
    ids,
    team,
    lines,
    as: async (who) => {
      const cookie = await cookieOf(who);
      return caller({ cookie, origin: config.url });
    },
    get stranger() {
      return caller({});
    },
    withHeaders: (headers) => caller(headers),
    withKey: (key) => caller({ 'x-ticket-key': key }),
    withApiKey: async (who, scopes = ['tickets:read', 'tickets:write', 'search:read']) => {
      const { secret } = await makeApiKey(act(who) as Act<Staff>, { name: 'test', scopes, expiresInDays: 1 });
      return caller({ authorization: `Bearer ${secret}` });
    },
    act,
    staffAct: (who) => act(who) as Act<Staff>,
    receiveMail: (raw, envelope) => receiveMail(act('desk'), mail, rawMail(raw), { from: null, to: [], ...envelope }),
    outbox: () => database.db.select().from(outgoingMails).orderBy(outgoingMails.id),
    listen: () => openListener(() => act('desk'), mail),
    later: (milliseconds) => {
      time += milliseconds;
    },
    now: () => clock.now(),
    settle: async () => {
      await tasks['desk.every-minute']!(null);
      await runDueJobs(database.pool, tasks, log);
    },
    close: async () => {
      await app.close();
      await database.close();
      await onServer(server, `drop database if exists ${name} with (force)`);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const CORPUS = new URL('../src/features/mail/fixtures/', import.meta.url);

function rawMail(mail: string | Buffer): Buffer {
  if (Buffer.isBuffer(mail)) return mail;
  return /^[\w-]+$/.test(mail)
    ? readFileSync(new URL(`${mail}.eml`, CORPUS))
    : Buffer.from(mail.replace(/\r?\n/g, '\r\n'));
}

async function onServer(server: { host: string; port: number; user: string }, statement: string): Promise<void> {
  const client = new pg.Client({ ...server, database: 'postgres' });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
