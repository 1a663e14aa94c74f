import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { magicLink, twoFactor } from 'better-auth/plugins';
import type { Config } from '../../config.ts';
import { newId } from '../../platform/columns.ts';
import type { Db } from '../../platform/db.ts';
import { accounts, sessions, twoFactors, users, verifications } from './tables.ts';

/** Letters that sign-in sends. Mail is to the right of sign-in, so the composition root hands this in. */
export interface SignInMail {
  link(to: string, token: string): Promise<void>;
  passwordReset(to: string, token: string): Promise<void>;
}

export const LINK_MINUTES = 30;

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
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => mail.passwordReset(user.email, token),
    },
    rateLimit: { enabled: true, window: 60, max: 100, customRules: { '/sign-in/email': { window: 60, max: 10 }, '/two-factor/*': { window: 60, max: 10 } } },
    advanced: {
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
        sendMagicLink: async ({ email, token }) => mail.link(email, token),
      }),
    ],
  });
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
