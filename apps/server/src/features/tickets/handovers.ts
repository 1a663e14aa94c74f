import { asc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import type { Handover, NewHandover } from '@attune/contract';
import { story, type Act, type Staff } from '../../act.ts';
import { AppError } from '../../errors.ts';
import { users } from '../auth/index.ts';
import { activeStaff, knownTeams, teams } from '../people/index.ts';
import { change, lockTicket } from './change.ts';
import { handovers } from './tables.ts';

const toAgent = alias(users, 'to_agent');

function selectHandovers({ db }: Act) {
  return db
    .select({ row: handovers, byName: users.name, byRole: users.role, teamName: teams.name, toName: toAgent.name })
    .from(handovers)
    .innerJoin(users, eq(users.id, handovers.authorId))
    .innerJoin(teams, eq(teams.id, handovers.toTeamId))
    .leftJoin(toAgent, eq(toAgent.id, handovers.toAgentId))
    .$dynamic();
}

const present = ({
  row,
  byName,
  byRole,
  teamName,
  toName,
}: Awaited<ReturnType<typeof selectHandovers>>[number]): Handover => ({
  id: row.id,
  by: { id: row.authorId, name: byName, role: byRole },
  toTeam: { id: row.toTeamId, name: teamName },
  toAgent: row.toAgentId === null ? null : { id: row.toAgentId, name: toName ?? '' },
  story: row.story,
  feeling: row.feeling,
  tried: row.tried,
  promised: row.promised,
  companion: row.companion,
  at: row.createdAt.toISOString(),
});

export async function handoversOf(act: Act, ticketIds: string[]): Promise<Handover[]> {
  const rows = await selectHandovers(act).where(inArray(handovers.ticketId, ticketIds)).orderBy(asc(handovers.id));
  return rows.map(present);
}

/**
 * Hands a ticket to another team together with its story, so that nobody has to tell it
 * twice. Who hands over may stay the companion: they keep seeing it and keep the follow-up.
 */
export function handOver(act: Act<Staff>, number: number, input: z.output<typeof NewHandover>): Promise<Handover> {
  return story(act, async (act) => {
    const ticket = await lockTicket(act, { number });
    const { db, viewer, now } = act;
    if (!(await knownTeams(db, [input.toTeamId]))) throw unknown('toTeamId');
    if (input.toAgentId !== null && (await activeStaff(db, [input.toAgentId])).length === 0) throw unknown('toAgentId');
    const [row] = await db
      .insert(handovers)
      .values({
        ticketId: ticket.id,
        authorId: viewer.id,
        toTeamId: input.toTeamId,
        toAgentId: input.toAgentId,
        story: input.story,
        feeling: input.feeling,
        tried: input.tried,
        promised: input.promised,
        companion: input.stayCompanion,
        createdAt: now,
      })
      .returning({ id: handovers.id });
    const companionId = input.stayCompanion ? viewer.id : ticket.companionId;
    await change(
      act,
      ticket,
      { teamId: input.toTeamId, assigneeId: input.toAgentId, companionId },
      { type: 'ticket.handed-over', data: { handoverId: row!.id, teamId: input.toTeamId } },
    );
    const [made] = await selectHandovers(act).where(eq(handovers.id, row!.id));
    return present(made!);
  });
}

export function endCompanionship(act: Act<Staff>, number: number) {
  return story(act, async (act) => {
    const ticket = await lockTicket(act, { number });
    if (ticket.companionId === act.viewer.id)
      await change(act, ticket, { companionId: null }, { type: 'ticket.companion-ended' });
    return { done: true as const };
  });
}

const unknown = (field: string) =>
  new AppError('request.invalid', {
    details: { issues: [{ where: `body/${field}`, what: 'This is not somebody or something of this desk.' }] },
  });
