import { eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Desk, DeskPatch, NewDesk } from '@attune/contract';
import { story, type Act } from '../../act.ts';
import { AppError } from '../../errors.ts';
import { newId } from '../../platform/columns.ts';
import type { Db } from '../../platform/db.ts';
import { prepared } from '../../platform/prepared.ts';
import { setPassword, users, type SignIn } from '../auth/index.ts';
import { desks } from './tables.ts';

export type DeskRecord = typeof desks.$inferSelect;

const CRISIS_WORDS =
  'Stay with the person and write as one person to another. You do not have to solve this alone: call your lead now, and give the emergency number of the place where the person is if life may be in danger.';

/** A desk that nobody has set up or changed yet. */
const UNTOUCHED: DeskRecord = {
  id: 1,
  name: 'Service desk',
  address: '',
  locale: 'en',
  acknowledge: true,
  undoSeconds: 10,
  reminderDays: [2, 5],
  dormantAfterDays: 7,
  retentionDays: null,
  crisisWords: CRISIS_WORDS,
  demo: false,
  setUpAt: null,
  createdAt: new Date(0),
};

/** The desk as it is set. Looking makes no row, because scanners look before anybody sets it up. */
export async function theDesk(db: Db): Promise<DeskRecord> {
  const [row] = await oneDesk(db);
  return row ?? UNTOUCHED;
}

const oneDesk = prepared('the_desk', (db) => db.select().from(desks).where(eq(desks.id, 1)));

/** The row that a write needs. */
export async function makeDesk(db: Db): Promise<void> {
  await db.insert(desks).values({ id: 1, crisisWords: CRISIS_WORDS }).onConflictDoNothing();
}

/** What each field falls back to while the admin has not said it. */
export const presentDesk = (row: DeskRecord, address: string): Desk => ({
  name: row.name,
  address: row.address || address,
  locale: row.locale,
  acknowledge: row.acknowledge,
  undoSeconds: row.undoSeconds,
  reminderDays: row.reminderDays,
  dormantAfterDays: row.dormantAfterDays,
  retentionDays: row.retentionDays,
  crisisWords: row.crisisWords,
});

export async function changeDesk(act: Act, patch: z.output<typeof DeskPatch>, address: string): Promise<Desk> {
  await makeDesk(act.db);
  if (Object.keys(patch).length > 0) {
    const last = Math.max(0, ...(patch.reminderDays ?? []));
    const current = await theDesk(act.db);
    const reminders = patch.reminderDays ?? current.reminderDays;
    if (Math.max(last, ...reminders) >= (patch.dormantAfterDays ?? current.dormantAfterDays)) {
      throw new AppError('request.invalid', {
        details: {
          issues: [
            {
              where: 'body/reminderDays',
              what: 'Reminders come before the ticket rests: use fewer days, or let it rest later.',
            },
          ],
        },
      });
    }
    await act.db
      .update(desks)
      .set({ ...patch, ...(patch.reminderDays ? { reminderDays: [...patch.reminderDays].sort((a, b) => a - b) } : {}) })
      .where(eq(desks.id, 1));
  }
  return presentDesk(await theDesk(act.db), address);
}

/**
 * Sets the desk up with its first admin. Works once, even when two people press the button
 * at the same moment.
 * @throws {AppError} `setup.done`
 */
export async function setUpDesk(
  act: Act,
  signIn: SignIn,
  input: Pick<z.output<typeof NewDesk>, 'deskName' | 'name' | 'email' | 'password'>,
): Promise<{ adminId: string }> {
  await makeDesk(act.db);
  return story(act, async ({ db, now }) => {
    const claimed = await db
      .update(desks)
      .set({ setUpAt: now, name: input.deskName })
      .where(isNull(desks.setUpAt))
      .returning({ id: desks.id });
    if (claimed.length === 0) throw new AppError('setup.done');
    const id = newId();
    await db
      .insert(users)
      .values({
        id,
        name: input.name,
        email: input.email,
        role: 'admin',
        emailVerified: true,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoUpdate({
        target: users.email,
        set: { role: 'admin', name: input.name, emailVerified: true, updatedAt: now },
      });
    const [admin] = await db.select({ id: users.id }).from(users).where(eq(users.email, input.email));
    await setPassword(db, signIn, admin!.id, input.password);
    return { adminId: admin!.id };
  });
}

export async function isSetUp(db: Db): Promise<boolean> {
  return (await theDesk(db)).setUpAt !== null;
}
