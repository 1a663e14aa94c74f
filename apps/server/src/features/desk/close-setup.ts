import { isNull } from 'drizzle-orm';
import type { Act } from '../../act.ts';
import { makeDesk } from './desk.ts';
import { desks } from './tables.ts';

/**
 * Closes the page that sets a desk up, because its first admin comes another way. Left open,
 * the next stranger who finds the address could make the desk theirs.
 */
export async function closeSetup({ db, now }: Act): Promise<boolean> {
  await makeDesk(db);
  const closed = await db.update(desks).set({ setUpAt: now }).where(isNull(desks.setUpAt)).returning({ id: desks.id });
  return closed.length > 0;
}
