import { and, asc, count, desc, eq, exists, inArray, isNotNull, lt, max, ne, or, sql } from 'drizzle-orm';
import type { Act, Staff } from '../../act.ts';
import { notFound } from '../../errors.ts';
import { users } from '../auth/index.ts';
import { idCursor } from '../tickets/index.ts';
import { practiceRuns, practiceShares, practiceTurns } from './tables.ts';

export type RunRow = typeof practiceRuns.$inferSelect;
export type TurnRow = typeof practiceTurns.$inferSelect;

/** A rehearsal belongs to its trainee. No role opens it; only the trainee's own act of sharing does. */
const ownedBy = (viewer: Staff) => eq(practiceRuns.traineeId, viewer.id);
export const visibleTo = ({ db, viewer }: Pick<Act<Staff>, 'db' | 'viewer'>) =>
  or(
    ownedBy(viewer),
    and(
      isNotNull(practiceRuns.endedAt),
      exists(
        db
          .select({ one: sql`1` })
          .from(practiceShares)
          .where(and(eq(practiceShares.runId, practiceRuns.id), eq(practiceShares.withId, viewer.id))),
      ),
    ),
  );

/** @throws {AppError} `not-found` when it is not there or not the viewer's to see */
export async function seeRun(act: Act<Staff>, id: string): Promise<RunRow> {
  const [row] = await act.db
    .select()
    .from(practiceRuns)
    .where(and(eq(practiceRuns.id, id), visibleTo(act)));
  if (!row) throw notFound();
  return row;
}

/** The viewer's own rehearsal. @throws {AppError} `not-found` for anybody else's, shared or not */
export async function ownRun({ db, viewer }: Act<Staff>, id: string): Promise<RunRow> {
  const [row] = await db
    .select()
    .from(practiceRuns)
    .where(and(eq(practiceRuns.id, id), ownedBy(viewer)));
  if (!row) throw notFound();
  return row;
}

/** The viewer's own rehearsal, held so that two turns at once do not both happen. */
export async function lockOwnRun({ db, viewer }: Act<Staff>, id: string): Promise<RunRow> {
  const [row] = await db
    .select()
    .from(practiceRuns)
    .where(and(eq(practiceRuns.id, id), ownedBy(viewer)))
    .for('update');
  if (!row) throw notFound();
  return row;
}

export async function pageOfRuns(
  { db, viewer }: Act<Staff>,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ rows: RunRow[]; nextCursor: string | null }> {
  const from = idCursor(cursor);
  const rows = await db
    .select()
    .from(practiceRuns)
    .where(and(ownedBy(viewer), from === undefined ? undefined : lt(practiceRuns.id, from)))
    .orderBy(desc(practiceRuns.id))
    .limit(limit + 1);
  const kept = rows.slice(0, limit);
  return { rows: kept, nextCursor: rows.length > limit ? kept.at(-1)!.id : null };
}

export async function sharedRuns({ db, viewer }: Act<Staff>): Promise<{ row: RunRow; name: string }[]> {
  return db
    .select({ row: practiceRuns, name: users.name })
    .from(practiceShares)
    .innerJoin(practiceRuns, eq(practiceRuns.id, practiceShares.runId))
    .innerJoin(users, eq(users.id, practiceRuns.traineeId))
    .where(and(eq(practiceShares.withId, viewer.id), isNotNull(practiceRuns.endedAt)))
    .orderBy(desc(practiceShares.createdAt))
    .limit(100);
}

export async function turnsOf({ db }: Pick<Act, 'db'>, runId: string): Promise<TurnRow[]> {
  return db.select().from(practiceTurns).where(eq(practiceTurns.runId, runId)).orderBy(asc(practiceTurns.number));
}

/** With whom each rehearsal is shared. */
export async function sharesOf(
  { db }: Pick<Act, 'db'>,
  runIds: string[],
): Promise<Map<string, { id: string; name: string }[]>> {
  const out = new Map<string, { id: string; name: string }[]>(runIds.map((id) => [id, []]));
  if (runIds.length === 0) return out;
  const rows = await db
    .select({ runId: practiceShares.runId, id: users.id, name: users.name })
    .from(practiceShares)
    .innerJoin(users, eq(users.id, practiceShares.withId))
    .where(inArray(practiceShares.runId, runIds))
    .orderBy(asc(users.name));
  for (const { runId, ...person } of rows) out.get(runId)!.push(person);
  return out;
}

/** How often, and when last, the viewer rehearsed each scenario to its end; of one that was stopped nothing is made. */
export async function practisedBy({ db, viewer }: Act<Staff>): Promise<Map<string, { times: number; lastAt: Date }>> {
  const rows = await db
    .select({ id: practiceRuns.scenarioId, times: count(), lastAt: max(practiceRuns.endedAt) })
    .from(practiceRuns)
    .where(and(ownedBy(viewer), isNotNull(practiceRuns.endedAt), ne(practiceRuns.ending, 'stopped')))
    .groupBy(practiceRuns.scenarioId);
  return new Map(rows.map(({ id, times, lastAt }) => [id, { times, lastAt: lastAt! }]));
}
