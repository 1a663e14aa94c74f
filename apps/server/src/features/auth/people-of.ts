import { eq, sql } from 'drizzle-orm';
import type { Locale } from '@attune/contract';
import type { Db } from '../../platform/db.ts';
import { newId } from '../../platform/columns.ts';
import { prepared } from '../../platform/prepared.ts';
import { users } from './tables.ts';

const personOfAddress = prepared('person_of_address', (db) =>
  db
    .select({ id: users.id, name: users.name, email: users.email, role: users.role, locale: users.locale })
    .from(users)
    .where(eq(users.email, sql.placeholder('address'))),
);

/**
 * The person behind an address, made when nobody has it yet. A name that somebody typed
 * never overwrites the name that is known. Staff may write in like anybody else.
 */
export async function personByEmail(db: Db, email: string, name: string | undefined, now: Date, locale?: Locale) {
  const address = email.trim().toLowerCase();
  const [known] = await personOfAddress(db, { address });
  if (known) return known;
  const [made] = await db
    .insert(users)
    .values({
      id: newId(),
      email: address,
      name: name?.trim() || nameFrom(address),
      ...(locale ? { locale } : {}),
      createdAt: now,
      updatedAt: now,
    })
    // Touches nothing; it only makes the existing row come back, in one statement and without a race.
    .onConflictDoUpdate({ target: users.email, set: { email: sql`excluded.email` } })
    .returning({ id: users.id, name: users.name, email: users.email, role: users.role, locale: users.locale });
  return made!;
}

export async function markAddressProved(db: Db, userId: string): Promise<void> {
  await db.update(users).set({ emailVerified: true }).where(eq(users.id, userId));
}

/** `jonas.weber@example.org` becomes `Jonas Weber` until somebody says otherwise. */
export function nameFrom(email: string): string {
  const words = (email.split('@')[0] ?? email)
    .replace(/\+.*$/, '')
    .split(/[._-]+/)
    .filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || email;
}
