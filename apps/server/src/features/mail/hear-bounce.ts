import { and, desc, eq, inArray, or, sql } from 'drizzle-orm';
import { tell, type Act } from '../../act.ts';
import { prepared } from '../../platform/prepared.ts';
import { markDelivery } from '../conversations/index.ts';
import { change, lockTicket, type TicketRecord } from '../tickets/index.ts';
import type { BounceInfo } from './bounce.ts';
import { mutedAddresses, outgoingMails } from './tables.ts';

type Outgoing = typeof outgoingMails.$inferSelect;

/**
 * A mail of ours came back. Reports can be forged like any mail, so this one must name a mail
 * that we sent (its id is random) or come back to that ticket's signed address.
 */
export async function hearBounce(act: Act, ticket: TicketRecord | null, bounce: BounceInfo): Promise<void> {
  if (bounce.kind !== 'failed') return;
  const mail = await mailThatCameBack(act, ticket, bounce);
  if (mail === undefined) return;
  const returned = bounce.recipients.map(({ address }) => address);
  const diagnostic =
    bounce.recipients
      .map(({ status, diagnostic }) => [status, diagnostic].filter(Boolean).join(' '))
      .find((text) => text !== '') ?? 'It came back.';
  // Servers that pass mail on report their own address for the recipient: then it is the one we wrote to.
  const missed =
    mail.ccAddresses.find((address) => returned.includes(address) && address !== mail.toAddress) ?? mail.toAddress;
  if (bounce.permanent) await mute(act, missed, diagnostic);
  if (missed === mail.toAddress) await notDelivered(act, mail, diagnostic);
}

async function mailThatCameBack(
  { db }: Act,
  ticket: TicketRecord | null,
  { originalMessageId, recipients }: BounceInfo,
): Promise<Outgoing | undefined> {
  const named = originalMessageId === null ? undefined : eq(outgoingMails.messageIdText, originalMessageId);
  const addresses = recipients.map(({ address }) => address);
  const toThem =
    ticket === null || addresses.length === 0
      ? undefined
      : and(eq(outgoingMails.ticketId, ticket.id), inArray(outgoingMails.toAddress, addresses));
  if (named === undefined && toThem === undefined) return undefined;
  const rows = await db.select().from(outgoingMails).where(or(named, toThem)).orderBy(desc(outgoingMails.id)).limit(20);
  return rows.find(({ messageIdText }) => messageIdText === originalMessageId) ?? rows[0];
}

async function mute({ db, now }: Act, address: string, reason: string): Promise<void> {
  await db.insert(mutedAddresses).values({ address, reason, createdAt: now }).onConflictDoNothing();
}

/** Somebody wrote from there, so the address lives. */
export async function unmute({ db }: Act, address: string): Promise<void> {
  await unmuteAddress(db, { address });
}

const unmuteAddress = prepared('unmute_address', (db) =>
  db.delete(mutedAddresses).where(eq(mutedAddresses.address, sql.placeholder('address'))),
);

export async function isMuted({ db }: Act, address: string): Promise<boolean> {
  const rows = await db
    .select({ address: mutedAddresses.address })
    .from(mutedAddresses)
    .where(eq(mutedAddresses.address, address));
  return rows.length > 0;
}

/**
 * The person never got it, so nobody may go on waiting for their answer: the message says so,
 * and the ticket is the agent's turn again.
 */
export async function notDelivered(
  act: Act,
  mail: Pick<Outgoing, 'id' | 'ticketId' | 'messageId' | 'kind' | 'toAddress'>,
  reason: string,
): Promise<void> {
  const error = reason.slice(0, 500);
  await act.db.update(outgoingMails).set({ state: 'failed', error }).where(eq(outgoingMails.id, mail.id));
  if (mail.messageId !== null && mail.kind === 'reply') await markDelivery(act, mail.messageId, 'failed');
  if (mail.ticketId === null) return;
  const ticket = await lockTicket({ ...act, viewer: { kind: 'desk' } }, { id: mail.ticketId }, { merged: 'allow' });
  const fact = { type: 'mail.undelivered', data: { to: mail.toAddress, reason: error, kind: mail.kind } };
  const waitsInVain = (mail.kind === 'reply' || mail.kind === 'offer') && ticket.waitingOn === 'requester';
  if (!waitsInVain) return tell(act, { ...fact, ticket });
  await change(
    act,
    ticket,
    { waitingOn: 'agent', waitingSince: act.now, ...(ticket.status === 'waiting' ? { status: 'open' as const } : {}) },
    fact,
  );
}
