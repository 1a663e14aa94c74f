import { and, count, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import type { OutboxMail } from '@attune/contract';
import type { Act } from '../../act.ts';
import { after, hours } from '../../platform/clock.ts';
import { newId } from '../../platform/columns.ts';
import { fixed, type Db } from '../../platform/db.ts';
import { MOST_ATTEMPTS } from '../../platform/jobs.ts';
import { statement } from '../../platform/prepared.ts';
import { MAY_BE_DELIVERED } from '../conversations/index.ts';
import type { NewTicketKey } from '../portal/index.ts';
import type { OutgoingMail } from './compose.ts';
import { mailboxOf, type MailDesk, type MailHouse } from './desk-mail.ts';
import { hashOf } from './envelope.ts';
import { normaliseMessageId } from './message-id.ts';
import { withoutOurKeys } from './our-keys.ts';
import { hasNoAddress } from './sender.ts';
import { outgoingMails, type OutgoingKind } from './tables.ts';

export const SEND_TASK = 'mail.send';

export interface About {
  /** One story, one mail: the job that writes it may run twice. */
  onceKey: string;
  kind: OutgoingKind;
  ticketId?: string;
  messageId?: string;
  attachmentIds?: string[];
  /** No person wrote it. */
  automatic: boolean;
  /** The key in its link. */
  ticketKey?: NewTicketKey | null;
}

/**
 * Writes a mail into the outbox under its key, with all that follows: our own envelope, before
 * it is sent, because the answer may be faster than our bookkeeping; the key in its link; what
 * became of its message; and the job that sends it. One statement: all of it, or nothing when
 * the mail was written before.
 */
export async function put(act: Act, house: MailHouse, desk: MailDesk, about: About, mail: OutgoingMail): Promise<void> {
  const [to] = mail.to;
  const unreachable = hasNoAddress(to!.address);
  const state = unreachable ? 'failed' : staysHere(house, desk, to!.address) ? 'kept' : 'queued';
  const id = newId();
  const messageIdText = normaliseMessageId(mail.messageId)!;
  const key = about.ticketKey?.row;
  await putAll(act.db, {
    id,
    onceKey: about.onceKey,
    kind: about.kind,
    ticketId: about.ticketId ?? null,
    messageId: about.messageId ?? null,
    fromName: mail.from.name,
    fromAddress: mail.from.address,
    replyTo: mail.replyTo.address,
    toName: to!.name,
    toAddress: to!.address,
    ccNames: mail.cc.map(({ name }) => name),
    ccAddresses: mail.cc.map(({ address }) => address),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageIdText,
    inReplyTo: mail.inReplyTo ?? null,
    references: mail.references ?? [],
    headers: JSON.stringify(mail.headers),
    attachmentIds: about.attachmentIds ?? [],
    automatic: about.automatic,
    state,
    error: unreachable ? 'The mail that came in named no address to answer.' : null,
    now: act.now.toISOString(),
    envelopeId: newId(),
    mailbox: mailboxOf(house),
    messageIdHash: hashOf(messageIdText),
    keyHash: key?.hash ?? null,
    keyUserId: key?.userId ?? null,
    keyVerified: key?.verified ?? null,
    keyExpiresAt: key === undefined ? null : new Date(key.expiresAt).toISOString(),
    // Without a mail server the outbox is as far as a reply goes by mail; the requester reads it in the portal.
    delivery: state === 'queued' ? null : state === 'kept' ? 'sent' : 'failed',
    task: SEND_TASK,
    payload: JSON.stringify({ id }),
    jobKey: `${SEND_TASK}:${id}`,
  });
}

const given = (name: string, type = 'text') => sql`${sql.placeholder(name)}::${sql.raw(type)}`;
const putAll = statement(
  () => sql`
    with mail as (
      insert into outgoing_mails (id, once_key, kind, ticket_id, message_id, from_name, from_address, reply_to, to_name, to_address,
        cc_names, cc_addresses, subject, text, html, message_id_text, in_reply_to, "references", headers, attachment_ids, automatic, state, error, try_at, created_at)
      values (${given('id', 'uuid')}, ${given('onceKey')}, ${given('kind')}, ${given('ticketId', 'uuid')}, ${given('messageId', 'uuid')}, ${given('fromName')}, ${given('fromAddress')}, ${given('replyTo')}, ${given('toName')}, ${given('toAddress')},
        ${given('ccNames', 'text[]')}, ${given('ccAddresses', 'text[]')}, ${given('subject')}, ${given('text')}, ${given('html')}, ${given('messageIdText')}, ${given('inReplyTo')}, ${given('references', 'text[]')}, ${given('headers', 'jsonb')}, ${given('attachmentIds', 'uuid[]')}, ${given('automatic', 'boolean')}, ${given('state')}, ${given('error')}, ${given('now', 'timestamptz')}, ${given('now', 'timestamptz')})
      on conflict (once_key) do nothing
      returning *
    ), envelope as (
      insert into email_envelopes (id, mailbox, direction, message_id_hash, message_id_text, content_hash, "from", "to", cc, subject, ticket_id, message_id, created_at)
      select ${given('envelopeId', 'uuid')}, ${given('mailbox')}, 'out', ${given('messageIdHash')}, message_id_text, '', from_address, array[to_address], cc_addresses, subject, ticket_id, message_id, created_at
      from mail
    ), opening as (
      insert into ticket_keys (hash, ticket_id, user_id, verified, expires_at, created_at)
      select ${given('keyHash')}, ticket_id, ${given('keyUserId', 'uuid')}, ${given('keyVerified', 'boolean')}, ${given('keyExpiresAt', 'timestamptz')}, created_at
      from mail where ${given('keyHash')} is not null
    ), delivered as (
      update messages set delivery = ${given('delivery')} from mail
      where messages.id = mail.message_id and ${given('delivery')} is not null and ${MAY_BE_DELIVERED}
    )
    select graphile_worker.add_job(${given('task')}, ${given('payload', 'json')}, job_key => ${given('jobKey')}, max_attempts => ${fixed(MOST_ATTEMPTS)})
    from mail where state = 'queued'`,
);

/** Without a mail server everything stays; on a desk with the example cast so does what is for them. */
const staysHere = ({ config }: MailHouse, desk: MailDesk, address: string): boolean =>
  config.mail.smtpUrl === null || (desk.demo && address.endsWith('.example'));

/** How many mails of these kinds went to an address within the last hour. */
export async function writtenLately(
  { db, now }: Act,
  address: string,
  kinds: readonly OutgoingKind[],
): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(outgoingMails)
    .where(
      and(
        eq(outgoingMails.toAddress, address),
        gt(outgoingMails.createdAt, after(now, -hours(1))),
        inArray(outgoingMails.kind, [...kinds]),
      ),
    );
  return row?.count ?? 0;
}

/** The outbox as an admin sees it, newest first. */
export async function listOutbox(db: Db, page: { limit: number; cursor?: string | undefined }) {
  const rows = await db
    .select()
    .from(outgoingMails)
    .where(page.cursor === undefined ? undefined : lt(outgoingMails.id, page.cursor))
    .orderBy(desc(outgoingMails.id))
    .limit(page.limit + 1);
  const kept = rows.slice(0, page.limit);
  return { items: kept.map(present), nextCursor: rows.length > page.limit ? kept.at(-1)!.id : null };
}

/**
 * The links in our mails are keys to other people's tickets and sign-ins. Once a server has a
 * mail, its keys are the addressee's alone; only where no server is set must an admin be able
 * to hand them on.
 */
const present = (row: typeof outgoingMails.$inferSelect): OutboxMail => ({
  id: row.id,
  to: [row.toAddress, ...row.ccAddresses],
  from: `${row.fromName} <${row.fromAddress}>`,
  subject: row.subject,
  text: row.state === 'kept' ? row.text : withoutOurKeys(row.text),
  state: row.state,
  error: row.error,
  createdAt: row.createdAt.toISOString(),
  sentAt: row.sentAt?.toISOString() ?? null,
});
