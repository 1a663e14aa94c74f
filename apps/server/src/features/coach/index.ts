import { and, desc, eq, gt, lt } from 'drizzle-orm';
import type { z } from 'zod';
import { endpoints, type CoachingNote, type NewCoachingNote } from '@attune/contract';
import type { Act, Staff } from '../../act.ts';
import type { Doors } from '../../doors.ts';
import { after, days } from '../../platform/clock.ts';
import { newId } from '../../platform/columns.ts';
import { idCursor, seeTicket, tickets } from '../tickets/index.ts';
import { coachingNotes } from './tables.ts';

const KEPT_FOR = days(30);

/**
 * Every statement here names its owner, and the owner is whoever asks. There is no other
 * way to these rows: no role, no export and no report reads them.
 */
const mine = (viewer: Staff) => eq(coachingNotes.ownerId, viewer.id);

export async function listCoaching(
  { db, viewer, now }: Act<Staff>,
  page: { limit: number; cursor?: string | undefined },
) {
  const from = idCursor(page.cursor);
  const rows = await db
    .select({ row: coachingNotes, number: tickets.number })
    .from(coachingNotes)
    .innerJoin(tickets, eq(tickets.id, coachingNotes.ticketId))
    .where(
      and(
        mine(viewer),
        gt(coachingNotes.createdAt, after(now, -KEPT_FOR)),
        from === undefined ? undefined : lt(coachingNotes.id, from),
      ),
    )
    .orderBy(desc(coachingNotes.id))
    .limit(page.limit + 1);
  const kept = rows.slice(0, page.limit);
  return {
    items: kept.map(({ row, number }) => present(row, number)),
    nextCursor: rows.length > page.limit ? kept.at(-1)!.row.id : null,
  };
}

export async function keepCoaching(
  act: Act<Staff>,
  { ticketNumber, ...note }: z.output<typeof NewCoachingNote>,
): Promise<CoachingNote> {
  const ticket = await seeTicket(act, { number: ticketNumber });
  const [row] = await act.db
    .insert(coachingNotes)
    .values({ id: newId(), ownerId: act.viewer.id, ticketId: ticket.id, ...note, createdAt: act.now })
    .returning();
  return present(row!, ticketNumber);
}

export async function clearCoaching({ db, viewer }: Act<Staff>) {
  await db.delete(coachingNotes).where(mine(viewer));
  return { done: true as const };
}

/** What is older than 30 days ends, whoever owns it. */
export async function forgetOldCoaching({ db, now }: Act): Promise<void> {
  await db.delete(coachingNotes).where(lt(coachingNotes.createdAt, after(now, -KEPT_FOR)));
}

/** What a ticket's words end with ends with them. */
export async function forgetCoachingOf({ db }: Act, ticketId: string): Promise<void> {
  await db.delete(coachingNotes).where(eq(coachingNotes.ticketId, ticketId));
}

const present = (row: typeof coachingNotes.$inferSelect, ticketNumber: number): CoachingNote => ({
  id: row.id,
  ticketNumber,
  made: row.made,
  shown: row.shown,
  kept: row.kept,
  unheard: row.unheard,
  at: row.createdAt.toISOString(),
});

export function coachRoutes({ staff }: Doors): void {
  staff(endpoints.listCoaching, (act, { query }) => listCoaching(act, query));
  staff(endpoints.keepCoaching, (act, { body }) => keepCoaching(act, body));
  staff(endpoints.clearCoaching, (act) => clearCoaching(act));
}
