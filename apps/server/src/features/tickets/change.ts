import { sql } from 'drizzle-orm';
import { STATUS_CATEGORY, type Status } from '@attune/contract';
import { tellingOf, type Act } from '../../act.ts';
import { AppError, notFound } from '../../errors.ts';
import { insertRow, updateRow, type Along } from '../../platform/rows.ts';
import { needsHumanAt, NEVER } from './attention.ts';
import { findTicket, type TicketRecord } from './store.ts';
import { tickets } from './tables.ts';

type Settable = Omit<
  typeof tickets.$inferInsert,
  'id' | 'number' | 'category' | 'needsHumanAt' | 'closedAt' | 'version' | 'createdAt' | 'updatedAt' | 'requesterId'
>;
export type Change = Partial<Settable>;

const NEXT_VERSION = sql`${tickets.version} + 1`;

/**
 * The one way a ticket changes: the columns, what follows from them (category, the moment a
 * human is needed, the version) and the fact that tells of it, in one transaction. The row
 * must have been locked by `lockTicket`.
 */
export async function change(
  act: Act,
  ticket: TicketRecord,
  set: Change,
  fact: { type: string; data?: Record<string, unknown> },
): Promise<TicketRecord> {
  const category = STATUS_CATEGORY[set.status ?? ticket.status];
  const isClosed = category === 'solved' || (category === 'ended' && (set.status ?? ticket.status) !== 'merged');
  const next = { ...ticket, ...set, category };
  const needed = needsHumanAt(next);
  const fields = PATCHABLE.filter((field) => set[field] !== undefined && !isSame(set[field], ticket[field]));
  const follows = {
    category,
    needsHumanAt: needed?.toISOString() ?? NEVER,
    closedAt: isClosed ? (ticket.closedAt ?? act.now) : null,
    ...(isClosed ? {} : { emptiedAt: null }),
    version: NEXT_VERSION,
    updatedAt: act.now,
  };
  // The row is locked, so its next version is known before it is written.
  const version = ticket.version + 1;
  // Every fact says which fields it moved, so that a stale screen is warned whatever moved them.
  const moved = fields.length > 0 ? { fields, version } : {};
  const { id, number } = ticket;
  const telling = tellingOf(act, {
    type: fact.type,
    ticket: { id, number, version },
    data: { ...moved, ...fact.data },
  });
  return (await updateRow(act.db, tickets, id, { ...set, ...follows }, { telling }))!;
}

/** The fields that a person may set by hand, and so the ones that two people can set at once. */
const PATCHABLE = [
  'subject',
  'assigneeId',
  'teamId',
  'priority',
  'status',
  'waitingOn',
  'tags',
  'snoozedUntil',
] as const;
const isSame = (left: unknown, right: unknown) => JSON.stringify(left ?? null) === JSON.stringify(right ?? null);

export interface NewTicketRow {
  /** Known before the row is, so that others may point to it. */
  id: string;
  subject: string;
  snippet: string;
  requesterId: string;
  requesterVerified: boolean;
  channel: TicketRecord['channel'];
  teamId?: string | null | undefined;
  assigneeId?: string | null | undefined;
  priority?: TicketRecord['priority'];
  tags?: string[];
  possiblyRelatedId?: string | null;
  /** What the first message carries, so that the row is written once. */
  carried: Pick<TicketRecord, 'heat' | 'urgency' | 'emotion' | 'heatQuote' | 'deadlineQuote' | 'risks'>;
}

/** Writes the row of a new ticket, in one statement with its first message and the fact of it, which belong to whoever opens it. */
export async function insertTicket(
  { db, now }: Act,
  { carried, ...row }: NewTicketRow,
  along: Along,
): Promise<TicketRecord> {
  const values = {
    ...row,
    ...carried,
    status: 'new' as const,
    category: 'open' as const,
    waitingOn: 'agent' as const,
    waitingSince: now,
  };
  const needed = needsHumanAt({ ...values, priority: row.priority ?? 'normal', notYetCount: 0, promiseDueAt: null });
  const ticket = { ...values, needsHumanAt: needed?.toISOString() ?? NEVER, createdAt: now, updatedAt: now };
  return insertRow(db, tickets, ticket, along);
}

/**
 * Loads a ticket through the viewer's eyes and holds it until the transaction ends.
 * @throws {AppError} `not-found`, or `ticket.merged` with the number to go on with.
 */
export async function lockTicket(
  act: Act,
  by: { number: number } | { id: string },
  options: { owned?: boolean; merged?: 'refuse' | 'allow' } = {},
): Promise<TicketRecord> {
  const ticket = await findTicket(act.db, act.viewer, by, { lock: true, owned: options.owned ?? false });
  if (!ticket) throw notFound();
  if (ticket.mergedIntoId !== null && options.merged !== 'allow') {
    const target = await findTicket(act.db, { kind: 'desk' }, { id: ticket.mergedIntoId });
    throw new AppError('ticket.merged', { details: { into: target?.number } });
  }
  return ticket;
}

/** Loads a ticket through the viewer's eyes, to look at. */
export async function seeTicket(
  act: Act,
  by: { number: number } | { id: string },
  options: { owned?: boolean } = {},
): Promise<TicketRecord> {
  const ticket = await findTicket(act.db, act.viewer, by, options);
  if (!ticket) throw notFound();
  return ticket;
}

export type { Status };
