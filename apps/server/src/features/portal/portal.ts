import { desc, eq, lt, sql, and, or } from 'drizzle-orm';
import type { z } from 'zod';
import type {
  MadePortalTicket,
  NewPortalMessage,
  NewPortalTicket,
  PortalMessageResult,
  PortalTicket,
  PortalTicketRow,
} from '@attune/contract';
import { isUnproved, story, type Act, type Requester, type Staff } from '../../act.ts';
import { AppError } from '../../errors.ts';
import { attachmentsOf, isOwnWord, messagesOf, openTicket, receive, type Heard } from '../conversations/index.ts';
import { isStaffRole, nameFrom, personByEmail, users } from '../auth/index.ts';
import { teams } from '../people/index.ts';
import { promisesHeard } from '../promises/index.ts';
import { readingsOf } from '../readings/index.ts';
import { isSurveyDone, newestOffer } from '../resolution/index.ts';
import {
  decodeCursor,
  encodeCursor,
  historyOf,
  lockTicket,
  seeTicket,
  tickets,
  type TicketRecord,
} from '../tickets/index.ts';
import { makeTicketKey } from './keys.ts';
import { nextUpdateBy, progressOf, storyOf } from './story.ts';

type Person = Staff | Requester;
const MESSAGES_SHOWN = 200;

/**
 * Somebody writes in. Signed in, the ticket is theirs at once. Without, the address is
 * only claimed: the browser gets a key that shows their own words, and the answers go to the
 * mailbox, whose owner may be somebody else.
 */
export async function openPortalTicket(
  act: Act,
  input: z.output<typeof NewPortalTicket>,
): Promise<z.infer<typeof MadePortalTicket>> {
  const { viewer } = act;
  const signedIn = viewer.kind === 'staff' || (viewer.kind === 'requester' && viewer.only === null) ? viewer : null;
  if (signedIn === null && input.email === undefined)
    throw new AppError('request.invalid', {
      details: { issues: [{ where: 'body/email', what: 'Please tell us where the answer should go.' }] },
    });
  return story(act, async (act) => {
    const requesterId = signedIn?.id ?? (await personByEmail(act.db, input.email!, input.name, act.now)).id;
    const { ticket } = await openTicket(act, {
      authorId: requesterId,
      requesterId,
      requesterVerified: signedIn !== null,
      via: 'portal',
      channel: 'portal',
      text: input.text,
      subject: input.subject,
      attachmentIds: input.attachmentIds,
      uploaderId: signedIn?.id ?? null,
      clientKey: input.clientKey,
      unproved: signedIn === null,
    });
    if (signedIn !== null) return { number: ticket.number, key: null };
    // Whoever claims an address sees the name they typed, never the name that we know.
    return {
      number: ticket.number,
      key: await makeTicketKey(act, ticket.id, requesterId, false, input.name ?? nameFrom(input.email!)),
    };
  });
}

export async function listPortalTickets(
  { db, viewer }: Act<Person>,
  page: { limit: number; cursor?: string | undefined },
) {
  const from = decodeCursor(page.cursor);
  const rows = await db
    .select()
    .from(tickets)
    .where(
      and(
        eq(tickets.requesterId, viewer.id),
        sql`${tickets.status} <> 'merged'`,
        from === null
          ? undefined
          : or(
              lt(tickets.updatedAt, new Date(from.value)),
              and(eq(tickets.updatedAt, new Date(from.value)), lt(tickets.id, from.id)),
            ),
      ),
    )
    .orderBy(desc(tickets.updatedAt), desc(tickets.id))
    .limit(page.limit + 1);
  const kept = rows.slice(0, page.limit);
  const last = kept.at(-1);
  return {
    items: kept.map(presentPortalRow),
    nextCursor: rows.length > page.limit && last ? encodeCursor(last.updatedAt.toISOString(), last.id) : null,
  };
}

const presentPortalRow = (ticket: TicketRecord): PortalTicketRow => ({
  number: ticket.number,
  subject: ticket.subject,
  progress: progressOf(ticket),
  nextUpdateBy: ticket.promiseDueAt?.toISOString() ?? null,
  updatedAt: ticket.updatedAt.toISOString(),
  createdAt: ticket.createdAt.toISOString(),
});

/** The ticket as its requester sees it. */
export async function viewPortalTicket(act: Act<Person>, number: number): Promise<PortalTicket> {
  const { db, viewer } = act;
  const ticket = await seeTicket(act, { number }, { owned: true });
  const proved = !isUnproved(viewer);
  const { rows } = await messagesOf(db, ticket.id, 'requester', { limit: MESSAGES_SHOWN });
  const shown = rows.filter(({ row }) => proved || isOwnWord(viewer, row));
  const ids = shown.map(({ row }) => row.id);
  const files = await attachmentsOf(db, ids);
  const readings = await readingsOf(
    act,
    shown.filter(({ row }) => row.authorId === viewer.id).map(({ row }) => row.id),
  );
  const promises = proved ? await promisesHeard(act, [ticket.id]) : [];
  const offer = await newestOffer(act, ticket.id);
  const [people] = await db
    .select({ who: users.name, teamId: teams.id, team: teams.name })
    .from(tickets)
    .leftJoin(users, eq(users.id, tickets.assigneeId))
    .leftJoin(teams, eq(teams.id, tickets.teamId))
    .where(eq(tickets.id, ticket.id));
  const shownOffer = proved && offer && offer.row.outcome !== 'withdrawn' ? offer : undefined;
  return {
    ...presentPortalRow(ticket),
    nextUpdateBy: nextUpdateBy(promises),
    who: people?.who ?? null,
    team: people?.teamId ? { id: people.teamId, name: people.team ?? '' } : null,
    yourName: viewer.name,
    byKey: viewer.kind === 'requester' && viewer.only !== null,
    addressVerified: proved,
    answersWaiting: rows.length - shown.length,
    messages: shown.map(({ row, authorName, authorRole }) => ({
      id: row.id,
      mine: row.authorId === viewer.id && row.fromOutside,
      author: proved ? authorName : viewer.name,
      text: row.text,
      createdAt: row.createdAt.toISOString(),
      attachments: files.get(row.id) ?? [],
      reading:
        row.fromOutside && (!isStaffRole(authorRole) || row.authorId === viewer.id)
          ? (readings.get(row.id) ?? null)
          : null,
    })),
    story: storyOf(ticket, await historyOf(db, [ticket.id]), promises),
    offer: shownOffer
      ? {
          id: shownOffer.row.id,
          cause: shownOffer.row.cause,
          fix: shownOffer.row.fix,
          prevention: shownOffer.row.prevention,
          offeredBy: shownOffer.name,
          outcome: shownOffer.row.outcome,
        }
      : null,
    surveyDone: offer ? await isSurveyDone(act, offer.row.id) : false,
  };
}

export async function writePortalMessage(act: Act<Person>, number: number, input: z.output<typeof NewPortalMessage>) {
  return story(act, async (act) => {
    const ticket = await lockTicket(act, { number }, { owned: true });
    const { message, heard } = await receive(act, ticket, {
      authorId: act.viewer.id,
      via: 'portal',
      text: input.text,
      attachmentIds: input.attachmentIds,
      uploaderId: act.viewer.id,
      clientKey: input.clientKey,
      unproved: isUnproved(act.viewer),
    });
    return { taken: takenAs(heard), id: message.id };
  });
}

/** "It works" in a message is no press of the button above it, and the page says so. */
const takenAs = ({ asksNothing, works }: Heard): z.infer<typeof PortalMessageResult>['taken'] =>
  works ? 'works' : asksNothing ? 'thanks' : 'message';
