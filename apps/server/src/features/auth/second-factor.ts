import { eq } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import { sessions, twoFactors, users } from './tables.ts';

/** For somebody who lost the phone. Whoever is signed in as them now is signed out. */
export async function forgetSecondFactor(db: Db, userId: string): Promise<void> {
  await db.transaction(async (db) => {
    await db.delete(twoFactors).where(eq(twoFactors.userId, userId));
    await db.update(users).set({ twoFactorEnabled: false }).where(eq(users.id, userId));
    await db.delete(sessions).where(eq(sessions.userId, userId));
  });
}
