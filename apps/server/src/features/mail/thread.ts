import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Act } from '../../act.ts';
import { after, days } from '../../platform/clock.ts';
import { prepared } from '../../platform/prepared.ts';
import { users } from '../auth/index.ts';
import { findTicket, goesOnIn, participants, tickets, type TicketRecord } from '../tickets/index.ts';
import type { MailDesk } from './desk-mail.ts';
import { latestSubject, mailsWithIds, ticketsOfRelatives } from './envelope.ts';
import type { RawMail } from './ingest.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { isDisproved, type Sender } from './sender.ts';
import { baseSubject, subjectChangedALot, ticketNumbersIn } from './subject.ts';
import { ticketFromAddress } from './thread-token.ts';

/** Where a mail belongs. */
export type Place =
  | {
      kind: 'ticket';
      ticket: TicketRecord;
      /** The sender holds something that only a mail of ours could give them. */
      sawOurMail: boolean;
    }
  | { kind: 'new'; relatedId: string | null; answersOurMail: boolean };

/**
 * Finds the ticket that a mail belongs to, by what is hardest to guess first: the ids of mails,
 * then the signed plus-address, then relatives and the number in the subject. The last two
 * anybody may know, so they count only for people who are on that ticket; for others they
 * are a hint to the agent. None of them gives rights.
 */
export async function placeOf(
  act: Act,
  desk: MailDesk,
  raw: RawMail,
  mail: ParsedMail,
  sender: Sender,
): Promise<Place> {
  const named = await mailsWithIds(act.db, idsOf(mail));
  const byId = named.find(({ ticketId }) => ticketId !== null);
  const signed = byId === undefined ? signedTicketId(desk, raw, mail) : null;
  const sawOurMail = byId?.direction === 'out' || signed !== null;
  const sure = await ticketById(act, byId?.ticketId ?? signed);
  if (sure !== undefined) return asPlace(act, mail, sure, sawOurMail);

  const hinted = await hintedTickets(act, mail);
  const personId = isDisproved(mail) ? null : await personIdOf(act, sender.address);
  const own = personId === null ? [] : await ofPerson(act, hinted, personId);
  if (own[0] !== undefined) return asPlace(act, mail, own[0], false);
  const related = hinted[0] ?? (personId === null ? undefined : await similarTicket(act, mail, personId));
  return {
    kind: 'new',
    relatedId: related?.id ?? null,
    answersOurMail: named.some(({ direction }) => direction === 'out'),
  };
}

/** The nearest first: the mail that came back, the mail answered, then its ancestors from the latest to the root. */
function idsOf(mail: ParsedMail): string[] {
  const original = mail.bounce?.originalMessageId;
  const ids = [...(original ? [original] : []), ...[...mail.inReplyTo].reverse(), ...[...mail.references].reverse()];
  return [...new Set(ids)].filter((id) => !isMadeUp(id));
}

/** We made this id for a mail that had none, so nobody can have seen it. */
const isMadeUp = (id: string): boolean => id.endsWith('@no-id.invalid');

function signedTicketId(desk: MailDesk, raw: RawMail, mail: ParsedMail): string | null {
  const addresses = [
    ...raw.envelopeTo,
    ...mail.deliveredTo,
    ...mail.to.kept.map(({ address }) => address),
    ...mail.cc.kept.map(({ address }) => address),
  ];
  for (const address of addresses) {
    for (const ours of desk.addresses) {
      const id = ticketFromAddress(address, ours, [desk.secret]);
      if (id !== null) return id;
    }
  }
  return null;
}

async function ticketById(act: Act, id: string | null): Promise<TicketRecord | undefined> {
  const ticket = id === null ? undefined : await findTicket(act.db, { kind: 'desk' }, { id });
  return ticket && goesOnIn(act, ticket);
}

const SETTLED_FOR = days(14);

/** Somebody answered an old mail to write about something new: that deserves a ticket of its own. */
async function asPlace(act: Act, mail: ParsedMail, ticket: TicketRecord, sawOurMail: boolean): Promise<Place> {
  const isSettled =
    (ticket.category === 'solved' || ticket.category === 'ended') && after(ticket.updatedAt, SETTLED_FOR) < act.now;
  if (isSettled && mail.automatic === null) {
    const before = [ticket.subject, await latestSubject(act.db, ticket)];
    if (before.every((subject) => subjectChangedALot(subject, mail.subject)))
      return { kind: 'new', relatedId: ticket.id, answersOurMail: true };
  }
  return { kind: 'ticket', ticket, sawOurMail };
}

/** What relatives of the mail and the number in its subject point to, without proof. */
async function hintedTickets(act: Act, mail: ParsedMail): Promise<TicketRecord[]> {
  const relatives = [...(mail.messageIdMadeUp ? [] : [mail.messageId]), ...idsOf(mail)];
  const ids = await ticketsOfRelatives(act.db, relatives);
  const numbers = ticketNumbersIn(mail.subject);
  const found: TicketRecord[] = [];
  for (const id of ids.slice(0, 5)) found.push(...maybe(await ticketById(act, id)));
  for (const number of numbers) {
    const ticket = await findTicket(act.db, { kind: 'desk' }, { number });
    if (ticket) found.push(await goesOnIn(act, ticket));
  }
  return [...new Map(found.map((ticket) => [ticket.id, ticket])).values()];
}

const maybe = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

async function personIdOf({ db }: Act, address: string): Promise<string | null> {
  const [row] = await idOfAddress(db, { address });
  return row?.id ?? null;
}

const idOfAddress = prepared('id_of_address', (db) =>
  db
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, sql.placeholder('address'))),
);

/** Those of the tickets that this person wrote in, or is in copy of. */
async function ofPerson({ db }: Act, hinted: TicketRecord[], personId: string): Promise<TicketRecord[]> {
  if (hinted.length === 0) return [];
  const copied = await db
    .select({ ticketId: participants.ticketId })
    .from(participants)
    .where(
      and(
        eq(participants.userId, personId),
        eq(participants.kind, 'cc'),
        inArray(
          participants.ticketId,
          hinted.map(({ id }) => id),
        ),
      ),
    );
  const allowed = new Set(copied.map(({ ticketId }) => ticketId));
  return hinted.filter(({ id, requesterId }) => requesterId === personId || allowed.has(id));
}

const RECENT = days(30);
const SIMILAR = 0.5;

const similarTicketOf = prepared('similar_ticket', (db) =>
  db
    .select()
    .from(tickets)
    .where(
      and(
        eq(tickets.requesterId, sql.placeholder('personId')),
        inArray(tickets.category, ['open', 'waiting']),
        sql`${tickets.createdAt} > ${sql.placeholder('since')}`,
        sql`similarity(${tickets.subject}, ${sql.placeholder('subject')}) >= ${SIMILAR}`,
      ),
    )
    .orderBy(desc(tickets.createdAt))
    .limit(1),
);

/** An open ticket of the same person that reads alike: perhaps they wrote twice about one thing. */
async function similarTicket({ db, now }: Act, mail: ParsedMail, personId: string): Promise<TicketRecord | undefined> {
  const subject = baseSubject(mail.subject);
  if (subject === '') return undefined;
  const since = after(now, -RECENT).toISOString();
  const [row] = await similarTicketOf(db, { personId, since, subject });
  return row;
}
