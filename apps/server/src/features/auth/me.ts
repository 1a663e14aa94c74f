import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Me, MePatch } from '@attune/contract';
import type { Act, Requester, Staff } from '../../act.ts';
import { notFound } from '../../errors.ts';
import { users } from './tables.ts';

export async function viewMe({ db, viewer }: Act<Staff | Requester>): Promise<Me> {
  const [row] = await db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      locale: users.locale,
      coachView: users.coachView,
      twoFactorEnabled: users.twoFactorEnabled,
      // Named in full: drizzle writes a column of the only table as plain "id", which in here is the team's.
      teams: sql<
        Me['teams']
      >`coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name) from team_members m join teams t on t.id = m.team_id where m.user_id = users.id), '[]')`,
    })
    .from(users)
    .where(eq(users.id, viewer.id));
  if (!row) throw notFound();
  return row;
}

export async function changeMe(act: Act<Staff | Requester>, patch: z.output<typeof MePatch>): Promise<Me> {
  if (Object.keys(patch).length > 0) {
    await act.db
      .update(users)
      .set({ ...patch, updatedAt: act.now })
      .where(eq(users.id, act.viewer.id));
  }
  return viewMe(act);
}
