import { createHash } from 'node:crypto';
import { and, desc, eq, inArray, isNotNull, sql, type SQL } from 'drizzle-orm';
import type { Act } from '../../act.ts';
import { fixed, type Db } from '../../platform/db.ts';
import { prepared, statement } from '../../platform/prepared.ts';
import { insertNew } from '../../platform/rows.ts';
import { familyOf } from '../tickets/index.ts';
import { mailboxOf, type MailHouse } from './desk-mail.ts';
import type { RawMail } from './ingest.ts';
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
  const id = await insertNew(db, envelopes, {
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
  });
  return id ?? null;
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
  await tie(db, { id, ...to });
}

const tie = statement(
  () =>
    sql`update email_envelopes set ticket_id = ${sql.placeholder('ticketId')}, message_id = ${sql.placeholder('messageId')} where id = ${sql.placeholder('id')}`,
);

const THREAD_LENGTH = 40;

/**
 * The Message-IDs that the requester has in their mailbox, oldest first: their own and ours.
 * What others wrote to the desk stays out of their thread.
 */
export const threadIdsOf = (ticketId: SQL, requesterId: SQL) => sql`
  select text from (
    select e.message_id_text as text, e.id from email_envelopes e left join messages m on m.id = e.message_id
    where e.ticket_id in (${familyOf(ticketId)}) and (e.direction = 'out' or m.author_id = ${requesterId})
    order by e.id desc limit ${fixed(THREAD_LENGTH)}
  ) newest order by id`;

/** The subject that the requester used last; an agent may have renamed the ticket in words that are not for them. */
export const latestSubjectOf = (ticketId: SQL, requesterId: SQL) => sql`
  select e.subject from email_envelopes e join messages m on m.id = e.message_id
  where e.ticket_id in (${familyOf(ticketId)}) and e.direction = 'in' and m.author_id = ${requesterId} and e.subject <> ''
  order by e.id desc limit 1`;

const subjectOf = statement<{ subject: string }>(() =>
  latestSubjectOf(sql`${sql.placeholder('ticketId')}`, sql`${sql.placeholder('requesterId')}`),
);

export async function latestSubject(
  db: Db,
  ticket: { id: string; requesterId: string; subject: string },
): Promise<string> {
  const [row] = await subjectOf(db, { ticketId: ticket.id, requesterId: ticket.requesterId });
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

const relatives = prepared('relatives', (db) =>
  db
    .select({ ticketId: envelopes.ticketId })
    .from(envelopes)
    .where(
      and(
        eq(envelopes.direction, 'in'),
        isNotNull(envelopes.ticketId),
        sql`${envelopes.references} && ${sql.placeholder('ids')}::text[]`,
      ),
    )
    .orderBy(desc(envelopes.id))
    .limit(20),
);

/** Tickets of mails that share an ancestor with this one, or that answered it before it came. */
export async function ticketsOfRelatives(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await relatives(db, { ids });
  return [...new Set(rows.map(({ ticketId }) => ticketId!))];
}
