import { sql, type SQL } from 'drizzle-orm';
import type { Act } from '../../act.ts';
import { fixed } from '../../platform/db.ts';
import { personByEmail } from '../auth/index.ts';
import { participants, type TicketRecord } from '../tickets/index.ts';
import { isOfDesk, type MailDesk } from './desk-mail.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { hasNoAddress } from './sender.ts';

/** A mail to the whole company names everybody; answering all of them is nobody's wish. */
const MOST_COPIED = 20;

/**
 * Notes who else a mail went to. They are in copy: they see nothing of the ticket, and our
 * answers go to them as well only where it is proved that the requester copied them in. Else a
 * forged mail with somebody's own address in Cc would have the answer sent to them.
 */
export async function noteCopied(
  act: Act,
  desk: MailDesk,
  ticket: TicketRecord,
  mail: ParsedMail,
  author: { id: string; provedRequester: boolean },
): Promise<void> {
  const others = [...mail.to.kept, ...mail.cc.kept].filter(
    ({ address }) => !isOfDesk(address, desk) && !hasNoAddress(address),
  );
  const unique = [...new Map(others.map((person) => [person.address, person])).values()].slice(0, MOST_COPIED);
  for (const { address, name } of unique) {
    const person = await personByEmail(act.db, address, name, act.now, desk.locale);
    if (person.id !== ticket.requesterId && person.id !== author.id)
      await addCopied(act, ticket, person.id, author.provedRequester ? author.id : null);
  }
}

/** Whoever writes on somebody else's ticket is in copy from then on. */
export async function addCopied(
  { db, now }: Act,
  ticket: TicketRecord,
  userId: string,
  addedById: string | null,
): Promise<void> {
  if (userId === ticket.requesterId) return;
  await db
    .insert(participants)
    .values({ ticketId: ticket.id, userId, kind: 'cc', addedById, createdAt: now })
    // A later mail may prove what an earlier one only said; never the other way round.
    .onConflictDoUpdate({
      target: [participants.ticketId, participants.userId, participants.kind],
      set: { addedById: sql`coalesce(${participants.addedById}, excluded.added_by_id)` },
    });
}

/** Those who get our answers in copy: the requester put them there. */
export const copiedBy = (ticketId: SQL, requesterId: SQL) => sql`
  select u.name, u.email as address from participants p join users u on u.id = p.user_id
  where p.ticket_id = ${ticketId} and p.kind = 'cc' and p.added_by_id = ${requesterId}
  order by u.email limit ${fixed(MOST_COPIED)}`;
