import { and, count, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import type { OutboxMail } from '@attune/contract';
import { story, type Act } from '../../act.ts';
import { after, hours } from '../../platform/clock.ts';
import { newId } from '../../platform/columns.ts';
import type { Db } from '../../platform/db.ts';
import { addJob } from '../../platform/jobs.ts';
import { markDelivery } from '../conversations/index.ts';
import type { OutgoingMail } from './compose.ts';
import type { MailDesk, MailHouse } from './desk-mail.ts';
import { keepOwnEnvelope } from './envelope.ts';
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
}

/**
 * Writes a mail into the outbox under its key, with the job that sends it, in one transaction.
 * `compose` is asked only when the mail has not been written yet; null means that it should not be.
 */
export async function writeOnce(
  act: Act,
  house: MailHouse,
  desk: MailDesk,
  about: About,
  compose: (act: Act) => Promise<OutgoingMail | null>,
): Promise<void> {
  await story(act, async (act) => {
    await act.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${about.onceKey}, 0))`);
    const before = await act.db
      .select({ id: outgoingMails.id })
      .from(outgoingMails)
      .where(eq(outgoingMails.onceKey, about.onceKey));
    if (before.length > 0) return;
    const mail = await compose(act);
    if (mail !== null) await put(act, house, desk, about, mail);
  });
}

async function put(act: Act, house: MailHouse, desk: MailDesk, about: About, mail: OutgoingMail): Promise<void> {
  const [to] = mail.to;
  const ccAddresses = mail.cc.map(({ address }) => address);
  const unreachable = hasNoAddress(to!.address);
  const state = unreachable ? 'failed' : staysHere(house, desk, to!.address) ? 'kept' : 'queued';
  const id = newId();
  await act.db.insert(outgoingMails).values({
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
    ccAddresses,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageIdText: normaliseMessageId(mail.messageId)!,
    inReplyTo: mail.inReplyTo ?? null,
    references: mail.references ?? [],
    headers: mail.headers,
    attachmentIds: about.attachmentIds ?? [],
    automatic: about.automatic,
    state,
    error: unreachable ? 'The mail that came in named no address to answer.' : null,
    tryAt: act.now,
    createdAt: act.now,
  });
  await keepOwnEnvelope(act, house, {
    messageId: mail.messageId,
    from: mail.from.address,
    to: [to!.address],
    cc: ccAddresses,
    subject: mail.subject,
    ticketId: about.ticketId ?? null,
    rowId: about.messageId ?? null,
  });
  if (state === 'queued') await addJob(act.db, SEND_TASK, { id }, { key: `${SEND_TASK}:${id}` });
  // Without a mail server the outbox is as far as a reply goes by mail; the requester reads it in the portal.
  else if (about.messageId !== undefined)
    await markDelivery(act, about.messageId, state === 'kept' ? 'sent' : 'failed');
}

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
