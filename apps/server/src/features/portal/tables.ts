import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { madeAt, moment } from '../../platform/columns.ts';
import { users } from '../auth/tables.ts';
import { tickets } from '../tickets/tables.ts';

/**
 * Keys that open one ticket. A verified key travelled through the requester's own mailbox;
 * an unverified one was handed to the browser that wrote in, and shows no answers.
 */
export const ticketKeys = pgTable(
  'ticket_keys',
  {
    hash: text('hash').primaryKey(),
    ticketId: uuid('ticket_id')
      .notNull()
      .references(() => tickets.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    verified: boolean('verified').notNull(),
    /** What the writer called themselves: all that an unverified key may show of a name. */
    writerName: text('writer_name'),
    expiresAt: moment('expires_at').notNull(),
    createdAt: madeAt(),
  },
  (table) => [index('ticket_keys_of_ticket').on(table.ticketId)],
);
