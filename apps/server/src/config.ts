import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { CannotStart } from './platform/cannot-start.ts';

const Flag = z
  .enum(['', '0', '1', 'true', 'false'])
  .default('')
  .transform((value) => value === '1' || value === 'true');
const Port = z.coerce.number().int().min(0).max(65_535);

/** Everything that the environment may say. This is the only file that reads it; docs/self-hosting.md shows the same list. */
export const Environment = z.object({
  PORT: Port.default(3000).describe('The port of the web and the API.'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('The address to listen on. `0.0.0.0` lets other machines in; put a proxy with TLS before it.'),
  ATTUNE_URL: z
    .url()
    .optional()
    .describe('The address that people type; links in mail start with it. Without it, `http://localhost:PORT`.'),
  ATTUNE_DATA: z
    .string()
    .default('./data')
    .describe('The data folder: the embedded database, attached files, and the secret.'),
  ATTUNE_SECRET: z
    .string()
    .min(32, 'ATTUNE_SECRET needs at least 32 characters.')
    .optional()
    .describe(
      'Signs links and sessions and encrypts second factors; at least 32 characters. Without it, one is made and kept in the data folder.',
    ),
  ATTUNE_TRUST_PROXY: Flag.describe(
    '`1` behind a reverse proxy that sets `X-Forwarded-For`. Leave it off without one.',
  ),
  ATTUNE_METRICS_TOKEN: z
    .string()
    .min(16, 'ATTUNE_METRICS_TOKEN needs at least 16 characters.')
    .optional()
    .describe(
      'With it, `/metrics` answers to `Authorization: Bearer …` from anywhere; without it, only to this machine.',
    ),
  DATABASE_URL: z
    .url()
    .optional()
    .describe('A PostgreSQL of your own. Without it, the one that ships with Attune runs in the data folder.'),
  MAIL_IN_PORT: Port.optional().describe('Listen for mail by SMTP on this port. Without it, nothing listens.'),
  MAIL_IN_HOST: z.string().default('127.0.0.1').describe('The address that the mail port listens on.'),
  MAIL_ADDRESS: z.string().default('help@localhost').describe('The address of the desk.'),
  MAIL_AUTHSERV_ID: z
    .string()
    .optional()
    .describe(
      'The name of your own mail server, whose `Authentication-Results` line is believed. Without it, none is.',
    ),
  IMAP_URL: z
    .url()
    .optional()
    .describe('A mailbox to fetch mail from, such as `imaps://user:password@imap.example.org`.'),
  SMTP_URL: z
    .url()
    .optional()
    .describe(
      'The server that takes outgoing mail, such as `smtps://user:password@smtp.example.org`. Without it, mail is kept in the outbox and not sent.',
    ),
  MODEL_URL: z
    .url()
    .optional()
    .describe(
      'A language model that words the answers of practice, at any endpoint that speaks the OpenAI protocol, such as `https://models.example.org/v1`. Without it, the authors’ words stand. It never sees a ticket.',
    ),
  MODEL_NAME: z.string().default('default').describe('The name of the model at `MODEL_URL`.'),
  MODEL_KEY: z.string().optional().describe('The key for `MODEL_URL`, if it wants one.'),
  MODEL_ALLOW_PRIVATE: Flag.describe('`1` lets `MODEL_URL` be on this machine or in a private network.'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .optional()
    .describe(
      'How much is logged: `fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`. Without it, `info`; at a terminal, `warn`.',
    ),
});

export interface Config {
  port: number;
  host: string;
  url: string;
  dataDir: string;
  secret: string;
  trustProxy: boolean;
  metricsToken: string | null;
  databaseUrl: string | null;
  mail: {
    inPort: number | null;
    inHost: string;
    address: string;
    authservId: string | null;
    imapUrl: string | null;
    smtpUrl: string | null;
  };
  /** Words the answers of practice; null leaves the authors' words. */
  model: { url: string; name: string; key: string | null; allowPrivate: boolean } | null;
  logLevel: NonNullable<z.infer<typeof Environment>['LOG_LEVEL']>;
}

/**
 * Reads the environment, or says in one sentence a line what is wrong with it.
 * @throws {CannotStart} naming each variable that cannot be used
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new CannotStart(`Attune cannot start with these settings:\n${lines.join('\n')}`);
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
    metricsToken: env.ATTUNE_METRICS_TOKEN ?? null,
    databaseUrl: env.DATABASE_URL ?? null,
    mail: {
      inPort: env.MAIL_IN_PORT ?? null,
      inHost: env.MAIL_IN_HOST,
      address: env.MAIL_ADDRESS.toLowerCase(),
      authservId: env.MAIL_AUTHSERV_ID ?? null,
      imapUrl: env.IMAP_URL ?? null,
      smtpUrl: env.SMTP_URL ?? null,
    },
    model:
      env.MODEL_URL === undefined
        ? null
        : {
            url: env.MODEL_URL,
            name: env.MODEL_NAME,
            key: env.MODEL_KEY ?? null,
            allowPrivate: env.MODEL_ALLOW_PRIVATE,
          },
    // Somebody who just looks in wants to read where the desk is, not each request.
    logLevel: env.LOG_LEVEL ?? (process.stdout.isTTY ? 'warn' : 'info'),
  };
}

/**
 * The secret is made once and kept in the data folder, so that nobody has to invent one.
 * @throws {CannotStart} when the folder cannot be used; ours is the first hand that reaches for it
 */
function keptSecret(dataDir: string): string {
  try {
    return readOrMakeSecret(dataDir);
  } catch (cause) {
    throw new CannotStart(whyNoFolder(dataDir, cause as NodeJS.ErrnoException), { cause });
  }
}

function whyNoFolder(dataDir: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return `The disk that holds ${dataDir} is full. Free some space, then start again.`;
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return `ATTUNE_DATA is ${dataDir}, but a file is in the way of that folder (${message}). Choose another place.`;
  return `Attune may not write to its data folder ${dataDir} (${message}). Give the folder to this user (chown -R), or choose another: ATTUNE_DATA=~/attune npm start`;
}

function readOrMakeSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  // The first to make the folder sets its rights: what people write will lie in it. As root,
  // the account of the database has to pass through.
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const secret = randomBytes(48).toString('base64url');
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return secret;
}
