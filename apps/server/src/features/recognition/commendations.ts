import { and, desc, eq, inArray, lt, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Commendation } from '@attune/contract';
import { tell, type Act, type Staff } from '../../act.ts';
import { newId } from '../../platform/columns.ts';
import { isStaffRole, users } from '../auth/index.ts';
import { teamMembers } from '../people/index.ts';
import { idCursor, tickets, visibleTo, type TicketRecord } from '../tickets/index.ts';
import { commendations } from './tables.ts';

const from = alias(users, 'from_person');

function selectCommendations({ db }: Act) {
  return db
    .select({ row: commendations, toName: users.name, toRole: users.role, fromName: from.name, number: tickets.number })
    .from(commendations)
    .innerJoin(users, eq(users.id, commendations.toId))
    .innerJoin(from, eq(from.id, commendations.fromId))
    .innerJoin(tickets, eq(tickets.id, commendations.ticketId))
    .$dynamic();
}

const present = ({
  row,
  toName,
  toRole,
  fromName,
  number,
}: Awaited<ReturnType<typeof selectCommendations>>[number]): Commendation => ({
  id: row.id,
  ticketNumber: number,
  to: { id: row.toId, name: toName, role: isStaffRole(toRole) ? toRole : 'requester' },
  from: fromName,
  words: row.words,
  source: row.source,
  sharedWithLead: row.sharedWithLead,
  at: row.createdAt.toISOString(),
});

/** Passes praise on to the person who earned it: whoever has the ticket, or had the last word with the requester. */
export async function commend(
  act: Act,
  ticket: TicketRecord,
  praise: {
    toId: string;
    fromId: string;
    words: string;
    source: 'thanks' | 'feedback';
    sharedWithLead: boolean;
    /** The message that says it. A job may run twice; a message is praise once. */
    messageId?: string;
  },
): Promise<void> {
  const [given] = await act.db
    .insert(commendations)
    .values({ id: newId(), ticketId: ticket.id, ...praise, createdAt: act.now })
    .onConflictDoNothing({ target: commendations.messageId })
    .returning({ id: commendations.id });
  if (given === undefined) return;
  await tell(act, { type: 'commendation.given', ticket, data: { toId: praise.toId, source: praise.source } });
}

/** Praise for this ticket that this viewer may read: their own, and what was shared with leads. */
export async function commendationsOf(act: Act<Staff>, ticketIds: string[]): Promise<Commendation[]> {
  const rows = await selectCommendations(act).where(
    and(inArray(commendations.ticketId, ticketIds), readableBy(act.viewer)),
  );
  return rows.map(present);
}

/** Praise that reached you; for a lead also what the people of their teams were praised for, with consent. */
export async function listCommendations(act: Act<Staff>, page: { limit: number; cursor?: string | undefined }) {
  const from = idCursor(page.cursor);
  const beyond = from === undefined ? undefined : lt(commendations.id, from);
  const rows = await selectCommendations(act)
    .where(and(readableBy(act.viewer), beyond, or(eq(commendations.toId, act.viewer.id), visibleTo(act.viewer))))
    .orderBy(desc(commendations.id))
    .limit(page.limit + 1);
  const kept = rows.slice(0, page.limit);
  return { items: kept.map(present), nextCursor: rows.length > page.limit ? kept.at(-1)!.row.id : null };
}

/** The agent reads their own praise. A lead or admin reads that of others only where the requester agreed. */
function readableBy(viewer: Staff) {
  const own = eq(commendations.toId, viewer.id);
  if (viewer.role === 'agent') return own;
  const shared = and(ne(commendations.toId, viewer.id), eq(commendations.sharedWithLead, true));
  if (viewer.role === 'admin') return or(own, shared);
  const inTheirTeams = sql`exists (select 1 from ${teamMembers} where ${teamMembers.userId} = ${commendations.toId} and ${teamMembers.teamId} = any(${sql.param(viewer.teamIds)}::uuid[]))`;
  return or(own, and(shared, inTheirTeams));
}
