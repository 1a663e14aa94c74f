import { and, eq, gt, ne } from 'drizzle-orm';
import type { Presence } from '@attune/contract';
import type { Act, Staff } from '../../act.ts';
import { after } from '../../platform/clock.ts';
import { sql } from '../../platform/db.ts';
import { LIVE_CHANNEL } from '../../platform/events.ts';
import { users } from '../auth/index.ts';
import { seeTicket } from './change.ts';
import { presences } from './tables.ts';

/** A screen says that it is here every ten seconds; three missed and it has left. */
const PRESENT_FOR_MS = 30_000;

export async function showPresence(act: Act<Staff>, number: number, doing: Presence['doing']) {
  const ticket = await seeTicket(act, { number });
  const { db, viewer, now } = act;
  const [before] = await db
    .select()
    .from(presences)
    .where(and(eq(presences.ticketId, ticket.id), eq(presences.userId, viewer.id)));
  await db
    .insert(presences)
    .values({ ticketId: ticket.id, userId: viewer.id, doing, seenAt: now })
    .onConflictDoUpdate({ target: [presences.ticketId, presences.userId], set: { doing, seenAt: now } });
  const isNews = before === undefined || before.doing !== doing || before.seenAt < after(now, -PRESENT_FOR_MS);
  if (isNews) await wake(act, ticket);
  return { items: await othersHere(act, ticket.id) };
}

export async function leavePresence(act: Act<Staff>, number: number) {
  const ticket = await seeTicket(act, { number });
  await act.db.delete(presences).where(and(eq(presences.ticketId, ticket.id), eq(presences.userId, act.viewer.id)));
  await wake(act, ticket);
  return { done: true as const };
}

/** Who else is on this ticket now. */
export async function othersHere({ db, viewer, now }: Act<Staff>, ticketId: string): Promise<Presence[]> {
  return db
    .select({ id: users.id, name: users.name, doing: presences.doing })
    .from(presences)
    .innerJoin(users, eq(users.id, presences.userId))
    .where(
      and(
        eq(presences.ticketId, ticketId),
        ne(presences.userId, viewer.id),
        gt(presences.seenAt, after(now, -PRESENT_FOR_MS)),
      ),
    );
}

const wake = ({ db }: Act, ticket: { id: string; number: number }) =>
  db.execute(
    sql`select pg_notify(${LIVE_CHANNEL}, ${JSON.stringify({ type: 'presence', id: ticket.id, number: ticket.number })})`,
  );
