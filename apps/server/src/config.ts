import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';

const Flag = z.enum(['', '0', '1', 'true', 'false']).default('').transform((value) => value === '1' || value === 'true');
const Port = z.coerce.number().int().min(0).max(65_535);

/** Everything that the environment may say. This is the only file that reads it. */
const Environment = z.object({
  PORT: Port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  ATTUNE_URL: z.url().optional().describe('The address that people type; links in mail start with it.'),
  ATTUNE_DATA: z.string().default('./data'),
  ATTUNE_SECRET: z.string().min(32, 'ATTUNE_SECRET needs at least 32 characters.').optional(),
  ATTUNE_TRUST_PROXY: Flag,
  DATABASE_URL: z.url().optional(),
  MAIL_IN_PORT: Port.optional(),
  MAIL_IN_HOST: z.string().default('127.0.0.1'),
  MAIL_ADDRESS: z.string().default('help@localhost').describe('The address of the desk.'),
  MAIL_AUTHSERV_ID: z.string().optional().describe('Whose Authentication-Results header is believed.'),
  IMAP_URL: z.url().optional(),
  SMTP_URL: z.url().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export interface Config {
  port: number;
  host: string;
  url: string;
  dataDir: string;
  secret: string;
  trustProxy: boolean;
  databaseUrl: string | null;
  mail: { inPort: number | null; inHost: string; address: string; authservId: string | null; imapUrl: string | null; smtpUrl: string | null };
  logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
}

/**
 * Reads the environment, or says in one sentence a line what is wrong with it.
 * @throws {Error} naming each variable that cannot be used.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Attune cannot start with these settings:\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  const dataDir = path.resolve(env.ATTUNE_DATA);
  return {
    port: env.PORT,
    host: env.HOST,
    url: (env.ATTUNE_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
    dataDir,
    secret: env.ATTUNE_SECRET ?? keptSecret(dataDir),
    trustProxy: env.ATTUNE_TRUST_PROXY,
    databaseUrl: env.DATABASE_URL ?? null,
    mail: {
      inPort: env.MAIL_IN_PORT ?? null,
      inHost: env.MAIL_IN_HOST,
      address: env.MAIL_ADDRESS.toLowerCase(),
      authservId: env.MAIL_AUTHSERV_ID ?? null,
      imapUrl: env.IMAP_URL ?? null,
      smtpUrl: env.SMTP_URL ?? null,
    },
    logLevel: env.LOG_LEVEL,
  };
}

/** The secret is made once and kept in the data folder, so that nobody has to invent one. */
function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true });
  const secret = randomBytes(48).toString('base64url');
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return secret;
}
