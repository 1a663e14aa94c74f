import { and, eq, sql, type SQL } from 'drizzle-orm';
import { VIEWS, type View } from '@attune/contract';
import type { Staff, Viewer } from '../../act.ts';
import { fixed, type Db } from '../../platform/db.ts';
import { prepared } from '../../platform/prepared.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { listedQuery, selectListed, type ListedTicket, type Listing } from './listed.ts';
import { tickets } from './tables.ts';
import { ownedBy, visibleTo } from './visible.ts';
import { planOf, type Order } from './views.ts';

export type TicketRecord = typeof tickets.$inferSelect;

interface Finding {
  /** Hold the row until the transaction ends, so that two writers take turns. */
  lock?: boolean;
  /** Only what the viewer wrote in themselves. */
  owned?: boolean;
}

export async function findTicket(
  db: Db,
  viewer: Viewer,
  by: { number: number } | { id: string },
  finding: Finding = {},
): Promise<TicketRecord | undefined> {
  const find = finderFor(viewer, 'number' in by ? 'number' : 'id', finding);
  const [row] = await find(db, { ...by, ...eyesOf(viewer) });
  return row;
}

type Find = (db: Db, values: Record<string, unknown>) => Promise<TicketRecord[]>;
const finders = new Map<string, Find>();

/** Every act on a ticket begins here, so the statement of each kind of viewer is put together once. */
function finderFor(viewer: Viewer, by: 'number' | 'id', { lock = false, owned = false }: Finding): Find {
  const kind =
    viewer.kind === 'staff' ? viewer.role : viewer.kind === 'requester' && viewer.only !== null ? 'key' : viewer.kind;
  const key = ['find', kind, by, lock ? 'locked' : 'seen', owned ? 'owned' : ''].join('_');
  let find = finders.get(key);
  if (find === undefined) {
    const someone = anyoneLike(viewer);
    find = prepared(key, (db) => {
      const query = db
        .select()
        .from(tickets)
        .where(and(eq(tickets[by], sql.placeholder(by)), owned ? ownedBy(someone) : visibleTo(someone)));
      return lock ? query.for('update') : query;
    });
    finders.set(key, find);
  }
  return find;
}

/** What `anyoneLike` leaves open. */
const eyesOf = (viewer: Viewer): Record<string, unknown> => ({
  ...(viewer.kind === 'staff' ? { viewerId: viewer.id, viewerTeams: viewer.teamIds } : {}),
  ...(viewer.kind === 'requester' ? { viewerId: viewer.id, onlyTicket: viewer.only?.ticketId ?? null } : {}),
});

/** A viewer of the same kind whose ids are filled in later. The rules of who sees what only ever put ids into a query. */
function anyoneLike(viewer: Viewer): Viewer {
  const open = (name: string) => sql.placeholder(name) as unknown as string;
  if (viewer.kind === 'staff')
    return { ...viewer, id: open('viewerId'), teamIds: open('viewerTeams') as unknown as string[] };
  if (viewer.kind === 'requester')
    return { ...viewer, id: open('viewerId'), only: viewer.only && { ...viewer.only, ticketId: open('onlyTicket') } };
  return viewer;
}

const SORTED_BY: Record<Order, { column: SQL; sorting: SQL }> = {
  attention: { column: sql`tickets.needs_human_at`, sorting: sql`tickets.needs_human_at, tickets.id` },
  promise: { column: sql`tickets.promise_due_at`, sorting: sql`tickets.promise_due_at, tickets.id` },
  recent: { column: sql`tickets.updated_at`, sorting: sql`tickets.updated_at desc, tickets.id desc` },
};

interface Page {
  limit: number;
  cursor?: string | undefined;
}

/** Which tickets a page of a view holds, in order; one more tells that there is another page. */
function pageOf(view: View, viewer: Staff, now: Date, page: Page): Listing {
  const { where, order } = planOf(view, viewer, now);
  const { column, sorting } = SORTED_BY[order];
  const from = decodeCursor(page.cursor);
  const beyond =
    from === null
      ? sql``
      : sql`and (${column}, tickets.id) ${order === 'recent' ? sql`<` : sql`>`} (${from.value}::timestamptz, ${from.id}::uuid)`;
  return { where: sql`${where} ${beyond}`, order: sorting, limit: page.limit + 1 };
}

/** The statement behind every list, so that a test can read its plan. */
export const listQuery = (viewer: Staff, view: View, now: Date, page: Page): SQL =>
  listedQuery(viewer, pageOf(view, viewer, now, page));

/** One page of a view. */
export async function listPage(
  db: Db,
  viewer: Staff,
  view: View,
  now: Date,
  page: Page,
): Promise<{ rows: ListedTicket[]; nextCursor: string | null }> {
  const rows = await selectListed(db, viewer, pageOf(view, viewer, now, page));
  const kept = rows.slice(0, page.limit);
  const last = kept.at(-1);
  const more = rows.length > page.limit && last !== undefined;
  return {
    rows: kept,
    nextCursor: more ? encodeCursor(sortValue(last, planOf(view, viewer, now).order), last.id) : null,
  };
}

function sortValue(row: ListedTicket, order: Order): string {
  if (order === 'attention') return row.needsHumanAt;
  return (order === 'promise' ? row.promiseDueAt! : row.updatedAt).toISOString();
}

const COUNT_LIMIT = 1000;

/** Each view's count, bounded: past 999 nobody counts, and nobody waits for counting. */
export function countQuery(viewer: Staff, now: Date): SQL {
  const counts = VIEWS.map((view) => {
    const { where, order } = planOf(view, viewer, now);
    // In the order of the list, so that its index is walked and the walk ends at the limit.
    return sql`(select count(*)::int from (select 1 from tickets where ${where} and ${visibleTo(viewer)} order by ${SORTED_BY[order].sorting} limit ${fixed(COUNT_LIMIT)}) counted) as ${sql.identifier(view)}`;
  });
  return sql`select ${sql.join(counts, sql`, `)}`;
}

export async function countViews(db: Db, viewer: Staff, now: Date): Promise<Record<View, number>> {
  const { rows } = await db.execute<Record<View, number>>(countQuery(viewer, now));
  return rows[0]!;
}
