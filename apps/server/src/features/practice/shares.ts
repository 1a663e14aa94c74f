import { and, eq } from 'drizzle-orm';
import type { Act, Staff } from '../../act.ts';
import { AppError, notFound } from '../../errors.ts';
import { activeStaff } from '../people/index.ts';
import { ownRun } from './store.ts';
import { practiceShares } from './tables.ts';

/** Lets one colleague see an ended rehearsal and its debrief. Only its trainee can. */
export async function shareRun(act: Act<Staff>, id: string, withId: string) {
  const row = await ownRun(act, id);
  if (row.ending === null) throw new AppError('practice.not-ended');
  const known = await activeStaff(act.db, [withId]);
  if (known.length === 0 || withId === act.viewer.id) throw notFound();
  await act.db.insert(practiceShares).values({ runId: id, withId, createdAt: act.now }).onConflictDoNothing();
  return { done: true as const };
}

export async function unshareRun(act: Act<Staff>, id: string, person: string) {
  await ownRun(act, id);
  await act.db.delete(practiceShares).where(and(eq(practiceShares.runId, id), eq(practiceShares.withId, person)));
  return { done: true as const };
}
