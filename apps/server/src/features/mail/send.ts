import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import { story, type Act } from '../../act.ts';
import { after, minutes } from '../../platform/clock.ts';
import { addJob } from '../../platform/jobs.ts';
import { attachments, markDelivery } from '../conversations/index.ts';
import type { MailHouse } from './desk-mail.ts';
import { notDelivered } from './hear-bounce.ts';
import { SEND_TASK } from './outbox.ts';
import type { Letter, Post } from './post.ts';
import { withoutOurKeys } from './our-keys.ts';
import { outgoingMails } from './tables.ts';

type Outgoing = typeof outgoingMails.$inferSelect;

/** Minutes until the next attempt: two days in all, as mail servers do. */
const PATIENCE = [1, 2, 5, 15, 30, 60, 120, 240, 480, 720, 960];
/** For so long a mail belongs to the server that took it up. */
const LEASE_MINUTES = 5;

/**
 * Hands one mail to the mail server. At least once: a server that dies after the mail was taken
 * and before it wrote that down sends it again, with the same Message-ID, by which
 * the receiving side knows the double. The other choice would be to lose it.
 */
export async function send(act: Act, house: MailHouse, post: Post, id: string): Promise<void> {
  const mail = await take(act, id);
  if (mail === undefined) return;
  try {
    const { refused } = await post.send(await letterOf(act, house, mail));
    if (refused.includes(mail.toAddress))
      await story(act, (act) => notDelivered(act, mail, 'The mail server refused this address.'));
    else await wasSent(act, mail, refused);
  } catch (error) {
    await wentWrong(act, mail, error);
  }
}

/** Everything whose time has come: the net below the jobs. */
export async function sendWaiting(act: Act, house: MailHouse, post: Post): Promise<void> {
  const waiting = await act.db
    .select({ id: outgoingMails.id })
    .from(outgoingMails)
    .where(and(eq(outgoingMails.state, 'queued'), lte(outgoingMails.tryAt, after(act.now, -minutes(1)))))
    .orderBy(asc(outgoingMails.tryAt))
    .limit(100);
  for (const { id } of waiting) await send(act, house, post, id);
}

/** Two servers may reach for the same mail; the one whose update comes first has it. */
async function take({ db, now }: Act, id: string): Promise<Outgoing | undefined> {
  const [mail] = await db
    .update(outgoingMails)
    .set({ attempts: sql`${outgoingMails.attempts} + 1`, tryAt: after(now, minutes(LEASE_MINUTES)) })
    .where(and(eq(outgoingMails.id, id), eq(outgoingMails.state, 'queued'), lte(outgoingMails.tryAt, now)))
    .returning();
  return mail;
}

async function letterOf({ db }: Act, { blobs }: MailHouse, mail: Outgoing): Promise<Letter> {
  const files =
    mail.attachmentIds.length === 0
      ? []
      : await db
          .select()
          .from(attachments)
          .where(inArray(attachments.id, mail.attachmentIds))
          .orderBy(asc(attachments.id));
  return {
    from: { name: mail.fromName, address: mail.fromAddress },
    to: { name: mail.toName, address: mail.toAddress },
    cc: mail.ccAddresses.map((address, at) => ({ name: mail.ccNames[at] ?? '', address })),
    replyTo: mail.replyTo,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageIdText,
    inReplyTo: mail.inReplyTo,
    references: mail.references,
    headers: mail.headers,
    attachments: files.map(({ filename, contentType, sha256 }) => ({
      filename,
      contentType,
      content: blobs.read(sha256),
    })),
  };
}

async function wasSent(act: Act, mail: Outgoing, refused: string[]): Promise<void> {
  await story(act, async (act) => {
    const secret = mail.kind === 'sign-in-link' || mail.kind === 'password-reset';
    await act.db
      .update(outgoingMails)
      .set({
        state: 'sent',
        sentAt: act.now,
        error: refused.length === 0 ? null : `These were refused: ${refused.join(', ')}`,
        // A link that signs somebody in has left; nobody here needs it any more.
        ...(secret ? { text: withoutOurKeys(mail.text), html: withoutOurKeys(mail.html) } : {}),
      })
      .where(eq(outgoingMails.id, mail.id));
    if (mail.messageId !== null && mail.kind === 'reply') await markDelivery(act, mail.messageId, 'sent');
  });
}

async function wentWrong(act: Act, mail: Outgoing, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  const wait = PATIENCE[mail.attempts - 1];
  if (isForGood(error) || wait === undefined) return story(act, (act) => notDelivered(act, mail, reason));
  const tryAt = after(act.now, minutes(wait));
  await story(act, async ({ db }) => {
    await db
      .update(outgoingMails)
      .set({ error: reason.slice(0, 500), tryAt })
      .where(eq(outgoingMails.id, mail.id));
    await addJob(db, SEND_TASK, { id: mail.id }, { runAt: tryAt, key: `${SEND_TASK}:${mail.id}` });
  });
}

/** The mail itself was refused. A wrong password or a server that is away says nothing about the mail. */
function isForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !('responseCode' in error) || typeof error.responseCode !== 'number') return false;
  const aboutTheMail = 'code' in error && (error.code === 'EENVELOPE' || error.code === 'EMESSAGE');
  return aboutTheMail && error.responseCode >= 500;
}
