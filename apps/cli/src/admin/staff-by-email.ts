import { eq } from 'drizzle-orm';
import type { Staff } from '../../../server/src/act.ts';
import { isStaffRole, users } from '../../../server/src/features/auth/index.ts';
import type { Db } from '../../../server/src/platform/db.ts';

/**
 * The person of the desk behind an address, as a viewer.
 * @throws {Error} saying why this person cannot be acted for
 */
export async function staffByEmail(db: Db, email: string): Promise<Staff> {
  const [row] = await db
    .select({ id: users.id, name: users.name, role: users.role, deactivatedAt: users.deactivatedAt })
    .from(users)
    .where(eq(users.email, email.trim().toLowerCase()));
  if (!row) throw new Error(`Nobody here has the address ${email}.`);
  if (!isStaffRole(row.role))
    throw new Error(
      `${row.name} (${email}) asks for help here and does not work at the desk. They sign in by a link, without a password.`,
    );
  if (row.deactivatedAt !== null)
    throw new Error(`${row.name} (${email}) was deactivated. An admin can bring them back under Settings, People.`);
  return { kind: 'staff', id: row.id, name: row.name, role: row.role, teamIds: [], scopes: null };
}
