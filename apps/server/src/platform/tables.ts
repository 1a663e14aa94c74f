import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, moment } from './columns.ts';

/** What happened, in order: the source of history, clocks, undo and reports. Never changed, but that its words end with those of the ticket. */
export const events = pgTable(
  'events',
  {
    id: id(),
    type: text('type').notNull(),
    ticketId: uuid('ticket_id'),
    actorId: uuid('actor_id'),
    data: jsonb('data').$type<Record<string, unknown>>().notNull().default({}),
    at: moment('at').notNull(),
  },
  (table) => [index('events_of_ticket').on(table.ticketId, table.id)],
);
