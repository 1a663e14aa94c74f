import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Channel, Priority, Risk, Status, WAITING_ON } from '@attune/contract';
import type { z } from 'zod';
import { id, madeAt, moment } from '../../platform/columns.ts';
import { SHORT_WAITING_LIST, wordsOf } from '../../platform/words.ts';
import { users } from '../auth/tables.ts';
import { teams } from '../people/tables.ts';

/** How a status counts: see STATUS_CATEGORY in the contract. */
export type Category = 'open' | 'waiting' | 'solved' | 'ended';

export const tickets = pgTable(
  'tickets',
  {
    id: id(),
    number: integer('number').generatedAlwaysAsIdentity({ startWith: 1001 }).notNull().unique('tickets_number'),
    subject: text('subject').notNull(),
    snippet: text('snippet').notNull().default(''),
    requesterId: uuid('requester_id')
      .notNull()
      .references(() => users.id),
    requesterVerified: boolean('requester_verified').notNull().default(false),
    teamId: uuid('team_id').references(() => teams.id),
    assigneeId: uuid('assignee_id').references(() => users.id),
    companionId: uuid('companion_id').references(() => users.id),
    status: text('status').$type<Status>().notNull().default('new'),
    category: text('category').$type<Category>().notNull().default('open'),
    priority: text('priority').$type<Priority>().notNull().default('normal'),
    channel: text('channel').$type<Channel>().notNull(),
    waitingOn: text('waiting_on').$type<(typeof WAITING_ON)[number]>(),
    waitingSince: moment('waiting_since'),
    // What the newest unanswered words of the requester carry, so that the queue reads one table.
    heat: smallint('heat').notNull().default(0),
    urgency: smallint('urgency').notNull().default(0),
    emotion: text('emotion'),
    heatQuote: text('heat_quote'),
    deadlineQuote: text('deadline_quote'),
    risks: text('risks').array().$type<z.infer<typeof Risk>[]>().notNull().default([]),
    notYetCount: smallint('not_yet_count').notNull().default(0),
    promiseDueAt: moment('promise_due_at'),
    /** By when this person needs a human; 'infinity' when nobody waits for us, so that it always sorts. */
    needsHumanAt: timestamp('needs_human_at', { withTimezone: true, mode: 'string' }).notNull().default('infinity'),
    snoozedUntil: moment('snoozed_until'),
    tags: text('tags').array().notNull().default([]),
    lastPublicMessageId: uuid('last_public_message_id'),
    /** Since when nobody waits for anything any more; what people wrote may end from here. */
    closedAt: moment('closed_at'),
    /** What people wrote was taken out of it. */
    emptiedAt: moment('emptied_at'),
    mergedIntoId: uuid('merged_into_id').references((): AnyPgColumn => tickets.id),
    /** What stood before a merge, so that it can be undone. */
    statusBeforeMerge: text('status_before_merge').$type<Status>(),
    possiblyRelatedId: uuid('possibly_related_id').references((): AnyPgColumn => tickets.id),
    version: integer('version').notNull().default(1),
    createdAt: madeAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  // A list that ends with the newest asks for `desc`, which puts nulls first; an index that puts them last would not serve it.
  (table) => [
    index('tickets_queue')
      .on(table.needsHumanAt, table.id)
      .where(sql`category in ('open', 'waiting')`),
    index('tickets_of_assignee')
      .on(table.assigneeId, table.needsHumanAt, table.id)
      .where(sql`category in ('open', 'waiting')`),
    index('tickets_of_team')
      .on(table.teamId, table.needsHumanAt, table.id)
      .where(sql`category in ('open', 'waiting')`),
    // Not through `tickets_of_assignee`: PostgreSQL does not count "is null" as one value, and would sort.
    index('tickets_unassigned')
      .on(table.needsHumanAt, table.id)
      .where(sql`assignee_id is null and category in ('open', 'waiting')`),
    index('tickets_waiting')
      .on(table.needsHumanAt, table.id)
      .where(sql`category = 'waiting'`),
    index('tickets_snoozed')
      .on(table.needsHumanAt, table.id)
      .where(sql`snoozed_until is not null`),
    index('tickets_of_companion')
      .on(table.companionId, table.needsHumanAt, table.id)
      .where(sql`companion_id is not null`),
    index('tickets_promised')
      .on(table.promiseDueAt, table.id)
      .where(sql`promise_due_at is not null`),
    index('tickets_by_status').on(table.status, table.updatedAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index('tickets_newest').on(table.updatedAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index('tickets_of_requester').on(
      table.requesterId,
      table.updatedAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('tickets_to_empty')
      .on(table.closedAt)
      .where(sql`closed_at is not null and (emptied_at is null or emptied_at < updated_at)`),
    index('tickets_merged')
      .on(table.mergedIntoId)
      .where(sql`merged_into_id is not null`),
    // Words, weeks and trigrams in one index: it can then compare letters within a few weeks only.
    index('tickets_words')
      .using('gin', wordsOf('subject', 'updated_at'), sql`subject gin_trgm_ops`)
      .with(SHORT_WAITING_LIST),
  ],
);

export const participants = pgTable(
  'participants',
  {
    ticketId: uuid('ticket_id')
      .notNull()
      .references(() => tickets.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    kind: text('kind').$type<'cc' | 'mentioned'>().notNull(),
    /** Who brought them in, where that is proved. Answers are copied only to those whom the requester copied in. */
    addedById: uuid('added_by_id').references(() => users.id),
    createdAt: madeAt(),
  },
  (table) => [
    primaryKey({ columns: [table.ticketId, table.userId, table.kind] }),
    index('participants_user').on(table.userId, table.kind),
  ],
);

export const readMarks = pgTable(
  'read_marks',
  {
    ticketId: uuid('ticket_id')
      .notNull()
      .references(() => tickets.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    seenAt: moment('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.ticketId, table.userId] })],
);

/** Who is here now. A row older than half a minute means nothing. */
export const presences = pgTable(
  'presences',
  {
    ticketId: uuid('ticket_id')
      .notNull()
      .references(() => tickets.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    doing: text('doing').$type<'viewing' | 'writing'>().notNull(),
    seenAt: moment('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.ticketId, table.userId] })],
);

export const hypotheses = pgTable(
  'hypotheses',
  {
    id: id(),
    ticketId: uuid('ticket_id')
      .notNull()
      .references(() => tickets.id),
    symptom: text('symptom').notNull(),
    hypothesis: text('hypothesis').notNull().default(''),
    test: text('test').notNull().default(''),
    result: text('result').notNull().default(''),
    state: text('state').$type<'open' | 'held' | 'refuted'>().notNull().default('open'),
    authorId: uuid('author_id')
      .notNull()
      .references(() => users.id),
    createdAt: madeAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('hypotheses_of_ticket').on(table.ticketId, table.id)],
);

export const handovers = pgTable(
  'handovers',
  {
    id: id(),
    ticketId: uuid('ticket_id')
      .notNull()
      .references(() => tickets.id),
    authorId: uuid('author_id')
      .notNull()
      .references(() => users.id),
    toTeamId: uuid('to_team_id')
      .notNull()
      .references(() => teams.id),
    toAgentId: uuid('to_agent_id').references(() => users.id),
    story: text('story').notNull(),
    feeling: text('feeling').notNull(),
    tried: text('tried').notNull(),
    promised: text('promised').notNull(),
    companion: boolean('companion').notNull(),
    createdAt: madeAt(),
  },
  (table) => [index('handovers_of_ticket').on(table.ticketId, table.id)],
);
