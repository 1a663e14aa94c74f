import { and, count, desc, eq, isNotNull, lt, or } from 'drizzle-orm';
import { endpoints, type QuarantinedMail } from '@attune/contract';
import { story, type Act, type Staff } from '../../act.ts';
import type { Doors } from '../../doors.ts';
import { AppError, notFound } from '../../errors.ts';
import { addJob } from '../../platform/jobs.ts';
import { mailDesk, type MailHouse } from './desk-mail.ts';
import { listOutbox } from './outbox.ts';
import { READ_TASK } from './receive-mail.ts';
import { mailSources, outgoingMails, rawMails } from './tables.ts';

export function mailRoutes({ staff }: Doors, house: MailHouse): void {
  staff(endpoints.viewMailState, (act) => viewMailState(act, house));
  staff(endpoints.listOutbox, ({ db }, { query }) => listOutbox(db, query));
  staff(endpoints.listQuarantine, (act, { query }) => listQuarantine(act, query));
  staff(endpoints.retryQuarantined, (act, { params }) => retry(act, params.id));
}

async function viewMailState({ db }: Act<Staff>, house: MailHouse) {
  const { inPort, imapUrl, smtpUrl } = house.config.mail;
  const desk = await mailDesk(db, house);
  const [newest] = await db.select({ at: rawMails.receivedAt }).from(rawMails).orderBy(desc(rawMails.receivedAt)).limit(1);
  const [trouble] = imapUrl === null ? [] : await db.select({ error: mailSources.error }).from(mailSources).where(isNotNull(mailSources.error)).limit(1);
  const [sent] = await db.select({ at: outgoingMails.sentAt }).from(outgoingMails).where(eq(outgoingMails.state, 'sent')).orderBy(desc(outgoingMails.sentAt)).limit(1);
  const [stuck] = await db
    .select({ error: outgoingMails.error })
    .from(outgoingMails)
    .where(and(or(eq(outgoingMails.state, 'queued'), eq(outgoingMails.state, 'failed')), isNotNull(outgoingMails.error)))
    .orderBy(desc(outgoingMails.id))
    .limit(1);
  const [held] = await db.select({ count: count() }).from(rawMails).where(eq(rawMails.state, 'quarantined'));
  return {
    incoming: {
      kind: inPort !== null ? (imapUrl !== null ? ('both' as const) : ('listener' as const)) : imapUrl !== null ? ('imap' as const) : ('off' as const),
      address: `${desk.mailbox}@${desk.domain}`,
      lastReceivedAt: newest?.at.toISOString() ?? null,
      error: trouble?.error ?? null,
    },
    outgoing: { kind: smtpUrl === null ? ('outbox' as const) : ('smtp' as const), lastSentAt: sent?.at?.toISOString() ?? null, error: stuck?.error ?? null },
    quarantined: held?.count ?? 0,
  };
}

async function listQuarantine({ db }: Act<Staff>, page: { limit: number; cursor?: string | undefined }) {
  const rows = await db
    .select({ id: rawMails.id, receivedAt: rawMails.receivedAt, from: rawMails.from, subject: rawMails.subject, size: rawMails.size, error: rawMails.error })
    .from(rawMails)
    .where(and(eq(rawMails.state, 'quarantined'), page.cursor === undefined ? undefined : lt(rawMails.id, page.cursor)))
    .orderBy(desc(rawMails.id))
    .limit(page.limit + 1);
  const kept = rows.slice(0, page.limit);
  const items: QuarantinedMail[] = kept.map(({ error, receivedAt, ...row }) => ({ ...row, receivedAt: receivedAt.toISOString(), reason: error ?? 'It could not be read.' }));
  return { items, nextCursor: rows.length > page.limit ? kept.at(-1)!.id : null };
}

/**
 * Reads a mail again. A person has looked at it now, so what the rules would set aside as a
 * report about nothing becomes a ticket.
 */
async function retry(act: Act<Staff>, id: string) {
  await story(act, async ({ db, now }) => {
    const [mail] = await db.select({ state: rawMails.state }).from(rawMails).where(eq(rawMails.id, id)).for('update');
    if (!mail) throw notFound();
    if (mail.state !== 'quarantined') throw new AppError('mail.not-quarantined');
    await db.update(rawMails).set({ state: 'received', insisted: true, attempts: 0, tryAt: now, error: null, parsedAt: null }).where(eq(rawMails.id, id));
    await addJob(db, READ_TASK, {}, { key: READ_TASK });
  });
  return { done: true as const };
}
