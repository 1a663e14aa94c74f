import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Act } from '../../act.ts';
import { insertNew } from '../../platform/rows.ts';
import { mailboxOf, type MailHouse } from './desk-mail.ts';
import { rawMails } from './tables.ts';

export const READ_TASK = 'mail.read';

/** What the sending server said, before the mail itself. */
export interface MailEnvelope {
  from: string | null;
  to: string[];
}

/**
 * Stores a mail as it came. When this has returned, the sender may be told that we have it.
 * The same bytes twice are one mail: a sender who never heard our "thank you" sends them again.
 *
 * What is stored waits to be read, so it is its own job: the reader is only woken, and whatever
 * it misses, because this server dies, is found at the next start or within a minute.
 */
export async function receiveMail(
  { db, now }: Act,
  house: MailHouse,
  raw: Buffer,
  envelope: MailEnvelope,
): Promise<{ id: string; repeated: boolean }> {
  const mailbox = mailboxOf(house);
  const sha256 = createHash('sha256').update(raw).digest('hex');
  const id = await insertNew(db, rawMails, {
    mailbox,
    sha256,
    envelopeFrom: envelope.from,
    envelopeTo: envelope.to,
    content: raw,
    size: raw.length,
    receivedAt: now,
    tryAt: now,
  });
  if (id !== undefined) {
    house.wakeReader();
    return { id, repeated: false };
  }
  const [known] = await db
    .select({ id: rawMails.id })
    .from(rawMails)
    .where(and(eq(rawMails.mailbox, mailbox), eq(rawMails.sha256, sha256)));
  return { id: known!.id, repeated: true };
}
