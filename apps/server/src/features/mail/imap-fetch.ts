import { eq } from 'drizzle-orm';
import type { Act } from '../../act.ts';
import type { Db } from '../../platform/db.ts';
import type { MailHouse } from './desk-mail.ts';
import { receiveMail } from './receive-mail.ts';
import { mailSources } from './tables.ts';

/** A mailbox elsewhere, as much of it as fetching needs. */
export interface MailFolder {
  /** A server that counts anew says so by another validity; then old uids mean nothing. */
  state(): Promise<{ uidValidity: string; uidNext: number }>;
  unseen(): Promise<number[]>;
  after(uid: number): Promise<number[]>;
  /** The mail as it is, or null when it is gone meanwhile. */
  source(uid: number): Promise<Buffer | null>;
  markSeen(uid: number): Promise<void>;
}

/**
 * Fetches what is new. From then on by uid, so that a mail which somebody read elsewhere is not
 * missed; the first time, and when the server counts anew, what is unread, so that ten years of
 * mail do not become ten thousand tickets. A mail is marked as read only after it is stored, and what
 * is fetched twice is recognised by its bytes.
 */
export async function fetchNew(now: () => Act, house: MailHouse, name: string, folder: MailFolder): Promise<number> {
  const { uidValidity, uidNext } = await folder.state();
  const cursor = await cursorOf(now().db, name);
  const known = cursor?.uidValidity === uidValidity ? cursor : null;
  const uids = known === null ? await folder.unseen() : await folder.after(known.lastUid);
  let stored = 0;
  for (const uid of [...uids].sort((a, b) => a - b)) {
    const raw = await folder.source(uid);
    if (raw !== null) {
      const { repeated } = await receiveMail(now(), house, raw, { from: null, to: [] });
      await folder.markSeen(uid);
      if (!repeated) stored += 1;
    }
    // Among the unread, a later start by uid would bring in what was read long ago: so only at the end.
    if (known !== null) await saveCursor(now().db, name, { uidValidity, lastUid: uid });
  }
  if (known === null) await saveCursor(now().db, name, { uidValidity, lastUid: Math.max(uidNext - 1, ...uids, 0) });
  return stored;
}

async function cursorOf(db: Db, name: string): Promise<{ uidValidity: string | null; lastUid: number } | undefined> {
  const [row] = await db
    .select({ uidValidity: mailSources.uidValidity, lastUid: mailSources.lastUid })
    .from(mailSources)
    .where(eq(mailSources.name, name));
  return row;
}

async function saveCursor(db: Db, name: string, cursor: { uidValidity: string; lastUid: number }): Promise<void> {
  await db
    .insert(mailSources)
    .values({ name, ...cursor })
    .onConflictDoUpdate({ target: mailSources.name, set: cursor });
}

/** How it went, for the admin's page. */
export async function noteFetching({ db, now }: Act, name: string, error: string | null): Promise<void> {
  const health = error === null ? { lastSuccessAt: now, error: null } : { error: error.slice(0, 500) };
  await db
    .insert(mailSources)
    .values({ name, ...health })
    .onConflictDoUpdate({ target: mailSources.name, set: health });
}
