import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core';
import type { Locale } from '@attune/contract';
import { madeAt, moment } from '../../platform/columns.ts';

/** The desk itself: one row. */
export const desks = pgTable('desks', {
  id: integer('id').primaryKey().default(1),
  name: text('name').notNull().default('Service desk'),
  address: text('address').notNull().default(''),
  locale: text('locale').$type<Locale>().notNull().default('en'),
  acknowledge: boolean('acknowledge').notNull().default(true),
  undoSeconds: integer('undo_seconds').notNull().default(10),
  reminderDays: integer('reminder_days').array().notNull().default([2, 5]),
  dormantAfterDays: integer('dormant_after_days').notNull().default(7),
  /** Days after which what people wrote is taken out of closed tickets; null keeps it. */
  retentionDays: integer('retention_days'),
  crisisWords: text('crisis_words').notNull().default(''),
  demo: boolean('demo').notNull().default(false),
  setUpAt: moment('set_up_at'),
  createdAt: madeAt(),
});
