import { and, eq, getTableColumns, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { VIEWS, type View } from '@attune/contract';
import type { Staff, Viewer } from '../../act.ts';
import type { Db } from '../../platform/db.ts';
import { users } from '../auth/index.ts';
import { teams } from '../people/index.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { readMarks, tickets } from './tables.ts';
import { ownedBy, visibleTo } from './visible.ts';
import { planOf, type Order } from './views.ts';

export type TicketRecord = typeof tickets.$inferSelect;

/** A ticket with the names that a list shows. */
export type ListedTicket = TicketRecord & { requesterName: string; teamName: string | null; assigneeName: string | null; unread: boolean };

interface Finding {
  /** Hold the row until the transaction ends, so that two writers take turns. */
  lock?: boolean;
  /** Only what the viewer wrote in themselves. */
  owned?: boolean;
}

export async function findTicket(db: Db, viewer: Viewer, by: { number: number } | { id: string }, finding: Finding = {}): Promise<TicketRecord | undefined> {
  const key = 'number' in by ? eq(tickets.number, by.number) : eq(tickets.id, by.id);
  const query = db
    .select()
    .from(tickets)
    .where(and(key, finding.owned === true ? ownedBy(viewer) : visibleTo(viewer)));
  const [row] = finding.lock === true ? await query.for('update') : await query;
  return row;
}

const requester = alias(users, 'requester');
const assignee = alias(users, 'assignee');

const SORTED_BY = { attention: tickets.needsHumanAt, promise: tickets.promiseDueAt, recent: tickets.updatedAt } as const;

/** Tickets with their names, as this member of staff may see them. Every list and the search go through here. */
export function selectListed(db: Db, viewer: Staff, where: SQL) {
  return db
    .select({
      ...getTableColumns(tickets),
      requesterName: requester.name,
      teamName: teams.name,
      assigneeName: assignee.name,
      unread: sql<boolean>`coalesce(tickets.waiting_on = 'agent' and (read_marks.seen_at is null or read_marks.seen_at < tickets.waiting_since), false)`,
    })
    .from(tickets)
    .innerJoin(requester, eq(requester.id, tickets.requesterId))
    .leftJoin(teams, eq(teams.id, tickets.teamId))
    .leftJoin(assignee, eq(assignee.id, tickets.assigneeId))
    .leftJoin(readMarks, and(eq(readMarks.ticketId, tickets.id), eq(readMarks.userId, viewer.id)))
    .where(and(where, visibleTo(viewer)));
}

/** The query behind every list, exported so that a test can read its plan. */
export function listQuery(db: Db, viewer: Staff, view: View, now: Date, page: { limit: number; cursor?: string | undefined }) {
  const { where, order } = planOf(view, viewer, now);
  const column = SORTED_BY[order];
  const from = decodeCursor(page.cursor);
  const beyond =
    from === null
      ? undefined
      : order === 'recent'
        ? sql`(${column}, ${tickets.id}) < (${from.value}::timestamptz, ${from.id}::uuid)`
        : sql`(${column}, ${tickets.id}) > (${from.value}::timestamptz, ${from.id}::uuid)`;
  const sorting = order === 'recent' ? [sql`${column} desc`, sql`${tickets.id} desc`] : [sql`${column}`, sql`${tickets.id}`];
  return selectListed(db, viewer, beyond === undefined ? where : sql`${where} and ${beyond}`)
    .orderBy(...sorting)
    .limit(page.limit + 1);
}

/** One page of a view. */
export async function listPage(db: Db, viewer: Staff, view: View, now: Date, page: { limit: number; cursor?: string | undefined }): Promise<{ rows: ListedTicket[]; nextCursor: string | null }> {
  const rows = await listQuery(db, viewer, view, now, page);
  const kept = rows.slice(0, page.limit);
  const last = kept.at(-1);
  const more = rows.length > page.limit && last !== undefined;
  return { rows: kept, nextCursor: more ? encodeCursor(sortValue(last, planOf(view, viewer, now).order), last.id) : null };
}

function sortValue(row: TicketRecord, order: Order): string {
  if (order === 'attention') return row.needsHumanAt;
  return (order === 'promise' ? row.promiseDueAt! : row.updatedAt).toISOString();
}

const COUNT_LIMIT = 1000;

/** Each view's count, bounded: past 999 nobody counts, and nobody waits for counting. */
export async function countViews(db: Db, viewer: Staff, now: Date): Promise<Record<View, number>> {
  const counts = VIEWS.map((view) => {
    const { where } = planOf(view, viewer, now);
    return sql`(select count(*)::int from (select 1 from tickets where ${where} and ${visibleTo(viewer)} limit ${COUNT_LIMIT}) counted) as ${sql.identifier(view)}`;
  });
  const { rows } = await db.execute<Record<View, number>>(sql`select ${sql.join(counts, sql`, `)}`);
  return rows[0]!;
}
