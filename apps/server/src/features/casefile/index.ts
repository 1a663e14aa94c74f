import { eq } from 'drizzle-orm';
import { endpoints, type Ticket } from '@attune/contract';
import type { Act, Staff } from '../../act.ts';
import type { Doors } from '../../doors.ts';
import { users } from '../auth/index.ts';
import { draftsOf, messagesOf, presentMessages } from '../conversations/index.ts';
import { promisesOf } from '../promises/index.ts';
import { readingsOf, theirSide } from '../readings/index.ts';
import { commendationsOf } from '../recognition/index.ts';
import { offersOf, surveyOf } from '../resolution/index.ts';
import { findTicket, handoversOf, historyOf, hypothesesOf, markSeen, mergedInto, othersHere, participants, requesterTickets, seeTicket, viewRow } from '../tickets/index.ts';

const MESSAGES_SHOWN = 50;

/** The whole ticket on one desk: what an agent needs to see before writing a word. */
export async function viewTicket(act: Act<Staff>, number: number): Promise<Ticket> {
  const ticket = await seeTicket(act, { number });
  const row = await viewRow(act, ticket.id);
  const absorbed = await mergedInto(act, ticket.id);
  const family = [ticket.id, ...absorbed.map(({ id }) => id)];
  const { rows, more } = await messagesOf(act.db, ticket.id, 'staff', { limit: MESSAGES_SHOWN });
  const messages = await presentMessages(act, rows);
  const fromRequester = rows.filter(({ row }) => row.authorId === ticket.requesterId && row.fromOutside);
  const readings = await readingsOf(act, fromRequester.map(({ row }) => row.id));
  const people = await act.db
    .select({ id: users.id, name: users.name, email: users.email, kind: participants.kind })
    .from(participants)
    .innerJoin(users, eq(users.id, participants.userId))
    .where(eq(participants.ticketId, ticket.id));
  const [requester] = await act.db.select({ id: users.id, name: users.name, email: users.email }).from(users).where(eq(users.id, ticket.requesterId));
  const companion = ticket.companionId === null ? undefined : (await act.db.select({ id: users.id, name: users.name }).from(users).where(eq(users.id, ticket.companionId)))[0];
  const target = ticket.mergedIntoId === null ? undefined : await findTicket(act.db, { kind: 'desk' }, { id: ticket.mergedIntoId });
  const related = ticket.possiblyRelatedId === null ? undefined : await findTicket(act.db, act.viewer, { id: ticket.possiblyRelatedId });
  const earlier = await requesterTickets(act, ticket.requesterId, ticket.id, act.viewer);
  await markSeen(act, ticket.id);

  return {
    ...row,
    requester: { ...requester!, verified: ticket.requesterVerified },
    participants: people,
    companion: companion ?? null,
    messages,
    earlierMessages: more,
    events: await historyOf(act.db, family),
    theirSide: theirSide(fromRequester.map(({ row }) => ({ id: row.id, at: row.createdAt, reading: readings.get(row.id) ?? null }))),
    earlierTickets: earlier.map(({ number, subject, status, createdAt }) => ({ number, subject, status, createdAt: createdAt.toISOString() })),
    promises: await promisesOf(act, family),
    hypotheses: await hypothesesOf(act, family),
    handovers: await handoversOf(act, family),
    offers: await offersOf(act, family),
    survey: await surveyOf(act, family),
    commendations: await commendationsOf(act, family),
    drafts: await draftsOf(act, ticket.id),
    presence: await othersHere(act, ticket.id),
    mergedInto: target?.number ?? null,
    mergedFrom: absorbed.map(({ number, subject }) => ({ number, subject })),
    possiblyRelated: related?.number ?? null,
  };
}

export function casefileRoutes({ staff }: Doors): void {
  staff(endpoints.viewTicket, (act, { params }) => viewTicket(act, params.number));
}
