import type { Assignment, NewAssignment, TeamPractice } from '@attune/contract';
import { and, asc, count, countDistinct, desc, eq, gte, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import type { z } from 'zod';
import type { Act, Staff } from '../../act.ts';
import { notFound } from '../../errors.ts';
import { after, days } from '../../platform/clock.ts';
import { newId } from '../../platform/columns.ts';
import { users } from '../auth/index.ts';
import { teamMembers, teams } from '../people/index.ts';
import { allOnShelf, fromShelf } from './shelf.ts';
import { practiceAssignments, practiceRuns } from './tables.ts';

export interface Assigned {
  id: string;
  scenarioId: string;
  by: string;
  dueAt: Date | null;
}

/** In a team of two, a count would be a name. */
const FEWEST_TO_COUNT = 3;
const LOOKS_BACK = days(28);

/** What is asked of the viewer and not yet done: by scenario, the one due first. */
export async function assignedTo({ db, viewer }: Act<Staff>): Promise<Map<string, Assigned>> {
  const rows = await db
    .select({
      id: practiceAssignments.id,
      scenarioId: practiceAssignments.scenarioId,
      by: users.name,
      dueAt: practiceAssignments.dueAt,
    })
    .from(practiceAssignments)
    .innerJoin(teamMembers, and(eq(teamMembers.teamId, practiceAssignments.teamId), eq(teamMembers.userId, viewer.id)))
    .innerJoin(users, eq(users.id, practiceAssignments.byId))
    .leftJoin(
      practiceRuns,
      and(
        eq(practiceRuns.traineeId, viewer.id),
        eq(practiceRuns.scenarioId, practiceAssignments.scenarioId),
        gte(practiceRuns.endedAt, practiceAssignments.madeAt),
        ne(practiceRuns.ending, 'stopped'),
      ),
    )
    .where(isNull(practiceRuns.id))
    .orderBy(asc(practiceAssignments.dueAt), asc(practiceAssignments.id));
  const out = new Map<string, Assigned>();
  for (const row of rows) if (!out.has(row.scenarioId)) out.set(row.scenarioId, row);
  return out;
}

/** @throws {AppError} `not-found` for a scenario or a team that is not there, or not the lead's */
export async function assignScenario(
  act: Act<Staff>,
  { scenario, teamId, dueAt }: z.output<typeof NewAssignment>,
): Promise<Assignment> {
  await fromShelf(act, scenario);
  if (!(await ledTeams(act)).some(({ id }) => id === teamId)) throw notFound();
  const id = newId();
  await act.db.insert(practiceAssignments).values({
    id,
    scenarioId: scenario,
    teamId,
    byId: act.viewer.id,
    dueAt: dueAt === null ? null : new Date(dueAt),
    madeAt: act.now,
  });
  return (await assignmentsOf(act, [teamId])).find((one) => one.id === id)!;
}

export async function withdrawAssignment(act: Act<Staff>, id: string) {
  const led = (await ledTeams(act)).map((team) => team.id);
  const gone =
    led.length === 0
      ? []
      : await act.db
          .delete(practiceAssignments)
          .where(and(eq(practiceAssignments.id, id), inArray(practiceAssignments.teamId, led)))
          .returning({ id: practiceAssignments.id });
  if (gone.length === 0) throw notFound();
  return { done: true as const };
}

/** That practice happens: how often, never by whom in particular, and never how it went. */
export async function viewTeamPractice(act: Act<Staff>): Promise<{ items: TeamPractice[] }> {
  const led = await ledTeams(act);
  if (led.length === 0) return { items: [] };
  const ids = led.map(({ id }) => id);
  const completions = await act.db
    .select({ teamId: teamMembers.teamId, completions: count() })
    .from(practiceRuns)
    .innerJoin(teamMembers, eq(teamMembers.userId, practiceRuns.traineeId))
    .innerJoin(users, and(eq(users.id, practiceRuns.traineeId), isNull(users.deactivatedAt)))
    .where(
      and(
        inArray(teamMembers.teamId, ids),
        isNotNull(practiceRuns.endedAt),
        ne(practiceRuns.ending, 'stopped'),
        gte(practiceRuns.endedAt, after(act.now, -LOOKS_BACK)),
      ),
    )
    .groupBy(teamMembers.teamId);
  const assignments = await assignmentsOf(act, ids);
  return {
    items: led.map(({ id, name, members }) => ({
      team: { id, name },
      members,
      completions:
        members < FEWEST_TO_COUNT ? null : (completions.find(({ teamId }) => teamId === id)?.completions ?? 0),
      assignments: assignments.filter(({ team }) => team.id === id),
    })),
  };
}

/** A lead leads the teams they are in; an admin sees to all. */
async function ledTeams({ db, viewer }: Act<Staff>): Promise<{ id: string; name: string; members: number }[]> {
  // Who has left the desk is nobody to hide among.
  const rows = await db
    .select({ id: teams.id, name: teams.name, members: count(users.id) })
    .from(teams)
    .leftJoin(teamMembers, eq(teamMembers.teamId, teams.id))
    .leftJoin(users, and(eq(users.id, teamMembers.userId), isNull(users.deactivatedAt)))
    .groupBy(teams.id)
    .orderBy(asc(teams.name));
  return viewer.role === 'admin' ? rows : rows.filter(({ id }) => viewer.teamIds.includes(id));
}

async function assignmentsOf(act: Act<Staff>, teamIds: string[]): Promise<Assignment[]> {
  const titles = new Map((await allOnShelf(act)).map(({ scenario }) => [scenario.id, scenario.title]));
  const rows = await act.db
    .select({ row: practiceAssignments, team: teams.name, by: users.name })
    .from(practiceAssignments)
    .innerJoin(teams, eq(teams.id, practiceAssignments.teamId))
    .innerJoin(users, eq(users.id, practiceAssignments.byId))
    .where(inArray(practiceAssignments.teamId, teamIds))
    .orderBy(desc(practiceAssignments.id));
  const done = await act.db
    .select({ id: practiceAssignments.id, people: countDistinct(practiceRuns.traineeId) })
    .from(practiceAssignments)
    .innerJoin(teamMembers, eq(teamMembers.teamId, practiceAssignments.teamId))
    .innerJoin(users, and(eq(users.id, teamMembers.userId), isNull(users.deactivatedAt)))
    .innerJoin(
      practiceRuns,
      and(
        eq(practiceRuns.traineeId, teamMembers.userId),
        eq(practiceRuns.scenarioId, practiceAssignments.scenarioId),
        gte(practiceRuns.endedAt, practiceAssignments.madeAt),
        ne(practiceRuns.ending, 'stopped'),
      ),
    )
    .where(inArray(practiceAssignments.teamId, teamIds))
    .groupBy(practiceAssignments.id);
  const members = new Map((await ledTeams(act)).map((team) => [team.id, team.members]));
  return rows.map(({ row, team, by }) => {
    const size = members.get(row.teamId) ?? 0;
    return {
      id: row.id,
      scenario: row.scenarioId,
      title: titles.get(row.scenarioId) ?? row.scenarioId,
      team: { id: row.teamId, name: team },
      by,
      dueAt: row.dueAt?.toISOString() ?? null,
      madeAt: row.madeAt.toISOString(),
      completed: size < FEWEST_TO_COUNT ? null : (done.find(({ id }) => id === row.id)?.people ?? 0),
      members: size,
    };
  });
}
