import { endpoints, type Ticket } from '@attune/contract';
import type { Act, Staff } from '../../act.ts';
import type { Doors } from '../../doors.ts';
import { notFound } from '../../errors.ts';
import { draftsOf, messagesOf, presentMessages } from '../conversations/index.ts';
import { promisesOf } from '../promises/index.ts';
import { theirSide } from '../readings/index.ts';
import { commendationsOf } from '../recognition/index.ts';
import { offersOf, surveyOf } from '../resolution/index.ts';
import { handoversOf, hypothesesOf, othersHere, presentEvent, presentRow } from '../tickets/index.ts';
import { openCase, type Drawer } from './store.ts';

const MESSAGES_SHOWN = 50;

/** The whole ticket on one desk: what an agent needs to see before writing a word. */
export async function viewTicket(act: Act<Staff>, number: number): Promise<Ticket> {
  const ticket = await openCase(act, number);
  if (!ticket) throw notFound();
  const family = [ticket.id, ...ticket.mergedFrom.map(({ id }) => id)];
  const inside = <T>(drawer: Drawer, open: () => Promise<T[]>): Promise<T[]> =>
    ticket.filled.includes(drawer) ? open() : Promise.resolve([]);

  const { rows, more } = await messagesOf(act.db, ticket.id, 'staff', { limit: MESSAGES_SHOWN });
  const messages = await presentMessages(act, rows);
  const fromRequester = new Set(
    rows.filter(({ row }) => row.authorId === ticket.requesterId && row.fromOutside).map(({ row }) => row.id),
  );

  return {
    ...presentRow(ticket, act.now),
    requester: { id: ticket.requesterId, name: ticket.requesterName, email: ticket.email, verified: ticket.verified },
    emptiedAt: ticket.emptiedAt === null ? null : new Date(ticket.emptiedAt).toISOString(),
    participants: ticket.participants,
    companion: ticket.companion,
    messages,
    earlierMessages: more,
    events: ticket.happened.map(presentEvent),
    theirSide: theirSide(
      messages
        .filter(({ id }) => fromRequester.has(id))
        .map(({ id, createdAt, reading }) => ({ id, at: new Date(createdAt), reading })),
    ),
    earlierTickets: ticket.earlierTickets.map((earlier) => ({
      ...earlier,
      createdAt: new Date(earlier.createdAt).toISOString(),
    })),
    promises: await inside('promises', () => promisesOf(act, family)),
    hypotheses: await inside('hypotheses', () => hypothesesOf(act, family)),
    handovers: await inside('handovers', () => handoversOf(act, family)),
    offers: await inside('offers', () => offersOf(act, family)),
    survey: ticket.filled.includes('survey') ? await surveyOf(act, family) : null,
    commendations: await inside('commendations', () => commendationsOf(act, family)),
    drafts: await inside('drafts', () => draftsOf(act, ticket.id)),
    presence: await inside('presence', () => othersHere(act, ticket.id)),
    mergedInto: ticket.mergedInto,
    mergedFrom: ticket.mergedFrom.map(({ number, subject }) => ({ number, subject })),
    possiblyRelated: ticket.possiblyRelated,
  };
}

export function casefileRoutes({ staff }: Doors): void {
  staff(endpoints.viewTicket, (act, { params }) => viewTicket(act, params.number));
}
