import { toNodeHandler } from 'better-auth/node';
import type { FastifyInstance } from 'fastify';
import { endpoints } from '@attune/contract';
import { AppError, notFound } from '../../errors.ts';
import type { Doors } from '../../doors.ts';
import { endApiKey, listApiKeys, makeApiKey } from './api-keys.ts';
import { changeMe, viewMe } from './me.ts';
import { ADDRESS_HEADER, OPEN_AUTH_PATHS, type SignIn } from './sign-in.ts';

export function authRoutes({ signedIn, staff }: Doors): void {
  signedIn(endpoints.viewMe, (act) => viewMe(act));
  signedIn(endpoints.changeMe, (act, { body }) => changeMe(act, body));
  staff(endpoints.listApiKeys, (act) => listApiKeys(act));
  staff(endpoints.makeApiKey, (act, { body }) => makeApiKey(act, body));
  staff(endpoints.endApiKey, (act, { params }) => endApiKey(act, params.id));
}

/** Passes the open doors of better-auth on, and shuts the others. */
export function signInRoutes(app: FastifyInstance, signIn: SignIn): void {
  const handler = toNodeHandler(signIn);
  app.register(async (scope) => {
    // better-auth reads the body itself.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.route({
      method: ['GET', 'POST'],
      url: '/api/auth/*',
      config: { access: 'anyone' },
      schema: { hide: true },
      handler: async (request, reply) => {
        const path = new URL(request.url, 'http://desk').pathname.replace(/^\/api\/auth/, '');
        if (!(OPEN_AUTH_PATHS as readonly string[]).includes(`${request.method} ${path}`)) throw notFound();
        if (request.headers.origin === undefined && request.headers.cookie !== undefined)
          throw new AppError('request.wrong-origin');
        for (const [name, value] of Object.entries(reply.getHeaders()))
          if (value !== undefined) reply.raw.setHeader(name, value);
        // It counts tries by address; anybody can write anything into a forwarding header.
        request.raw.headers[ADDRESS_HEADER] = request.ip;
        reply.hijack();
        await handler(request.raw, reply.raw);
      },
    });
  });
}
