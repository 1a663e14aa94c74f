import { eq } from 'drizzle-orm';
import {
  ASKED_TO_PRACTISE,
  CAST,
  emailOf,
  REHEARSALS,
  STORIES,
  TEAMS,
  type Step,
  type Story,
  type TeamKey,
  type Who,
} from '@attune/seed';
import { story as inOneStory, type Act, type Staff } from './act.ts';
import { setPassword, users, type SignIn } from './features/auth/index.ts';
import { addNote, openTicket, receive, reply } from './features/conversations/index.ts';
import { desks, setUpDesk, theDesk } from './features/desk/index.ts';
import { putInTeams, teams } from './features/people/index.ts';
import { assignScenario, authored, keepPlan, rateRun, startRun, takeTurn } from './features/practice/index.ts';
import { promiseWith, promisesOf, settlePromise } from './features/promises/index.ts';
import { answerOffer, giveFeedback, newestOffer, offerFix } from './features/resolution/index.ts';
import { addHypothesis, changeTicket, handOver, lockTicket, seeTicket } from './features/tickets/index.ts';
import { after, minutes } from './platform/clock.ts';
import { newId } from './platform/columns.ts';

export interface ExampleDesk {
  signIn: SignIn;
  secret: string;
  /** With a password the cast of the desk can sign in; without, they are names only. */
  password: string | null;
  /** Says that nobody wants it any more. */
  until?: AbortSignal | undefined;
}

/** A whole example desk with sign-ins, or none: one that was left half-way would look like a desk in use. */
export function openExampleDesk(act: Act, example: ExampleDesk & { password: string }): Promise<void> {
  const { name } = CAST.ada;
  return inOneStory(act, async (act) => {
    const admin = { deskName: 'Harbour IT', name, email: emailOf('ada'), password: example.password };
    await setUpDesk(act, example.signIn, admin);
    await playExampleDesk(act, example);
  });
}

/**
 * Fills a desk with the example cast and lets their tickets happen, each step at its own
 * time in the past, through the same verbs that the screens use.
 */
export async function playExampleDesk(act: Act, { signIn, secret, password, until }: ExampleDesk): Promise<void> {
  const { db, now } = act;
  // Said first: from now on mail for the cast stays in the outbox, also on a desk that sends.
  await theDesk(db);
  await db.update(desks).set({ demo: true }).where(eq(desks.id, 1));
  const teamIds = await makeTeams(act);
  const ids = {} as Record<Who, string>;
  for (const [who, { name, role, team }] of Object.entries(CAST) as [Who, (typeof CAST)[Who]][]) {
    const [known] = await db
      .select({ id: users.id })
      .from(users)
      .where(eq(users.email, emailOf(who)));
    ids[who] = known?.id ?? newId();
    if (!known)
      await db
        .insert(users)
        .values({ id: ids[who], name, email: emailOf(who), role, emailVerified: true, createdAt: now, updatedAt: now });
    if (team !== null) await putInTeams(db, ids[who], [teamIds[team]]);
    if (password !== null && role !== 'requester') await setPassword(db, signIn, ids[who], password);
  }
  const cast: Players = { ids, teamIds, secret };
  for (const story of [...STORIES].sort((a, b) => b.ago - a.ago)) {
    until?.throwIfAborted();
    await play(act, cast, story);
  }
  until?.throwIfAborted();
  await rehearse(act, cast);
}

interface Players {
  ids: Record<Who, string>;
  teamIds: Record<TeamKey, string>;
  secret: string;
}

async function makeTeams({ db }: Act): Promise<Record<TeamKey, string>> {
  const made = {} as Record<TeamKey, string>;
  for (const [key, name] of Object.entries(TEAMS) as [TeamKey, string][]) {
    await db.insert(teams).values({ id: newId(), name }).onConflictDoNothing();
    const [row] = await db.select({ id: teams.id }).from(teams).where(eq(teams.name, name));
    made[key] = row!.id;
  }
  return made;
}

async function play(act: Act, cast: Players, story: Story): Promise<void> {
  let time = after(act.now, -minutes(story.ago));
  const requesterId = cast.ids[story.from];
  const { ticket } = await inOneStory({ ...act, now: time }, (act) =>
    openTicket(
      { ...act, viewer: { kind: 'requester', id: requesterId, name: CAST[story.from].name, only: null } },
      {
        authorId: requesterId,
        requesterId,
        requesterVerified: true,
        via: story.channel,
        channel: story.channel,
        subject: story.subject,
        text: story.text,
        teamId: story.team === undefined ? null : cast.teamIds[story.team],
        assigneeId: story.assignee === undefined ? null : cast.ids[story.assignee],
      },
    ),
  );
  for (const step of story.then ?? []) {
    time = after(time, minutes(step.after));
    // A story never runs into the future, however its steps add up.
    if (time > act.now) break;
    await take({ ...act, now: time }, cast, ticket.number, story, step);
  }
}

/** What the cast has rehearsed, and what the lead asks of the team. */
async function rehearse(act: Act, { ids, teamIds }: Players): Promise<void> {
  const as = (who: Who, now: Date): Act<Staff> => {
    const { name, role, team } = CAST[who];
    if (role === 'requester') throw new Error(`${who} does not work at the desk`);
    return {
      ...act,
      now,
      viewer: { kind: 'staff', id: ids[who], name, role, teamIds: team ? [teamIds[team]] : [], scopes: null },
    };
  };
  let earlier: string | undefined;
  for (const { by, scenario, seed, ago, fromTurn, says, thought, plan } of REHEARSALS) {
    const at = (turn: number) => as(by, after(act.now, minutes(2 * turn - ago)));
    const from = fromTurn !== undefined && earlier !== undefined ? { run: earlier, turn: fromTurn } : undefined;
    const { id, turns } = await startRun(at(0), { scenario, coach: true, seed, from });
    for (const [index, say] of says.entries()) {
      const number = turns + index + 1;
      const { ending } = await takeTurn(at(number), id, { number, say }, authored);
      if (ending !== null) break;
    }
    await rateRun(at(says.length + 1), id, thought);
    if (plan) await keepPlan(at(says.length + 1), id, plan);
    earlier = id;
  }
  const { by, team, scenario, ago, dueIn } = ASKED_TO_PRACTISE;
  await assignScenario(as(by, after(act.now, -minutes(ago))), {
    scenario,
    teamId: teamIds[team],
    dueAt: after(act.now, minutes(dueIn)).toISOString(),
  });
}

async function take(act: Act, cast: Players, number: number, story: Story, step: Step): Promise<void> {
  const staff = (who: Who): Act<Staff> => ({
    ...act,
    viewer: { kind: 'staff', id: cast.ids[who], name: CAST[who].name, role: 'admin', teamIds: [], scopes: null },
  });
  const asRequester: Act = {
    ...act,
    viewer: { kind: 'requester', id: cast.ids[story.from], name: CAST[story.from].name, only: null },
  };
  const offer = async () => (await newestOffer(act, (await seeTicket(act, { number })).id))!.row;

  switch (step.kind) {
    case 'reply':
      await inOneStory(staff(step.by), async (act) => {
        const { message } = await reply(act, number, {
          text: step.text,
          attachmentIds: [],
          sendAnyway: true,
          holdSeconds: 0,
          promises: [],
          status: step.status ?? 'waiting',
        });
        if (step.promise)
          await promiseWith(act, await lockTicket(act, { number }), message.id, [
            { quote: step.promise.quote, dueAt: after(act.now, minutes(step.promise.inMinutes)).toISOString() },
          ]);
      });
      return;
    case 'write':
      await inOneStory(asRequester, async (act) => {
        await receive(act, await lockTicket(act, { number }), {
          authorId: cast.ids[story.from],
          via: story.channel === 'email' ? 'email' : 'portal',
          text: step.text,
        });
      });
      return;
    case 'note':
      await addNote(staff(step.by), number, {
        text: step.text,
        mentionIds: step.mention === undefined ? [] : [cast.ids[step.mention]],
        attachmentIds: [],
      });
      return;
    case 'offer':
      await offerFix(staff(step.by), cast.secret, number, {
        cause: step.cause,
        fix: step.fix,
        prevention: step.prevention,
      });
      return;
    case 'confirm':
      await answerOffer(asRequester, await offer(), { outcome: 'confirmed', words: step.words }, 'portal');
      return;
    case 'not-yet':
      await answerOffer(asRequester, await offer(), { outcome: 'not-yet', words: step.words }, 'portal');
      return;
    case 'feedback':
      await giveFeedback(asRequester, await offer(), {
        solved: step.solved,
        treated: step.treated,
        minutesLost: step.minutesLost ?? null,
        words: step.words ?? '',
        praise: step.praise ?? '',
        tellTheLead: step.tellTheLead ?? false,
      });
      return;
    case 'hypothesis': {
      const { symptom, hypothesis, test, result, state } = step;
      await addHypothesis(staff(step.by), number, { symptom, hypothesis, test, result, state });
      return;
    }
    case 'hand-over': {
      const { story: told, feeling, tried, promised } = step;
      await handOver(staff(step.by), number, {
        toTeamId: cast.teamIds[step.to],
        toAgentId: null,
        story: told,
        feeling,
        tried,
        promised,
        stayCompanion: true,
      });
      return;
    }
    case 'keep-promise': {
      const ticket = await seeTicket(act, { number });
      const open = (await promisesOf(act, [ticket.id])).find(({ state }) => state === 'due');
      if (open) await settlePromise(staff(step.by), open.id, { state: 'kept', note: step.note });
      return;
    }
    case 'tags':
      await changeTicket(staff(step.by), number, { tags: step.tags });
      return;
  }
}
