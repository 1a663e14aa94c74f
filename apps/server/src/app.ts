import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { LiveLine } from '@attune/contract';
import type { Act, Viewer } from './act.ts';
import type { Config } from './config.ts';
import { doorsOf, type ActOf } from './doors.ts';
import { AppError } from './errors.ts';
import {
  admit,
  authRoutes,
  makeSignIn,
  signInRoutes,
  viewerOf,
  withinScopes,
  type SignIn,
} from './features/auth/index.ts';
import { casefileRoutes } from './features/casefile/index.ts';
import { coachRoutes } from './features/coach/index.ts';
import { attachmentRoutes, conversationRoutes } from './features/conversations/index.ts';
import { deskMeasures, deskRoutes, theDesk } from './features/desk/index.ts';
import { mailRoutes, openPost, signInMail, type MailHouse } from './features/mail/index.ts';
import { peopleRoutes } from './features/people/index.ts';
import { keptKey, portalRoutes, viewerOfTicketKey } from './features/portal/index.ts';
import { authored, practiceRoutes, wordedByModel } from './features/practice/index.ts';
import { promiseRoutes } from './features/promises/index.ts';
import { recognitionRoutes } from './features/recognition/index.ts';
import { resolutionRoutes } from './features/resolution/index.ts';
import { retentionRoutes } from './features/retention/index.ts';
import { searchRoutes } from './features/search/index.ts';
import { ticketRoutes } from './features/tickets/index.ts';
import type { Blobs } from './platform/blobs.ts';
import type { Clock } from './platform/clock.ts';
import { isReachable, type Db } from './platform/db.ts';
import { openHttp } from './platform/http.ts';
import type { Live } from './platform/live.ts';
import type { Log } from './platform/log.ts';
import { openMetrics } from './platform/metrics.ts';
import { REACTIONS, tasksOf } from './reactions.ts';

/** The parts that the house is built of. */
export interface House {
  config: Config;
  db: Db;
  pool: pg.Pool;
  blobs: Blobs;
  clock: Clock;
  live: Live;
  log: Log;
  /** Fills an empty desk with the example cast. */
  seedExample(act: Act, signIn: SignIn): Promise<void>;
  /** Whether each answer is held against the contract before it leaves: in tests. */
  checks?: boolean;
  /** The built web, when there is one. */
  webDir: string | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Cookies that a handler earned for its visitor. */
    cookiesToSet?: string[];
  }
}

/** Joins the features, from left to right, into one server. */
export async function buildApp(
  house: House,
): Promise<{ app: FastifyInstance; signIn: SignIn; mail: MailHouse; tasks: ReturnType<typeof tasksOf> }> {
  const { config, db, clock, blobs, log } = house;
  const app = await openHttp({ log, trustProxy: config.trustProxy, ...(house.checks ? { checks: true } : {}) });
  const deskAct = (): Act => ({ db, now: clock.now(), viewer: { kind: 'desk' }, reactions: REACTIONS });
  // Nobody reads yet: whoever starts the desk opens the reader (main.ts).
  const mail: MailHouse = { config, blobs, log, wakeReader: () => undefined };
  const post = openPost(config.mail);
  app.addHook('onClose', async () => post?.close());
  const signIn = makeSignIn(db, config, signInMail(mail, deskAct));
  const actOf: ActOf = async (request, door) => {
    const viewer = withinScopes(await viewerBehind(house, signIn, request), door);
    admit(viewer, door);
    return { db, now: clock.now(), viewer, reactions: REACTIONS };
  };
  const doors = doorsOf(app, actOf);

  openMetrics(app, { token: config.metricsToken, measure: () => deskMeasures(db) });
  refuseForeignWrites(app, config);
  app.addHook('onSend', async (request, reply) => {
    if (request.cookiesToSet) reply.header('set-cookie', request.cookiesToSet);
    if (request.url.startsWith('/api/')) reply.header('cache-control', reply.getHeader('cache-control') ?? 'no-store');
  });

  signInRoutes(app, signIn);
  authRoutes(doors);
  peopleRoutes(doors, { url: config.url, signIn, deskName: async () => (await theDesk(db)).name });
  deskRoutes(doors, { signIn, address: config.mail.address, seedExample: (act) => house.seedExample(act, signIn) });
  ticketRoutes(doors);
  conversationRoutes(doors);
  attachmentRoutes(app, actOf, blobs);
  promiseRoutes(doors);
  recognitionRoutes(doors);
  resolutionRoutes(doors, config.secret);
  coachRoutes(doors);
  searchRoutes(doors);
  portalRoutes(doors, signIn, config);
  mailRoutes(doors, mail);
  casefileRoutes(doors);
  practiceRoutes(doors, config.model === null ? authored : wordedByModel(config.model, log));
  retentionRoutes(doors);

  liveRoute(app, house, actOf);
  healthRoutes(app, house);
  app.get('/api/openapi.json', { config: { access: 'anyone' }, schema: { hide: true } }, async () => app.swagger());
  await webRoutes(app, house.webDir);
  await app.ready();
  return { app, signIn, mail, tasks: tasksOf({ ...house, signIn, mail, post, deskAct }) };
}

/** A key for one ticket comes first: it is the narrowest thing that a visitor can show. */
async function viewerBehind({ db, clock }: House, signIn: SignIn, request: FastifyRequest): Promise<Viewer> {
  const { cookie, 'x-ticket-key': shown, 'x-ticket': named } = request.headers;
  const key = shown ?? keptKey(cookie, named);
  if (typeof key === 'string' && key !== '') {
    const viewer = await viewerOfTicketKey(db, key, clock.now(), isLooking(request) ? 'look' : 'act');
    if (viewer.kind !== 'nobody') return viewer;
  }
  return viewerOf(db, signIn, request.headers, clock.now());
}

const isLooking = ({ method }: FastifyRequest) => method === 'GET' || method === 'HEAD';

/**
 * A write that a browser sends must come from our own pages: with our cookie it could act as
 * somebody, without it could sign somebody in as somebody else. Programs send no origin.
 */
function refuseForeignWrites(app: FastifyInstance, config: Config): void {
  app.addHook('onRequest', async (request) => {
    const { origin, host, cookie, authorization } = request.headers;
    if (isLooking(request) || (origin === undefined && cookie === undefined)) return;
    // An API key is its own proof, and no browser adds it unasked.
    if (cookie === undefined && authorization !== undefined) return;
    const ours = origin !== undefined && (origin === config.url || URL.parse(origin)?.host === host);
    if (!ours) throw new AppError('request.wrong-origin');
  });
}

const HEARTBEAT_MS = 20_000;

/** Server-sent lines that carry ids only. What they point to is fetched under the reader's own rights. */
function liveRoute(app: FastifyInstance, { live }: House, actOf: ActOf): void {
  app.get(
    '/api/v1/live',
    {
      exposeHeadRoute: false,
      config: { access: 'agent' },
      schema: { summary: 'Server-sent events: which tickets changed (ids only)', tags: ['live'] },
    },
    async (request, reply) => {
      await actOf(request, { access: 'agent' });
      reply.hijack();
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      reply.raw.write(': here\n\n');
      const quiet = live.listen((line: LiveLine) => reply.raw.write(`data: ${JSON.stringify(line)}\n\n`));
      // Whoever was deactivated or signed out meanwhile hears no more.
      const beat = setInterval(() => {
        actOf(request, { access: 'agent' }).then(
          () => reply.raw.write(': still here\n\n'),
          () => reply.raw.end(),
        );
      }, HEARTBEAT_MS);
      request.raw.on('close', () => {
        clearInterval(beat);
        quiet();
      });
    },
  );
}

function healthRoutes(app: FastifyInstance, { db }: House): void {
  app.get('/health', { config: { access: 'anyone' }, schema: { hide: true }, logLevel: 'silent' }, async () => ({
    ok: true,
  }));
  app.get('/ready', { config: { access: 'anyone' }, schema: { hide: true }, logLevel: 'silent' }, async () => {
    if (!(await isReachable(db))) throw new AppError('server.not-ready');
    return { ok: true };
  });
}

/** The built pages; any address that is not the API's opens the one page that routes by itself. */
async function webRoutes(app: FastifyInstance, webDir: string | null): Promise<void> {
  // A missing script must be a 404: answered with a page, a browser that kept an old page would break in silence.
  const isPage = (url: string) => !url.startsWith('/api/') && !url.startsWith('/assets/');
  if (webDir === null || !existsSync(path.join(webDir, 'index.html'))) {
    app.setNotFoundHandler(() => {
      throw new AppError('not-found');
    });
    return;
  }
  await app.register(fastifyStatic, {
    root: webDir,
    // The build lays a squeezed copy beside each file; the engine's weights are 4 MB without.
    preCompressed: true,
    setHeaders: (reply, file) =>
      void reply.header(
        'cache-control',
        file.includes(`${path.sep}assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  app.setNotFoundHandler((request, reply) => {
    if (!isPage(request.url) || (request.method !== 'GET' && request.method !== 'HEAD'))
      throw new AppError('not-found');
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
