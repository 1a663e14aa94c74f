import { sql, type SQL } from 'drizzle-orm';
import type { Staff } from '../../act.ts';
import { fixed, type Db } from '../../platform/db.ts';
import { seenBy } from './eyes.ts';
import type { TicketRecord } from './store.ts';
import { visibleTo } from './visible.ts';

type Shown =
  | 'id' | 'number' | 'subject' | 'snippet' | 'requesterId' | 'teamId' | 'assigneeId' | 'status' | 'category' | 'priority' | 'channel' | 'waitingOn' | 'heat' | 'urgency'
  | 'emotion' | 'heatQuote' | 'deadlineQuote' | 'risks' | 'notYetCount' | 'tags' | 'version'; // prettier-ignore
type Moments = Pick<TicketRecord, 'waitingSince' | 'promiseDueAt' | 'snoozedUntil' | 'createdAt' | 'updatedAt'>;

/** A ticket with the names that a list shows, and no more of it than a list shows. */
export type ListedTicket = Pick<TicketRecord, Shown | 'needsHumanAt'> &
  Moments & { requesterName: string; teamName: string | null; assigneeName: string | null; unread: boolean };
/** The same as it comes out of the database: moments are text. */
export type ListedRow = Omit<ListedTicket, keyof Moments> & {
  [Moment in keyof Moments]: string | Extract<Moments[Moment], null>;
};

/**
 * Written out, because lists are what a desk asks for most: building this from forty column
 * objects took longer than PostgreSQL took to answer it.
 */
export const LISTED_COLUMNS = sql.raw(`
  tickets.id, tickets.number, tickets.subject, tickets.snippet, tickets.requester_id as "requesterId", requester.name as "requesterName",
  tickets.team_id as "teamId", teams.name as "teamName", tickets.assignee_id as "assigneeId", assignee.name as "assigneeName",
  tickets.status, tickets.category, tickets.priority, tickets.channel, tickets.waiting_on as "waitingOn", tickets.waiting_since as "waitingSince",
  tickets.heat, tickets.urgency, tickets.emotion, tickets.heat_quote as "heatQuote", tickets.deadline_quote as "deadlineQuote", tickets.risks, tickets.not_yet_count as "notYetCount",
  tickets.promise_due_at as "promiseDueAt", tickets.needs_human_at as "needsHumanAt", tickets.snoozed_until as "snoozedUntil", tickets.tags, tickets.version,
  tickets.created_at as "createdAt", tickets.updated_at as "updatedAt",
  coalesce(tickets.waiting_on = 'agent' and (read_marks.seen_at is null or read_marks.seen_at < tickets.waiting_since), false) as unread`);

const NAMES = sql.raw(`
  join users requester on requester.id = tickets.requester_id
  left join teams on teams.id = tickets.team_id
  left join users assignee on assignee.id = tickets.assignee_id
  left join read_marks on read_marks.ticket_id = tickets.id and read_marks.user_id =`);

/** What joins the names to rows that are called `tickets`. */
export const joinNames = (viewer: Staff): SQL => sql`${NAMES} ${viewer.id}`;

export interface Listing {
  where: SQL;
  order?: SQL;
  limit?: number;
}
/** Whoever asks for tickets without a limit knows them by their ids. */
const KNOWN = 1_000;

/**
 * Tickets with their names, as this member of staff may see them. The page is cut before
 * names are joined: PostgreSQL then walks the index of the order and nothing else.
 */
export function listedQuery(viewer: Staff, { where, order = sql`tickets.id`, limit = KNOWN }: Listing): SQL {
  return sql`
    select ${LISTED_COLUMNS}
    from (select * from tickets where ${visibleTo(viewer)} and ${where} order by ${order} limit ${fixed(limit)}) tickets
    ${joinNames(viewer)}
    order by ${order}`;
}

const listedOfIds = seenBy<Staff, ListedRow>((viewer) =>
  listedQuery(viewer, { where: sql`tickets.id = any(${sql.placeholder('ids')}::uuid[])` }),
);
const listedOfNumber = seenBy<Staff, ListedRow>((viewer) =>
  listedQuery(viewer, { where: sql`tickets.number = ${sql.placeholder('number')}` }),
);

/** These of the tickets that this member of staff may see, in no order. */
export async function listedWithIds(db: Db, viewer: Staff, ids: readonly string[]): Promise<ListedTicket[]> {
  return ids.length === 0 ? [] : (await listedOfIds(db, viewer, { ids })).map(listedFrom);
}

export async function listedWithNumber(db: Db, viewer: Staff, number: number): Promise<ListedTicket | undefined> {
  return (await listedOfNumber(db, viewer, { number })).map(listedFrom)[0];
}

export const listedFrom = (row: ListedRow): ListedTicket => ({
  ...row,
  waitingSince: momentOf(row.waitingSince),
  promiseDueAt: momentOf(row.promiseDueAt),
  snoozedUntil: momentOf(row.snoozedUntil),
  createdAt: new Date(row.createdAt),
  updatedAt: new Date(row.updatedAt),
});

const momentOf = (text: string | null) => (text === null ? null : new Date(text));
