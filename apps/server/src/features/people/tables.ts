import { pgTable, primaryKey, text, uuid, index } from 'drizzle-orm/pg-core';
import { id, madeAt, moment } from '../../platform/columns.ts';
import { users } from '../auth/tables.ts';

export const teams = pgTable('teams', {
  id: id(),
  name: text('name').notNull().unique('teams_name'),
  createdAt: madeAt(),
});

export const teamMembers = pgTable(
  'team_members',
  {
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
  },
  (table) => [primaryKey({ columns: [table.teamId, table.userId] }), index('team_members_user').on(table.userId)],
);

/** An invitation is a secret in a mail; here lies only its hash. */
export const invitations = pgTable('invitations', {
  id: id(),
  userId: uuid('user_id')
    .notNull()
    .references(() => users.id),
  hash: text('hash').notNull().unique('invitations_hash'),
  expiresAt: moment('expires_at').notNull(),
  acceptedAt: moment('accepted_at'),
  createdAt: madeAt(),
});
