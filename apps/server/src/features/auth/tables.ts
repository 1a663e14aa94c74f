import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { ApiScope, Locale, Role, COACH_VIEWS } from '@attune/contract';
import { id, madeAt, moment, newId } from '../../platform/columns.ts';
import { SHORT_WAITING_LIST } from '../../platform/words.ts';

/** Everybody: requesters, agents, leads and admins. The address is unique and in lower case. */
export const users = pgTable(
  'users',
  {
    id: id(),
    name: text('name').notNull(),
    email: text('email').notNull().unique('users_email'),
    emailVerified: boolean('email_verified').notNull().default(false),
    image: text('image'),
    role: text('role').$type<Role>().notNull().default('requester'),
    locale: text('locale').$type<Locale>().notNull().default('en'),
    coachView: text('coach_view').$type<(typeof COACH_VIEWS)[number]>().notNull().default('open'),
    twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
    invitedAt: moment('invited_at'),
    deactivatedAt: moment('deactivated_at'),
    /** Nothing that tells who they were is left. */
    erasedAt: moment('erased_at'),
    createdAt: madeAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  () => [
    index('users_name')
      .using('gin', sql`(name || ' ' || email) gin_trgm_ops`)
      .with(SHORT_WAITING_LIST),
  ],
);

export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    token: text('token').notNull().unique('sessions_token'),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: moment('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: madeAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('sessions_of_user').on(table.userId)],
);

export const accounts = pgTable(
  'accounts',
  {
    id: id(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: madeAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('accounts_of_user').on(table.userId)],
);

export const verifications = pgTable(
  'verifications',
  {
    // Text, because better-auth derives some of these ids from what they stand for.
    id: text('id').primaryKey().$defaultFn(newId),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: madeAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('verifications_identifier').on(table.identifier)],
);

export const twoFactors = pgTable('two_factors', {
  id: id(),
  secret: text('secret').notNull(),
  backupCodes: text('backup_codes').notNull(),
  verified: boolean('verified').notNull().default(true),
  failedVerificationCount: integer('failed_verification_count').notNull().default(0),
  lockedUntil: moment('locked_until'),
  userId: uuid('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
});

/** A key acts as its owner within its scopes. Only a hash is kept. */
export const apiKeys = pgTable('api_keys', {
  id: id(),
  userId: uuid('user_id')
    .notNull()
    .references(() => users.id),
  name: text('name').notNull(),
  hash: text('hash').notNull().unique('api_keys_hash'),
  start: text('start').notNull(),
  scopes: text('scopes').array().$type<ApiScope[]>().notNull(),
  createdAt: madeAt(),
  expiresAt: moment('expires_at').notNull(),
  lastUsedAt: moment('last_used_at'),
  endedAt: moment('ended_at'),
});
