import { and, eq } from 'drizzle-orm';
import type { Db } from '../../platform/db.ts';
import { newId } from '../../platform/columns.ts';
import type { SignIn } from './sign-in.ts';
import { accounts, sessions } from './tables.ts';

/** Gives a person a password (or a new one) and ends their other sessions. */
export async function setPassword(db: Db, signIn: SignIn, userId: string, password: string): Promise<void> {
  const { password: hasher } = await signIn.$context;
  const hash = await hasher.hash(password);
  const [existing] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential')));
  if (existing) await db.update(accounts).set({ password: hash }).where(eq(accounts.id, existing.id));
  else
    await db
      .insert(accounts)
      .values({ id: newId(), userId, accountId: userId, providerId: 'credential', password: hash });
  await db.delete(sessions).where(eq(sessions.userId, userId));
}
