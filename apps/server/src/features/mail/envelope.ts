import { createHash } from 'node:crypto';
import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Act } from '../../act.ts';
import { newId } from '../../platform/columns.ts';
import type { Db } from '../../platform/db.ts';
import { messages } from '../conversations/index.ts';
import { familyOf } from '../tickets/index.ts';
import { mailboxOf, type MailHouse } from './desk-mail.ts';
import type { RawMail } from './ingest.ts';
import { normaliseMessageId } from './message-id.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { SANITISER_VERSION } from './sanitise.ts';
import { envelopes } from './tables.ts';

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Keeps what the header said. Answers null when this very mail is here already, come by another
 * way (twice through a list, in two copies): other bytes, but the same id and the same content.
 */
export async function keepEnvelope(
  { db, now }: Act,
  house: MailHouse,
  raw: RawMail,
  mail: ParsedMail,
): Promise<string | null> {
  const [row] = await db
    .insert(envelopes)
    .values({
      id: newId(),
      mailbox: mailboxOf(house),
      direction: 'in',
      messageIdHash: hashOf(mail.messageId),
      messageIdText: mail.messageId,
      contentHash: contentHash(mail),
      inReplyTo: mail.inReplyTo,
      references: [...new Set([...mail.references, ...mail.inReplyTo])],
      from: mail.from?.address ?? null,
      fromName: mail.from?.name || null,
      replyTo: mail.replyTo.map(({ address }) => address),
      to: mail.to.kept.map(({ address }) => address),
      cc: mail.cc.kept.map(({ address }) => address),
      deliveredTo: mail.deliveredTo,
      subject: mail.subject,
      saidDate: mail.date,
      authResults: mail.authResults,
      automaticRule: mail.automatic?.rule ?? null,
      automaticReason: mail.automatic?.reason ?? null,
      bounceKind: mail.bounce?.kind ?? null,
      bouncePermanent: mail.bounce?.permanent ?? false,
      notices: mail.notices,
      signature: mail.signature,
      forwarded: mail.forwarded,
      sanitiserVersion: mail.html === null ? null : SANITISER_VERSION,
      rawId: raw.id,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: envelopes.id });
  return row?.id ?? null;
}

const contentHash = (mail: ParsedMail): string =>
  hashOf(
    JSON.stringify([
      mail.from?.address,
      mail.subject,
      mail.text,
      mail.quotedText,
      mail.attachments.map(({ content }) => createHash('sha256').update(content).digest('hex')),
    ]),
  );

/** The message that the first copy of this mail became. */
export async function messageOfSameMail(
  { db }: Act,
  mail: ParsedMail,
): Promise<{ messageId: string | null } | undefined> {
  const [row] = await db
    .select({ messageId: envelopes.messageId })
    .from(envelopes)
    .where(and(eq(envelopes.messageIdHash, hashOf(mail.messageId)), eq(envelopes.contentHash, contentHash(mail))));
  return row;
}

export async function tieEnvelope({ db }: Act, id: string, to: { ticketId: string; messageId: string }): Promise<void> {
  await db.update(envelopes).set(to).where(eq(envelopes.id, id));
}

/** Stores the id of a mail of ours, before it is sent: the answer may be faster than our bookkeeping. */
export async function keepOwnEnvelope(
  { db, now }: Act,
  house: MailHouse,
  mail: {
    messageId: string;
    from: string;
    to: string[];
    cc: string[];
    subject: string;
    ticketId: string | null;
    rowId: string | null;
  },
): Promise<void> {
  const id = normaliseMessageId(mail.messageId)!;
  await db.insert(envelopes).values({
    id: newId(),
    mailbox: mailboxOf(house),
    direction: 'out',
    messageIdHash: hashOf(id),
    messageIdText: id,
    contentHash: '',
    from: mail.from,
    to: mail.to,
    cc: mail.cc,
    subject: mail.subject,
    ticketId: mail.ticketId,
    messageId: mail.rowId,
    createdAt: now,
  });
}

const THREAD_LENGTH = 40;

/**
 * The Message-IDs that the requester has in their mailbox, oldest first: their own and ours.
 * What others wrote to the desk stays out of their thread.
 */
export async function threadIds(db: Db, ticket: { id: string; requesterId: string }): Promise<string[]> {
  const rows = await db
    .select({ text: envelopes.messageIdText })
    .from(envelopes)
    .leftJoin(messages, eq(messages.id, envelopes.messageId))
    .where(
      and(
        sql`${envelopes.ticketId} in (${familyOf(ticket.id)})`,
        sql`(${envelopes.direction} = 'out' or ${messages.authorId} = ${ticket.requesterId})`,
      ),
    )
    .orderBy(desc(envelopes.id))
    .limit(THREAD_LENGTH);
  return rows.map(({ text }) => text).reverse();
}

/** The subject that the requester used last; an agent may have renamed the ticket in words that are not for them. */
export async function latestSubject(
  db: Db,
  ticket: { id: string; requesterId: string; subject: string },
): Promise<string> {
  const [row] = await db
    .select({ subject: envelopes.subject })
    .from(envelopes)
    .innerJoin(messages, eq(messages.id, envelopes.messageId))
    .where(
      and(
        sql`${envelopes.ticketId} in (${familyOf(ticket.id)})`,
        eq(envelopes.direction, 'in'),
        eq(messages.authorId, ticket.requesterId),
        sql`${envelopes.subject} <> ''`,
      ),
    )
    .orderBy(desc(envelopes.id))
    .limit(1);
  return row?.subject ?? ticket.subject;
}

/** The mails with one of these ids, ours and others'. */
export async function mailsWithIds(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ hash: envelopes.messageIdHash, direction: envelopes.direction, ticketId: envelopes.ticketId })
    .from(envelopes)
    .where(inArray(envelopes.messageIdHash, ids.map(hashOf)))
    .orderBy(desc(envelopes.id));
  // In the order in which the ids were named: the nearest ancestor first.
  return ids.flatMap((id) => rows.filter(({ hash }) => hash === hashOf(id)));
}

/** Tickets of mails that share an ancestor with this one, or that answered it before it came. */
export async function ticketsOfRelatives(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ ticketId: envelopes.ticketId })
    .from(envelopes)
    .where(
      and(
        eq(envelopes.direction, 'in'),
        isNotNull(envelopes.ticketId),
        sql`${envelopes.references} && ${sql.param([...ids])}::text[]`,
      ),
    )
    .orderBy(desc(envelopes.id))
    .limit(20);
  return [...new Set(rows.map(({ ticketId }) => ticketId!))];
}

export async function automaticRuleOf(
  db: Db,
  messageRowId: string,
): Promise<{ rule: string | null; disproved: boolean } | undefined> {
  const [row] = await db
    .select({ rule: envelopes.automaticRule, auth: envelopes.authResults, notices: envelopes.notices })
    .from(envelopes)
    .where(and(eq(envelopes.messageId, messageRowId), eq(envelopes.direction, 'in')));
  return row && { rule: row.rule, disproved: row.auth?.dmarc === 'fail' || row.notices.includes('several-senders') };
}
