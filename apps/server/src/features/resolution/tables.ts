import { sql } from 'drizzle-orm';
import { index, integer, pgTable, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { OUTCOMES } from '@attune/contract';
import { id, madeAt, moment } from '../../platform/columns.ts';
import { users } from '../auth/tables.ts';
import { tickets } from '../tickets/tables.ts';

export const offers = pgTable(
  'resolution_offers',
  {
    id: id(),
    ticketId: uuid('ticket_id')
      .notNull()
      .references(() => tickets.id),
    cause: text('cause').notNull(),
    fix: text('fix').notNull(),
    prevention: text('prevention').notNull().default(''),
    offeredBy: uuid('offered_by')
      .notNull()
      .references(() => users.id),
    tokenHash: text('token_hash').notNull().unique('offers_token'),
    outcome: text('outcome').$type<(typeof OUTCOMES)[number]>().notNull().default('pending'),
    outcomeAt: moment('outcome_at'),
    words: text('words'),
    remindersSent: integer('reminders_sent').notNull().default(0),
    /** From when reminders and rest are counted: from the offer, or from their word that it works. */
    askedAt: moment('asked_at').notNull(),
    /** They wrote that it works. It is no press of theirs, so it settles nothing. */
    saidWorksAt: moment('said_works_at'),
    nextReminderAt: moment('next_reminder_at'),
    dormantAt: moment('dormant_at'),
    offeredAt: moment('offered_at').notNull(),
  },
  (table) => [
    index('offers_of_ticket').on(table.ticketId, table.id),
    // One fix is on offer at a time.
    uniqueIndex('offers_pending')
      .on(table.ticketId)
      .where(sql`outcome = 'pending'`),
    index('offers_waking')
      .on(table.dormantAt)
      .where(sql`outcome = 'pending'`),
  ],
);

export const surveys = pgTable(
  'survey_responses',
  {
    id: id(),
    offerId: uuid('offer_id')
      .notNull()
      .unique('surveys_once')
      .references(() => offers.id),
    ticketId: uuid('ticket_id')
      .notNull()
      .references(() => tickets.id),
    solved: smallint('solved').notNull(),
    treated: smallint('treated').notNull(),
    minutesLost: integer('minutes_lost'),
    words: text('words'),
    createdAt: madeAt(),
  },
  (table) => [index('surveys_of_ticket').on(table.ticketId)],
);
