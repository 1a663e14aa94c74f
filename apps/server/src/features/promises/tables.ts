import { sql } from 'drizzle-orm';
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { PROMISE_STATES } from '@attune/contract';
import { id, moment } from '../../platform/columns.ts';
import { users } from '../auth/tables.ts';
import { tickets } from '../tickets/tables.ts';

export const promises = pgTable(
  'promises',
  {
    id: id(),
    ticketId: uuid('ticket_id')
      .notNull()
      .references(() => tickets.id),
    messageId: uuid('message_id'),
    quote: text('quote').notNull(),
    dueAt: moment('due_at'),
    state: text('state').$type<(typeof PROMISE_STATES)[number]>().notNull().default('due'),
    madeBy: uuid('made_by')
      .notNull()
      .references(() => users.id),
    madeAt: moment('made_at').notNull(),
    settledAt: moment('settled_at'),
    settledBy: uuid('settled_by').references(() => users.id),
    note: text('note'),
    /** A moved promise points to the one that took its place. */
    movedToId: uuid('moved_to_id'),
  },
  (table) => [
    index('promises_of_ticket').on(table.ticketId, table.id),
    index('promises_due')
      .on(table.dueAt)
      .where(sql`state = 'due'`),
  ],
);
