import { boolean, index, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import type { Reading } from '@attune/contract';
import { madeAt, moment } from '../../platform/columns.ts';
import { users } from '../auth/tables.ts';
import { tickets } from '../tickets/tables.ts';

/** How a message was read. Labels describe the message; they are never summed up per person. */
export const readings = pgTable(
  'readings',
  {
    messageId: uuid('message_id').primaryKey(),
    ticketId: uuid('ticket_id')
      .notNull()
      .references(() => tickets.id),
    emotions: jsonb('emotions').$type<Reading['emotions']>().notNull(),
    intensity: smallint('intensity').notNull(),
    urgency: smallint('urgency').notNull(),
    impact: text('impact').$type<Reading['impact']>().notNull(),
    comfort: text('comfort').$type<Reading['comfort']>().notNull(),
    concerns: jsonb('concerns').$type<Reading['concerns']>().notNull(),
    risks: jsonb('risks').$type<Reading['risks']>().notNull(),
    language: text('language').notNull(),
    unread: boolean('unread').notNull(),
    engineVersion: text('engine_version').notNull(),
    correctedBy: uuid('corrected_by').references(() => users.id),
    correctedAt: moment('corrected_at'),
    /** What the engine said before the correction: kept, so that the engine can be measured. */
    before: jsonb('before').$type<Partial<Reading>>(),
    createdAt: madeAt(),
  },
  (table) => [index('readings_of_ticket').on(table.ticketId)],
);
