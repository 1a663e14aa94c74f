import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Agent, Team } from '@attune/contract';
import type { Db } from '../../platform/db.ts';
import { users } from '../auth/index.ts';
import { teamMembers, teams } from './tables.ts';

const agentFields = {
  id: users.id,
  name: users.name,
  email: users.email,
  role: users.role,
  deactivatedAt: users.deactivatedAt,
  invitedAt: users.invitedAt,
  // Named in full: drizzle writes a column of the only table as plain "id", which in here is the team's.
  teams: sql<
    Team[]
  >`coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name) from team_members m join teams t on t.id = m.team_id where m.user_id = users.id), '[]')`,
};
type AgentRow = Awaited<ReturnType<typeof selectAgents>>[number];

export const selectAgents = (db: Db, where = ne(users.role, 'requester')) =>
  db.select(agentFields).from(users).where(where).orderBy(asc(users.name), asc(users.id));

export async function agentById(db: Db, id: string): Promise<AgentRow | undefined> {
  const [row] = await selectAgents(db, and(ne(users.role, 'requester'), eq(users.id, id)));
  return row;
}

export const presentAgent = (row: AgentRow): z.infer<typeof Agent> => ({
  ...row,
  role: row.role as z.infer<typeof Agent>['role'],
  deactivatedAt: row.deactivatedAt?.toISOString() ?? null,
  invitedAt: row.invitedAt?.toISOString() ?? null,
});

export const selectTeams = (db: Db) =>
  db.select({ id: teams.id, name: teams.name }).from(teams).orderBy(asc(teams.name));

export async function putInTeams(db: Db, userId: string, teamIds: string[]): Promise<void> {
  await db.delete(teamMembers).where(eq(teamMembers.userId, userId));
  if (teamIds.length > 0) await db.insert(teamMembers).values(teamIds.map((teamId) => ({ teamId, userId })));
}

export async function knownTeams(db: Db, ids: string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const rows = await db.select({ id: teams.id }).from(teams).where(inArray(teams.id, ids));
  return rows.length === new Set(ids).size;
}

/** Those of these people who can take work: staff, not deactivated. */
export async function activeStaff(db: Db, ids: string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(inArray(users.id, ids), ne(users.role, 'requester'), isNull(users.deactivatedAt)));
}

/** Two admins who step down at the same moment take turns, so that one of them stays. */
export async function holdAdmins(db: Db): Promise<void> {
  await db.select({ id: users.id }).from(users).where(eq(users.role, 'admin')).orderBy(users.id).for('update');
}

/** Admins who can act: who has not accepted their invitation cannot sign in yet. */
export async function countAdmins(db: Db): Promise<number> {
  const rows = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'admin'), isNull(users.deactivatedAt), isNull(users.invitedAt)));
  return rows.length;
}
