import { and, desc, eq, sql } from 'drizzle-orm';
import type { TicketEvent } from '@attune/contract';
import type { Db } from '../../platform/db.ts';
import { prepared } from '../../platform/prepared.ts';
import { events } from '../../platform/tables.ts';
import { isStaffRole, users } from '../auth/index.ts';

/** The fields that somebody else changed after this version, by hand or by what they did. */
export async function changedSince(db: Db, viewerId: string, ticketId: string, version: number): Promise<Set<string>> {
  const rows = await db
    .select({ fields: sql<string[] | null>`${events.data} -> 'fields'` })
    .from(events)
    .where(
      and(
        eq(events.ticketId, ticketId),
        sql`${events.actorId} is distinct from ${viewerId}`,
        sql`(${events.data} ->> 'version')::int > ${Math.max(0, version)}`,
      ),
    );
  return new Set(rows.flatMap((row) => row.fields ?? []));
}

export const EVENTS_SHOWN = 200;
/** Messages stand in the conversation itself. */
export const TOLD_ELSEWHERE = sql.raw(
  `('conversation.received', 'conversation.replied', 'conversation.noted', 'conversation.held', 'conversation.taken-back', 'ticket.seen')`,
);

const eventsOfTickets = prepared('events_of_tickets', (db) =>
  db
    .select({
      id: events.id,
      type: events.type,
      at: events.at,
      data: events.data,
      actorId: users.id,
      actorName: users.name,
      actorRole: users.role,
    })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(
      and(
        sql`${events.ticketId} = any(${sql.placeholder('ticketIds')}::uuid[])`,
        sql`${events.type} not in ${TOLD_ELSEWHERE}`,
      ),
    )
    .orderBy(desc(events.id))
    .limit(EVENTS_SHOWN),
);

/** What happened to these tickets, oldest first. Messages are not repeated here. */
export async function historyOf(db: Db, ticketIds: string[]): Promise<TicketEvent[]> {
  const rows = await eventsOfTickets(db, { ticketIds });
  return rows.reverse().map(presentEvent);
}

export interface EventRow {
  id: string;
  type: string;
  at: Date | string;
  data: Record<string, unknown>;
  actorId: string | null;
  actorName: string | null;
  actorRole: (typeof users.$inferSelect)['role'] | null;
}

export const presentEvent = ({ id, type, at, data, actorId, actorName, actorRole }: EventRow): TicketEvent => ({
  id,
  type,
  at: new Date(at).toISOString(),
  data,
  actor:
    actorId === null
      ? null
      : { id: actorId, name: actorName!, role: isStaffRole(actorRole!) ? actorRole! : 'requester' },
});
