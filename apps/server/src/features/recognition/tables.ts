import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, madeAt } from '../../platform/columns.ts';
import { users } from '../auth/tables.ts';
import { tickets } from '../tickets/tables.ts';

/** Praise in the requester's own words. It reaches the agent; the lead only with consent. */
export const commendations = pgTable(
  'commendations',
  {
    id: id(),
    ticketId: uuid('ticket_id')
      .notNull()
      .references(() => tickets.id),
    toId: uuid('to_id')
      .notNull()
      .references(() => users.id),
    fromId: uuid('from_id')
      .notNull()
      .references(() => users.id),
    /** The message that said it; each is praise once. */
    messageId: uuid('message_id').unique('commendations_once'),
    words: text('words').notNull(),
    source: text('source').$type<'thanks' | 'feedback'>().notNull(),
    sharedWithLead: boolean('shared_with_lead').notNull().default(false),
    createdAt: madeAt(),
  },
  (table) => [index('commendations_to').on(table.toId, table.id), index('commendations_of_ticket').on(table.ticketId)],
);
