import { and, count, desc, eq, isNotNull, lt, or } from 'drizzle-orm';
import { endpoints, type QuarantinedMail } from '@attune/contract';
import { story, type Act, type Staff } from '../../act.ts';
import type { Doors } from '../../doors.ts';
import { AppError, notFound } from '../../errors.ts';
import { after, minutes } from '../../platform/clock.ts';
import { addJob } from '../../platform/jobs.ts';
import { mailDesk, setAddress, type MailHouse } from './desk-mail.ts';
import { nameOf, readImapUrl } from './imap-account.ts';
import { listOutbox } from './outbox.ts';
import { READ_TASK } from './receive-mail.ts';
import { mailSources, outgoingMails, rawMails } from './tables.ts';

export function mailRoutes({ staff }: Doors, house: MailHouse): void {
  // Better said now than to the first mail.
  setAddress(house.config);
  staff(endpoints.viewMailState, (act) => viewMailState(act, house));
  staff(endpoints.listOutbox, ({ db }, { query }) => listOutbox(db, query));
  staff(endpoints.listQuarantine, (act, { query }) => listQuarantine(act, query));
  staff(endpoints.retryQuarantined, (act, { params }) => retry(act, params.id));
}

async function viewMailState(act: Act<Staff>, house: MailHouse) {
  const { db } = act;
  const { inPort, imapUrl, smtpUrl } = house.config.mail;
  const desk = await mailDesk(db, house);
  const [newest] = await db
    .select({ at: rawMails.receivedAt })
    .from(rawMails)
    .orderBy(desc(rawMails.receivedAt))
    .limit(1);
  const trouble = imapUrl === null ? null : await fetchingTrouble(act, imapUrl);
  const [sent] = await db
    .select({ at: outgoingMails.sentAt })
    .from(outgoingMails)
    .where(eq(outgoingMails.state, 'sent'))
    .orderBy(desc(outgoingMails.sentAt))
    .limit(1);
  const [stuck] = await db
    .select({ error: outgoingMails.error })
    .from(outgoingMails)
    .where(
      and(or(eq(outgoingMails.state, 'queued'), eq(outgoingMails.state, 'failed')), isNotNull(outgoingMails.error)),
    )
    .orderBy(desc(outgoingMails.id))
    .limit(1);
  const [held] = await db.select({ count: count() }).from(rawMails).where(eq(rawMails.state, 'quarantined'));
  return {
    incoming: {
      kind:
        inPort !== null
          ? imapUrl !== null
            ? ('both' as const)
            : ('listener' as const)
          : imapUrl !== null
            ? ('imap' as const)
            : ('off' as const),
      address: `${desk.mailbox}@${desk.domain}`,
      lastReceivedAt: newest?.at.toISOString() ?? null,
      error: trouble,
    },
    outgoing: {
      kind: smtpUrl === null ? ('outbox' as const) : ('smtp' as const),
      lastSentAt: sent?.at?.toISOString() ?? null,
      error: stuck?.error ?? null,
    },
    quarantined: held?.count ?? 0,
  };
}

const SILENT_AFTER = minutes(15);

/** A fetcher that died says nothing, so long silence is told as well. */
async function fetchingTrouble({ db, now }: Act<Staff>, imapUrl: string): Promise<string | null> {
  const [source] = await db
    .select()
    .from(mailSources)
    .where(eq(mailSources.name, nameOf(readImapUrl(imapUrl))));
  if (source === undefined || source.error !== null) return source?.error ?? null;
  const isSilent = source.lastSuccessAt !== null && after(source.lastSuccessAt, SILENT_AFTER) < now;
  return isSilent ? `Nobody has looked into the mailbox since ${source.lastSuccessAt!.toISOString()}.` : null;
}

async function listQuarantine({ db }: Act<Staff>, page: { limit: number; cursor?: string | undefined }) {
  const rows = await db
    .select({
      id: rawMails.id,
      receivedAt: rawMails.receivedAt,
      from: rawMails.from,
      subject: rawMails.subject,
      size: rawMails.size,
      error: rawMails.error,
    })
    .from(rawMails)
    .where(and(eq(rawMails.state, 'quarantined'), page.cursor === undefined ? undefined : lt(rawMails.id, page.cursor)))
    .orderBy(desc(rawMails.id))
    .limit(page.limit + 1);
  const kept = rows.slice(0, page.limit);
  const items: QuarantinedMail[] = kept.map(({ error, receivedAt, ...row }) => ({
    ...row,
    receivedAt: receivedAt.toISOString(),
    reason: error ?? 'It could not be read.',
  }));
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
    await db
      .update(rawMails)
      .set({ state: 'received', insisted: true, attempts: 0, tryAt: now, error: null, parsedAt: null })
      .where(eq(rawMails.id, id));
    await addJob(db, READ_TASK, {}, { key: READ_TASK });
  });
  return { done: true as const };
}
