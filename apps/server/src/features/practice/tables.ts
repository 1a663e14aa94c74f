import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import type { SelfRating } from '@attune/contract';
import type { Ending, Run } from '@attune/practice';
import { id, madeAt, moment } from '../../platform/columns.ts';
import { users } from '../auth/tables.ts';
import { teams } from '../people/tables.ts';

/** The text of a scenario that a rehearsal was made with: a file may change, an old rehearsal stays whole. */
export const practiceScripts = pgTable('practice_scripts', {
  sha256: text('sha256').primaryKey(),
  source: text('source').notNull(),
});

/** Scenarios written at this desk. */
export const practiceScenarios = pgTable('practice_scenarios', {
  id: text('id').primaryKey(),
  source: text('source').notNull(),
  writtenBy: uuid('written_by')
    .notNull()
    .references(() => users.id),
  updatedAt: moment('updated_at').notNull(),
});

/** A rehearsal. Only its trainee, and whom they let see it, ever read it. */
export const practiceRuns = pgTable(
  'practice_runs',
  {
    id: id(),
    traineeId: uuid('trainee_id')
      .notNull()
      .references(() => users.id),
    scenarioId: text('scenario_id').notNull(),
    script: text('script')
      .notNull()
      .references(() => practiceScripts.sha256),
    coach: boolean('coach').notNull(),
    /** Where the engine stands, so that a turn need not replay the ones before. */
    state: jsonb('state').$type<Run>().notNull(),
    turns: integer('turns').notNull().default(0),
    ending: text('ending').$type<Ending>(),
    startedAt: moment('started_at').notNull(),
    endedAt: moment('ended_at'),
    fromRunId: uuid('from_run_id'),
    fromTurn: integer('from_turn'),
    selfRating: jsonb('self_rating').$type<z.output<typeof SelfRating>>(),
    planWhen: text('plan_when'),
    planThen: text('plan_then'),
  },
  (table) => [
    index('practice_runs_of_trainee').on(table.traineeId, table.id),
    index('practice_runs_ended').on(table.endedAt),
  ],
);

/** What was shown in each turn. */
export const practiceTurns = pgTable(
  'practice_turns',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => practiceRuns.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    said: text('said'),
    waited: integer('waited'),
    answer: text('answer').notNull(),
    wordedBy: text('worded_by').$type<'author' | 'model'>().notNull(),
    clock: integer('clock').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.number] })],
);

/** Who was let to see a rehearsal, by an act of its trainee. */
export const practiceShares = pgTable(
  'practice_shares',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => practiceRuns.id, { onDelete: 'cascade' }),
    withId: uuid('with_id')
      .notNull()
      .references(() => users.id),
    createdAt: madeAt(),
    /** When they first opened its debrief. */
    seenAt: moment('seen_at'),
  },
  (table) => [primaryKey({ columns: [table.runId, table.withId] }), index('practice_shares_with').on(table.withId)],
);

/** A lead asks a team to practise a scenario. */
export const practiceAssignments = pgTable(
  'practice_assignments',
  {
    id: id(),
    scenarioId: text('scenario_id').notNull(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    byId: uuid('by_id')
      .notNull()
      .references(() => users.id),
    dueAt: moment('due_at'),
    madeAt: moment('made_at').notNull(),
  },
  (table) => [index('practice_assignments_of_team').on(table.teamId)],
);

/** How well a drill sits with its trainee, as FSRS counts it. */
export const drillCards = pgTable(
  'drill_cards',
  {
    traineeId: uuid('trainee_id')
      .notNull()
      .references(() => users.id),
    drillId: text('drill_id').notNull(),
    /** A card of ts-fsrs. */
    card: jsonb('card').$type<Record<string, unknown>>().notNull(),
    dueAt: moment('due_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.traineeId, table.drillId] }),
    index('drill_cards_due').on(table.traineeId, table.dueAt),
  ],
);
