import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { story, type Act } from '../../act.ts';
import { addJob } from '../../platform/jobs.ts';
import { mailboxOf, type MailHouse } from './desk-mail.ts';
import { rawMails } from './tables.ts';

export const READ_TASK = 'mail.read';

/** What the sending server said, before the mail itself. */
export interface MailEnvelope {
  from: string | null;
  to: string[];
}

/**
 * Stores a mail as it came, in a transaction of its own, with the job that reads it. When
 * this has returned, the sender may be told that we have it. The same bytes twice are one mail:
 * a sender who never heard our "thank you" sends them again.
 */
export async function receiveMail(
  act: Act,
  house: MailHouse,
  raw: Buffer,
  envelope: MailEnvelope,
): Promise<{ id: string; repeated: boolean }> {
  const mailbox = mailboxOf(house);
  const sha256 = createHash('sha256').update(raw).digest('hex');
  return story(act, async ({ db, now }) => {
    const [stored] = await db
      .insert(rawMails)
      .values({
        mailbox,
        sha256,
        envelopeFrom: envelope.from,
        envelopeTo: envelope.to,
        content: raw,
        size: raw.length,
        receivedAt: now,
        tryAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: rawMails.id });
    if (stored) {
      await addJob(db, READ_TASK, {}, { key: READ_TASK });
      return { id: stored.id, repeated: false };
    }
    const [known] = await db
      .select({ id: rawMails.id })
      .from(rawMails)
      .where(and(eq(rawMails.mailbox, mailbox), eq(rawMails.sha256, sha256)));
    return { id: known!.id, repeated: true };
  });
}
