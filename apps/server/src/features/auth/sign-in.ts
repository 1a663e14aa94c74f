import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { magicLink, twoFactor } from 'better-auth/plugins';
import { eq } from 'drizzle-orm';
import type { Config } from '../../config.ts';
import { minutes } from '../../platform/clock.ts';
import { newId } from '../../platform/columns.ts';
import type { Db } from '../../platform/db.ts';
import { patience } from '../../platform/patience.ts';
import { accounts, sessions, twoFactors, users, verifications } from './tables.ts';

/** Letters that sign-in sends. Mail is to the right of sign-in, so the composition root hands this in. */
export interface SignInMail {
  link(to: string, token: string): Promise<void>;
  passwordReset(to: string, token: string): Promise<void>;
}

export const LINK_MINUTES = 30;
/** The address of the visitor as our own HTTP server knows it; what visitors claim in other headers is not believed. */
export const ADDRESS_HEADER = 'x-attune-address';
const LINK_PATH = '/magic-link/verify';

/** Sessions, passwords, second factor and magic links, by better-auth on our own tables. */
export function makeSignIn(db: Db, config: Pick<Config, 'secret' | 'url'>, mail: SignInMail) {
  return betterAuth({
    appName: 'Attune',
    baseURL: config.url,
    basePath: '/api/auth',
    secret: config.secret,
    logger: { disabled: true },
    telemetry: { enabled: false },
    database: drizzleAdapter(db as Parameters<typeof drizzleAdapter>[0], {
      provider: 'pg',
      schema: { user: users, session: sessions, account: accounts, verification: verifications, twoFactor: twoFactors },
    }),
    user: {
      additionalFields: {
        role: { type: 'string', input: false, defaultValue: 'requester' },
        locale: { type: 'string', input: false, defaultValue: 'en' },
        deactivatedAt: { type: 'date', input: false, required: false },
      },
    },
    databaseHooks: {
      session: {
        create: { before: async ({ userId }, context) => refuseSession(db, userId, context?.path === LINK_PATH) },
      },
    },
    hooks: { before: createAuthMiddleware(slowDown()) },
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => mail.passwordReset(user.email, token),
    },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 100,
      customRules: { '/sign-in/email': { window: 60, max: 10 }, '/two-factor/*': { window: 60, max: 10 } },
    },
    advanced: {
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => newId() },
      cookiePrefix: 'attune',
      useSecureCookies: config.url.startsWith('https://'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    plugins: [
      twoFactor({ issuer: 'Attune' }),
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: async ({ email, token }) => {
          if (await mayComeByLink(db, email)) await mail.link(email, token);
        },
      }),
    ],
  });
}

/**
 * A link in a mail signs requesters in. Who works the desk has a password and perhaps a
 * second factor, and a mailbox must not be a way around them.
 */
async function mayComeByLink(db: Db, email: string): Promise<boolean> {
  const [person] = await db
    .select({ role: users.role, deactivatedAt: users.deactivatedAt })
    .from(users)
    .where(eq(users.email, email.toLowerCase()));
  return person !== undefined && person.role === 'requester' && person.deactivatedAt === null;
}

/** The last word before a session begins, whatever way somebody came. It is the answer to a wrong password. */
async function refuseSession(db: Db, userId: string, byLink: boolean): Promise<void> {
  const [person] = await db
    .select({ role: users.role, deactivatedAt: users.deactivatedAt })
    .from(users)
    .where(eq(users.id, userId));
  if (person && person.deactivatedAt === null && (!byLink || person.role === 'requester')) return;
  throw new APIError('UNAUTHORIZED', { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' });
}

/** Whoever tries many passwords comes from many addresses: each account has its own patience, known or not. */
function slowDown() {
  const patient: Record<string, (key: string) => boolean> = {
    '/sign-in/email': patience(20, minutes(15)),
    '/request-password-reset': patience(5, minutes(15)),
  };
  return async ({ path, body }: { path?: string; body?: unknown }): Promise<void> => {
    const mayTry = patient[path ?? ''];
    const email =
      typeof body === 'object' && body !== null && 'email' in body && typeof body.email === 'string'
        ? body.email.trim().toLowerCase()
        : null;
    if (mayTry && email !== null && !mayTry(email))
      throw new APIError('TOO_MANY_REQUESTS', { message: 'Too many requests. Please try again later.' });
  };
}
export type SignIn = ReturnType<typeof makeSignIn>;

/** The doors of better-auth that Attune opens. Everything else there stays shut: above all, no GET signs anybody in. */
export const OPEN_AUTH_PATHS = [
  'POST /sign-in/email',
  'POST /sign-out',
  'POST /change-password',
  'POST /request-password-reset',
  'POST /reset-password',
  'POST /two-factor/enable',
  'POST /two-factor/disable',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
  'POST /two-factor/get-totp-uri',
  'POST /two-factor/generate-backup-codes',
] as const;
