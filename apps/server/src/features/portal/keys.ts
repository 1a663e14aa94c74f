import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Act, Viewer } from '../../act.ts';
import { after, days } from '../../platform/clock.ts';
import type { Db } from '../../platform/db.ts';
import { insertRow } from '../../platform/rows.ts';
import { hashSecret, newSecret } from '../../platform/secrets.ts';
import { markAddressProved, users } from '../auth/index.ts';
import { tickets } from '../tickets/index.ts';
import { ticketKeys } from './tables.ts';

const KEY_DAYS = 60;

/** Whether a key of that moment would have ended by now. */
export const isTooOld = ({ now }: Act, madeAt: Date): boolean => after(madeAt, days(KEY_DAYS)) < now;

/** A key that opens one ticket, with the row that knows it. Only its hash is kept. */
export interface NewTicketKey {
  key: string;
  row: typeof ticketKeys.$inferInsert;
}

export function newTicketKey(
  { now }: Act,
  ticketId: string,
  userId: string,
  verified: boolean,
  writerName: string | null = null,
): NewTicketKey {
  const key = newSecret();
  const expiresAt = after(now, days(KEY_DAYS));
  return { key, row: { hash: hashSecret(key), ticketId, userId, verified, writerName, expiresAt, createdAt: now } };
}

/** Makes a key that opens one ticket. */
export async function makeTicketKey(act: Act, ...of: Of): Promise<string> {
  const { key, row } = newTicketKey(act, ...of);
  await insertRow(act.db, ticketKeys, row);
  return key;
}
type Of = [ticketId: string, userId: string, verified: boolean, writerName?: string | null];

/**
 * The requester behind a ticket's key: they see that ticket and nothing else. Looking proves
 * nothing, because mail scanners look as well; acting with a key from the mail does.
 */
export async function viewerOfTicketKey(db: Db, key: string, now: Date, does: 'look' | 'act'): Promise<Viewer> {
  const [row] = await db
    .select({
      id: users.id,
      name: users.name,
      ticketId: ticketKeys.ticketId,
      verified: ticketKeys.verified,
      writerName: ticketKeys.writerName,
      emailVerified: users.emailVerified,
    })
    .from(ticketKeys)
    .innerJoin(users, eq(users.id, ticketKeys.userId))
    .where(and(eq(ticketKeys.hash, hashSecret(key)), gt(ticketKeys.expiresAt, now), isNull(users.deactivatedAt)));
  if (!row) return { kind: 'nobody' };
  // A key from a mail proves that its holder reads that mailbox.
  if (row.verified && does === 'act') await proveAddress(db, row.id, row.ticketId, row.emailVerified);
  return {
    kind: 'requester',
    id: row.id,
    name: row.verified ? row.name : (row.writerName ?? ''),
    only: { ticketId: row.ticketId, verified: row.verified },
  };
}

async function proveAddress(db: Db, userId: string, ticketId: string, known: boolean): Promise<void> {
  if (!known) await markAddressProved(db, userId);
  await db
    .update(tickets)
    .set({ requesterVerified: true })
    .where(and(eq(tickets.id, ticketId), eq(tickets.requesterVerified, false)));
}
