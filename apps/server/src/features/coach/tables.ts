import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { CoachingNote } from '@attune/contract';
import { id, madeAt } from '../../platform/columns.ts';
import { users } from '../auth/tables.ts';
import { tickets } from '../tickets/tables.ts';

/** An agent's own record. Only its owner reads it; it ends after 30 days. */
export const coachingNotes = pgTable(
  'coachings',
  {
    id: id(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => users.id),
    ticketId: uuid('ticket_id')
      .notNull()
      .references(() => tickets.id),
    made: text('made').array().$type<CoachingNote['made']>().notNull(),
    shown: text('shown').array().$type<CoachingNote['shown']>().notNull(),
    kept: text('kept').array().$type<CoachingNote['kept']>().notNull(),
    unheard: integer('unheard').notNull(),
    createdAt: madeAt(),
  },
  (table) => [index('coachings_of_owner').on(table.ownerId, table.id)],
);
