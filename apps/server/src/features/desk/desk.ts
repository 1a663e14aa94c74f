import { eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Desk, DeskPatch, NewDesk } from '@attune/contract';
import { story, type Act } from '../../act.ts';
import { AppError } from '../../errors.ts';
import { newId } from '../../platform/columns.ts';
import type { Db } from '../../platform/db.ts';
import { setPassword, users, type SignIn } from '../auth/index.ts';
import { desks } from './tables.ts';

export type DeskRecord = typeof desks.$inferSelect;

const CRISIS_WORDS =
  'Stay with the person and write as one person to another. You do not have to solve this alone: call your lead now, and give the emergency number of the place where the person is if life may be in danger.';

/** The desk's own row; made with its defaults the first time somebody asks. */
export async function theDesk(db: Db): Promise<DeskRecord> {
  const [row] = await db.select().from(desks).where(eq(desks.id, 1));
  if (row) return row;
  await db.insert(desks).values({ id: 1, crisisWords: CRISIS_WORDS }).onConflictDoNothing();
  return theDesk(db);
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
  crisisWords: row.crisisWords,
});

export async function changeDesk(act: Act, patch: z.output<typeof DeskPatch>, address: string): Promise<Desk> {
  await theDesk(act.db);
  if (Object.keys(patch).length > 0) {
    const last = Math.max(0, ...(patch.reminderDays ?? []));
    const current = await theDesk(act.db);
    const reminders = patch.reminderDays ?? current.reminderDays;
    if (Math.max(last, ...reminders) >= (patch.dormantAfterDays ?? current.dormantAfterDays)) {
      throw new AppError('request.invalid', { details: { issues: [{ where: 'body/reminderDays', what: 'Reminders come before the ticket rests: use fewer days, or let it rest later.' }] } });
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
export async function setUpDesk(act: Act, signIn: SignIn, input: Pick<z.output<typeof NewDesk>, 'deskName' | 'name' | 'email' | 'password'>): Promise<{ adminId: string }> {
  await theDesk(act.db);
  return story(act, async ({ db, now }) => {
    const claimed = await db.update(desks).set({ setUpAt: now, name: input.deskName }).where(isNull(desks.setUpAt)).returning({ id: desks.id });
    if (claimed.length === 0) throw new AppError('setup.done');
    const id = newId();
    await db
      .insert(users)
      .values({ id, name: input.name, email: input.email, role: 'admin', emailVerified: true, createdAt: now, updatedAt: now })
      .onConflictDoUpdate({ target: users.email, set: { role: 'admin', name: input.name, emailVerified: true, updatedAt: now } });
    const [admin] = await db.select({ id: users.id }).from(users).where(eq(users.email, input.email));
    await setPassword(db, signIn, admin!.id, input.password);
    return { adminId: admin!.id };
  });
}

export async function isSetUp(db: Db): Promise<boolean> {
  return (await theDesk(db)).setUpAt !== null;
}

