import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors, jsonSchemaTransform, validatorCompiler } from 'fastify-type-provider-zod';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Access, Endpoint, ErrorBody, ErrorCode, Output, Parsed } from '@attune/contract';
import { ERRORS, ErrorBody as ErrorBodySchema } from '@attune/contract';
import { AppError } from '../errors.ts';
import { leaving } from './leaving.ts';
import type { Log } from './log.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyInstance {
    /** Every door of the API as it was registered, for the test that tries each with each kind of visitor. */
    doorTable: DoorEntry[];
  }
}
export interface DoorEntry {
  method: string;
  url: string;
  access: Access;
}

/** Past this a request is not read further. Attachments travel as multipart, with their own limit. */
const BODY_LIMIT = 1_048_576;
export const FILE_LIMIT = 25 * 1_048_576;

/** What the OpenAPI page calls a key. */
const API_KEY = 'apiKey';

/** How often one address may knock at a door that stands open to anyone. */
const OPEN_WRITES_A_MINUTE = 30;
const OPEN_READS_A_MINUTE = 300;

export async function openHttp(options: { log: Log; trustProxy: boolean; checks?: boolean }): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    // One proxy stands before us: the address that it added is the last. Those before it are the visitor's own claim.
    trustProxy: options.trustProxy && ((_address: string, hop: number) => hop < 1),
    bodyLimit: BODY_LIMIT,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
    // An address that cannot be read at all reaches no hook and no handler; it gets our shape all the same.
    frameworkErrors: (_error, request, reply) => {
      const { status, body } = explain(
        new AppError('request.invalid', {
          details: { issues: [{ where: 'url', what: 'This address cannot be read.' }] },
        }),
        request,
      );
      void (reply as unknown as FastifyReply)
        .status(status)
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "default-src 'none'; script-src 'self'")
        .header('cache-control', 'no-store')
        .type('application/json')
        .send(JSON.stringify(body));
    },
  }) as unknown as FastifyInstance;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler<z.ZodType>(({ schema }) => leaving(schema, options.checks ?? false));
  app.decorate('doorTable', []);
  app.addHook('onRoute', ({ method, url, config }) => {
    if (!url.startsWith('/api/')) return;
    // There is no default: a door that does not say who may knock keeps the server from starting.
    if (config?.access === undefined)
      throw new Error(`The route ${String(method)} ${url} does not declare its access.`);
    for (const each of [method].flat()) app.doorTable.push({ method: each, url, access: config.access });
  });
  app.setErrorHandler((error, request, reply) => {
    const { status, body } = explain(error, request);
    if (status >= 500)
      request.log.error(
        { error: error instanceof Error ? error.stack : String(error), requestId: request.id, url: request.url },
        'a request failed',
      );
    return reply.status(status).type('application/json').send(JSON.stringify(body));
  });
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        url: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        requestId: request.id,
      },
      'answered',
    );
    done();
  });
  app.addHook('preValidation', async (request) => {
    request.body = storable(request.body);
    request.query = storable(request.query);
    request.params = storable(request.params);
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        // https: for a mail's own pictures, in a sandboxed frame, and only after the reader asked for them:
        // what is stored carries no address that loads by itself.
        imgSrc: ["'self'", 'data:', 'blob:', 'https:'],
        frameSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
  await app.register(rateLimit, { global: false, errorResponseBuilder: () => new AppError('request.too-many') });
  await app.register(multipart, { limits: { fileSize: FILE_LIMIT, files: 1, fields: 4, parts: 5 } });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Attune', version: '1', description: 'The API of the Attune service desk.' },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: {
          [API_KEY]: {
            type: 'http',
            scheme: 'bearer',
            description: 'An API key of one agent. It can do what its scopes name and its agent may.',
          },
        },
      },
    },
    transform: jsonSchemaTransform,
  });
  return app;
}

const DEEPEST = 20;

/**
 * PostgreSQL keeps neither U+0000 nor half a character, and nobody can see either. People
 * paste them from logs, so they are taken out instead of refused.
 */
function storable(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\ufffd');
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  if (depth > DEEPEST)
    throw new AppError('request.invalid', {
      details: { issues: [{ where: 'body', what: 'This is nested too deeply.' }] },
    });
  if (Array.isArray(value)) return value.map((item) => storable(item, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, storable(item, depth + 1)]));
}

/** Registers one door of the contract: its schemas parse what comes and strip what leaves. */
export type Handle = <E extends Endpoint>(
  endpoint: E,
  answer: (request: Parsed<E>, raw: FastifyRequest) => Promise<Output<E>>,
) => void;

export function handleOn(app: FastifyInstance): Handle {
  return (endpoint, answer) => {
    const { method, path, access, scope, summary, status = 200, params, query, body, response } = endpoint;
    const open = access === 'anyone';
    app.route({
      method,
      url: `/api/v1${path}`,
      config: {
        access,
        ...(open
          ? {
              rateLimit: { max: method === 'GET' ? OPEN_READS_A_MINUTE : OPEN_WRITES_A_MINUTE, timeWindow: '1 minute' },
            }
          : {}),
      },
      schema: {
        summary,
        tags: [path.split('/')[1] ?? 'desk'],
        description: `Access: ${access}.${scope === undefined ? '' : ` API keys need the scope ${scope}.`}`,
        ...(scope === undefined ? {} : { security: [{ [API_KEY]: [] }] }),
        ...(params ? { params } : {}),
        ...(query ? { querystring: query } : {}),
        ...(body ? { body } : {}),
        response: { [status]: response, default: ErrorBodySchema },
      },
      handler: async (request, reply) => {
        // Fastify has parsed all three with the endpoint's own schemas.
        const parsed = { params: request.params, query: request.query, body: request.body } as Parsed<typeof endpoint>;
        const output = await answer(parsed, request);
        return reply.status(status).send(output);
      },
    });
  };
}

/** Any error, as the one shape that leaves the house. */
export function explain(error: unknown, request: FastifyRequest): { status: number; body: ErrorBody } {
  const shape = (code: ErrorCode, details?: Record<string, unknown>) => ({
    status: ERRORS[code].status,
    body: { error: { code, message: ERRORS[code].message, ...(details ? { details } : {}), requestId: request.id } },
  });
  if (error instanceof AppError) return shape(error.code, error.details);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map((issue) => ({
      where: `${error.validationContext ?? 'request'}${issue.instancePath}`,
      what: issue.message ?? 'is not valid',
    }));
    return shape('request.invalid', { issues });
  }
  const status = statusOf(error);
  if (status === 413) return shape('request.too-large');
  if (status === 429) return shape('request.too-many');
  if (status === 404) return shape('not-found');
  if (status >= 400 && status < 500)
    return shape('request.invalid', {
      issues: [{ where: 'request', what: error instanceof Error ? error.message : 'is not valid' }],
    });
  return shape('server.failed');
}

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;
