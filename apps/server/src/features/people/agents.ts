import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { AgentPatch, InvitationAnswer, NewAgent, NewTeam } from '@attune/contract';
import { story, type Act, type Staff } from '../../act.ts';
import { AppError, notFound } from '../../errors.ts';
import { after, days } from '../../platform/clock.ts';
import { newId } from '../../platform/columns.ts';
import { isDuplicate, type Db } from '../../platform/db.ts';
import { hashSecret, newSecret } from '../../platform/secrets.ts';
import { sessions, setPassword, users, type SignIn } from '../auth/index.ts';
import {
  agentById,
  countAdmins,
  holdAdmins,
  knownTeams,
  presentAgent,
  putInTeams,
  selectAgents,
  selectTeams,
} from './store.ts';
import { invitations, teams } from './tables.ts';

const INVITATION_DAYS = 14;

export async function listAgents({ db }: Act<Staff>) {
  return { items: (await selectAgents(db)).map(presentAgent) };
}

export async function listTeams({ db }: Act<Staff>) {
  return { items: await selectTeams(db) };
}

/** Invites somebody: they choose their own password behind a link that works once. A requester of that address becomes staff. */
export async function inviteAgent(act: Act, url: string, input: z.output<typeof NewAgent>) {
  const token = newSecret();
  const agent = await story(act, async ({ db, now }) => {
    if (!(await knownTeams(db, input.teamIds))) throw notFound();
    const [existing] = await db
      .select({ id: users.id, role: users.role })
      .from(users)
      .where(eq(users.email, input.email));
    if (existing && existing.role !== 'requester') throw new AppError('person.email-taken');
    const id = existing?.id ?? newId();
    if (existing)
      await db
        .update(users)
        .set({ name: input.name, role: input.role, invitedAt: now, updatedAt: now })
        .where(eq(users.id, id));
    else
      await db.insert(users).values({
        id,
        name: input.name,
        email: input.email,
        role: input.role,
        invitedAt: now,
        createdAt: now,
        updatedAt: now,
      });
    await putInTeams(db, id, input.teamIds);
    await db
      .insert(invitations)
      .values({ userId: id, hash: hashSecret(token), expiresAt: after(now, days(INVITATION_DAYS)), createdAt: now });
    return agentById(db, id);
  });
  return { ...presentAgent(agent!), invitationLink: `${url}/invitation/${token}` };
}

export async function viewInvitation({ db, now }: Act, deskName: string, token: string) {
  const invited = await openInvitation(db, now, token);
  return { name: invited.name, email: invited.email, deskName };
}

/** Opening the link proves the address; the answer sets the name and the password. */
export async function acceptInvitation(
  act: Act,
  signIn: SignIn,
  token: string,
  answer: z.output<typeof InvitationAnswer>,
) {
  await story(act, async ({ db, now }) => {
    const invited = await openInvitation(db, now, token);
    const claimed = await db
      .update(invitations)
      .set({ acceptedAt: now })
      .where(and(eq(invitations.id, invited.id), isNull(invitations.acceptedAt)))
      .returning({ id: invitations.id });
    // Pressed twice at the same moment: the second press finds it used.
    if (claimed.length === 0) throw new AppError('auth.link-used');
    await db
      .update(users)
      .set({ name: answer.name, emailVerified: true, invitedAt: null, updatedAt: now })
      .where(eq(users.id, invited.userId));
    await setPassword(db, signIn, invited.userId, answer.password);
  });
  return { done: true as const };
}

async function openInvitation(db: Db, now: Date, token: string) {
  const [row] = await db
    .select({
      id: invitations.id,
      userId: users.id,
      name: users.name,
      email: users.email,
      expiresAt: invitations.expiresAt,
      acceptedAt: invitations.acceptedAt,
      deactivatedAt: users.deactivatedAt,
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.userId))
    .where(eq(invitations.hash, hashSecret(token)));
  if (!row || row.acceptedAt !== null || row.expiresAt <= now || row.deactivatedAt !== null)
    throw new AppError('auth.link-used');
  return row;
}

/** Changes a person of the desk. Deactivating ends their sessions at once; a desk keeps at least one admin. */
export async function changeAgent(act: Act<Staff>, id: string, patch: z.output<typeof AgentPatch>) {
  const changed = await story(act, async ({ db, now }) => {
    await holdAdmins(db);
    if ((await agentById(db, id)) === undefined) throw notFound();
    if (patch.teamIds !== undefined) {
      if (!(await knownTeams(db, patch.teamIds))) throw notFound();
      await putInTeams(db, id, patch.teamIds);
    }
    await db
      .update(users)
      .set({
        ...(patch.name !== undefined ? { name: patch.name } : {}),
        ...(patch.role !== undefined ? { role: patch.role } : {}),
        ...(patch.deactivated !== undefined ? { deactivatedAt: patch.deactivated ? now : null } : {}),
        updatedAt: now,
      })
      .where(eq(users.id, id));
    if ((await countAdmins(db)) === 0) throw new AppError('person.last-admin');
    if (patch.deactivated === true) await db.delete(sessions).where(eq(sessions.userId, id));
    return agentById(db, id);
  });
  return presentAgent(changed!);
}

export async function makeTeam({ db }: Act<Staff>, input: z.output<typeof NewTeam>) {
  const [row] = await db
    .insert(teams)
    .values({ name: input.name })
    .returning({ id: teams.id, name: teams.name })
    .catch((error: unknown) => {
      if (isDuplicate(error, 'teams_name'))
        throw new AppError('request.invalid', {
          details: { issues: [{ where: 'body/name', what: 'A team of this name is here already.' }] },
        });
      throw error;
    });
  return row!;
}

export async function changeTeam({ db }: Act<Staff>, id: string, input: z.output<typeof NewTeam>) {
  const [row] = await db
    .update(teams)
    .set({ name: input.name })
    .where(eq(teams.id, id))
    .returning({ id: teams.id, name: teams.name });
  if (!row) throw notFound();
  return row;
}
