import { and, eq, sql, type Placeholder, type SQL } from 'drizzle-orm';
import { VIEWS, type View } from '@attune/contract';
import type { Staff, Viewer } from '../../act.ts';
import { fixed, type Db } from '../../platform/db.ts';
import { prepared, statement, type Statement } from '../../platform/prepared.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { anyoneLike, idsOf, kindOfEyes } from './eyes.ts';
import { listedFrom, listedQuery, type ListedRow, type ListedTicket } from './listed.ts';
import { tickets } from './tables.ts';
import { ownedBy, visibleTo } from './visible.ts';
import { orderOf, whereOf, type Order } from './views.ts';

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
  const [row] = await find(db, { ...by, ...idsOf(viewer) });
  return row;
}

type Find = (db: Db, values: Record<string, unknown>) => Promise<TicketRecord[]>;
const finders = new Map<string, Find>();

/** Every act on a ticket begins here, so the statement of each kind of viewer is put together once. */
function finderFor(viewer: Viewer, by: 'number' | 'id', { lock = false, owned = false }: Finding): Find {
  const key = ['find', kindOfEyes(viewer), by, lock ? 'locked' : 'seen', owned ? 'owned' : ''].join('_');
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

const SORTED_BY: Record<Order, { column: SQL; sorting: SQL }> = {
  attention: { column: sql`tickets.needs_human_at`, sorting: sql`tickets.needs_human_at, tickets.id` },
  promise: { column: sql`tickets.promise_due_at`, sorting: sql`tickets.promise_due_at, tickets.id` },
  recent: { column: sql`tickets.updated_at`, sorting: sql`tickets.updated_at desc, tickets.id desc` },
};

interface Page {
  limit: number;
  cursor?: string | undefined;
}

/** A value, or the place of one that is filled in later. */
type Text = string | Placeholder;
interface LastSeen {
  value: Text;
  id: Text;
}

/** The statement behind every list: which tickets a page of a view holds, in order; one more tells that there is another page. */
export function listQuery(viewer: Staff, view: View, now: Text, limit: number, last: LastSeen | null): SQL {
  const where = whereOf(view, viewer, now);
  const order = orderOf(view);
  const { column, sorting } = SORTED_BY[order];
  const beyond =
    last === null
      ? sql``
      : sql`and (${column}, tickets.id) ${order === 'recent' ? sql`<` : sql`>`} (${last.value}::timestamptz, ${last.id}::uuid)`;
  return listedQuery(viewer, { where: sql`${where} ${beyond}`, order: sorting, limit: limit + 1 });
}

/** Put together once for each kind of viewer, view and length of a page. */
const lists = new Map<string, Statement<ListedRow>>();

function listFor(viewer: Staff, view: View, limit: number, isFirst: boolean): Statement<ListedRow> {
  const key = [kindOfEyes(viewer), view, limit, isFirst].join(' ');
  let list = lists.get(key);
  if (list === undefined) {
    const last = isFirst ? null : { value: sql.placeholder('lastValue'), id: sql.placeholder('lastId') };
    list = statement(() => listQuery(anyoneLike(viewer), view, sql.placeholder('now'), limit, last));
    lists.set(key, list);
  }
  return list;
}

/** One page of a view. */
export async function listPage(
  db: Db,
  viewer: Staff,
  view: View,
  now: Date,
  { limit, cursor }: Page,
): Promise<{ rows: ListedTicket[]; nextCursor: string | null }> {
  const last = decodeCursor(cursor);
  const found = await listFor(
    viewer,
    view,
    limit,
    last === null,
  )(db, {
    ...idsOf(viewer),
    now: now.toISOString(),
    lastValue: last?.value,
    lastId: last?.id,
  });
  const rows = found.slice(0, limit).map(listedFrom);
  const end = rows.at(-1);
  const more = found.length > limit && end !== undefined;
  return { rows, nextCursor: more ? encodeCursor(sortValue(end, orderOf(view)), end.id) : null };
}

function sortValue(row: ListedTicket, order: Order): string {
  if (order === 'attention') return row.needsHumanAt;
  return (order === 'promise' ? row.promiseDueAt! : row.updatedAt).toISOString();
}

const COUNT_LIMIT = 1000;

/** Each view's count, bounded: past 999 nobody counts, and nobody waits for counting. */
export function countQuery(viewer: Staff, now: Date): SQL {
  const counts = VIEWS.map((view) => {
    const where = whereOf(view, viewer, now.toISOString());
    // In the order of the list, so that its index is walked and the walk ends at the limit.
    return sql`(select count(*)::int from (select 1 from tickets where ${where} and ${visibleTo(viewer)} order by ${SORTED_BY[orderOf(view)].sorting} limit ${fixed(COUNT_LIMIT)}) counted) as ${sql.identifier(view)}`;
  });
  return sql`select ${sql.join(counts, sql`, `)}`;
}

export async function countViews(db: Db, viewer: Staff, now: Date): Promise<Record<View, number>> {
  const { rows } = await db.execute<Record<View, number>>(countQuery(viewer, now));
  return rows[0]!;
}
