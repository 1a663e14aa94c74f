import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Act } from '../../act.ts';
import { newId } from '../../platform/columns.ts';
import { prepared } from '../../platform/prepared.ts';
import { mailboxOf, type MailHouse } from './desk-mail.ts';
import { rawMails } from './tables.ts';

export const READ_TASK = 'mail.read';

/** What the sending server said, before the mail itself. */
export interface MailEnvelope {
  from: string | null;
  to: string[];
}

const store = prepared('store_mail', (db) =>
  db
    .insert(rawMails)
    .values({
      id: sql.placeholder('id'),
      mailbox: sql.placeholder('mailbox'),
      sha256: sql.placeholder('sha256'),
      envelopeFrom: sql.placeholder('from'),
      envelopeTo: sql.placeholder('to'),
      content: sql.placeholder('raw'),
      size: sql.placeholder('size'),
      receivedAt: sql.placeholder('now'),
      tryAt: sql.placeholder('now'),
    })
    .onConflictDoNothing()
    .returning({ id: rawMails.id }),
);

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
  const [stored] = await store(db, { id: newId(), mailbox, sha256, ...envelope, raw, size: raw.length, now });
  if (stored) {
    house.wakeReader();
    return { id: stored.id, repeated: false };
  }
  const [known] = await db
    .select({ id: rawMails.id })
    .from(rawMails)
    .where(and(eq(rawMails.mailbox, mailbox), eq(rawMails.sha256, sha256)));
  return { id: known!.id, repeated: true };
}
