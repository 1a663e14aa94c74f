import { eq, sql } from 'drizzle-orm';
import type { Act } from '../../act.ts';
import { prepared } from '../../platform/prepared.ts';
import { mailDesk, type MailHouse } from './desk-mail.ts';
import { parseMail } from './parse.ts';
import { rawMails } from './tables.ts';
import { takeIn } from './take-in.ts';

export type RawMail = typeof rawMails.$inferSelect;

/** Any number will do, as long as every server of a desk uses the same one. */
const READING_TURN = 4_718_114;
const MOST_ATTEMPTS = 5;
/** As many as anybody may write anywhere on the desk; reading feelings takes longer with every word. */
const MOST_WORDS = 100_000;

/**
 * Reads what waits, the oldest first and one at a time over all servers: an answer that is read
 * before the mail it answers would open a second ticket. Whoever dies half-way has written
 * nothing but the attempt, and the next one begins again.
 */
export async function readWaiting(now: () => Act, house: MailHouse): Promise<void> {
  // This transaction holds our turn and nothing else; the work is done on other connections.
  await now().db.transaction(async (turn) => {
    await turn.execute(sql`select pg_advisory_xact_lock(${READING_TURN})`);
    while (await readOldest(now(), house));
  });
}

/** True while there may be more. */
async function readOldest(act: Act, house: MailHouse): Promise<boolean> {
  const [raw] = await takeOldest(act.db, { now: act.now.toISOString() });
  if (raw === undefined) return false;
  if (raw.attempts > MOST_ATTEMPTS)
    await quarantine(act, raw.id, raw.error ?? 'Reading it ended the reader, again and again.');
  else await read(act, house, raw);
  return true;
}

/** Counts the attempt before it begins, and sets the next one later each time. */
const takeOldest = prepared('take_oldest_mail', (db) =>
  db
    .update(rawMails)
    .set({
      attempts: sql`${rawMails.attempts} + 1`,
      tryAt: sql`${sql.placeholder('now')}::timestamptz + interval '1 minute' * 2 ^ ${rawMails.attempts}`,
    })
    .where(
      // The state stands in the statement, or the index of what waits would not serve it.
      sql`${rawMails.id} = (
        select id from raw_messages where state = 'received' and try_at <= ${sql.placeholder('now')}
        order by received_at, id limit 1)`,
    )
    .returning(),
);

/** Wakes one reader a process. Who is woken while reading looks once more at the end. */
export function openReader(now: () => Act, house: MailHouse): { wake(): void; close(): Promise<void> } {
  let reading: Promise<void> | null = null;
  let again = false;
  const readOn = async (): Promise<void> => {
    do {
      again = false;
      await readWaiting(now, house).catch((error: unknown) =>
        house.log.warn({ error: String(error) }, 'mail could not be read and will be tried again'),
      );
    } while (again);
    reading = null;
  };
  return {
    wake() {
      if (reading === null) reading = readOn();
      else again = true;
    },
    async close() {
      await reading;
    },
  };
}

async function read(act: Act, house: MailHouse, raw: RawMail): Promise<void> {
  try {
    const desk = await mailDesk(act.db, house);
    const mail = await parseMail(raw.content, {
      envelopeFrom: raw.envelopeFrom,
      trustedServer: house.config.mail.authservId,
      deskId: desk.id,
      limits: { textCharacters: MOST_WORDS },
      now: () => performance.now(),
    });
    if (mail.kind === 'unreadable') await quarantine(act, raw.id, `It could not be read: ${mail.reason}.`);
    else await takeIn(act, house, desk, raw, mail);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    house.log.warn(
      { mail: raw.id, attempt: raw.attempts, error: error instanceof Error ? error.stack : words },
      'a mail could not be taken in and will be tried again',
    );
    await act.db
      .update(rawMails)
      .set({ error: words.slice(0, 500) })
      .where(eq(rawMails.id, raw.id));
  }
}

async function quarantine({ db, now }: Act, id: string, reason: string): Promise<void> {
  await db.update(rawMails).set({ state: 'quarantined', error: reason, parsedAt: now }).where(eq(rawMails.id, id));
}
