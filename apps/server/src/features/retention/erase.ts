import { eq, sql } from 'drizzle-orm';
import type { Erasure } from '@attune/contract';
import { story, type Act } from '../../act.ts';
import { AppError, notFound } from '../../errors.ts';
import { isStaffRole, users } from '../auth/index.ts';
import { change, lockTicket } from '../tickets/index.ts';
import { emptyTickets, forgetMessages, NOBODY, wordless } from './empty.ts';

/**
 * What erasing a person would take away.
 * @throws {AppError} `not-found`, or `person.works-here`
 */
export async function previewErasure(act: Act, email: string): Promise<Erasure> {
  const person = await requesterWith(act, email);
  const { rows } = await act.db.execute<Omit<Erasure, 'name' | 'email'>>(sql`
    select
      (select count(*)::int from tickets where requester_id = ${person.id} and status <> 'merged') as tickets,
      (select count(*)::int from tickets where requester_id = ${person.id} and category in ('open', 'waiting')) as "openTickets",
      (select count(*)::int from messages where ${ofPerson(person.id)}) as messages,
      (select count(*)::int from attachments where message_id in (select id from messages where ${ofPerson(person.id)})) as files`);
  return { name: person.name, email: person.email, ...rows[0]! };
}

/** All that stands in their tickets, whoever wrote it, and what they wrote in those of others. */
const ofPerson = (id: string) =>
  sql`(messages.ticket_id in (select id from tickets where requester_id = ${id}) or (messages.author_id = ${id} and messages.from_outside))`;

/**
 * Erases a person who asks for help here: their tickets are emptied, whether closed or not, their words
 * in the tickets of others as well, their name, their address, and every key and letter to them. Other
 * people's words about them cannot be found. It cannot be undone.
 * @throws {AppError} `not-found`, `person.works-here`
 */
export async function erasePerson(act: Act, email: string): Promise<Erasure> {
  return story(act, async (act) => {
    const counted = await previewErasure(act, email);
    const { id } = await requesterWith(act, email);
    const ids = await closeTickets(act, id);
    await emptyTickets(act, ids);
    const { rows: touched } = await act.db.execute<{ ticket_id: string }>(
      sql`select distinct ticket_id from messages where ${ofPerson(id)} and text <> ''`,
    );
    await forgetMessages(act, ofPerson(id));
    await forgetTraces(
      act,
      id,
      counted.email,
      touched.map(({ ticket_id }) => ticket_id),
    );
    await act.db.execute(sql`
      update users set ${NOBODY}, erased_at = ${act.now.toISOString()}, deactivated_at = ${act.now.toISOString()}, updated_at = ${act.now.toISOString()}
      where id = ${id}`);
    return counted;
  });
}

async function requesterWith({ db }: Act, email: string) {
  const [person] = await db.select().from(users).where(eq(users.email, email.trim().toLowerCase()));
  if (!person) throw notFound();
  if (isStaffRole(person.role)) throw new AppError('person.works-here');
  return person;
}

/** Nobody works on for a person who is gone. */
async function closeTickets(act: Act, personId: string): Promise<string[]> {
  const { rows } = await act.db.execute<{ id: string; is_open: boolean }>(
    sql`select id, category in ('open', 'waiting') as is_open from tickets where requester_id = ${personId} order by number`,
  );
  await act.db.execute(sql`
    update resolution_offers set outcome = 'withdrawn', outcome_at = ${act.now.toISOString()}, next_reminder_at = null, dormant_at = null
    where outcome in ('pending', 'dormant') and ticket_id in (select id from tickets where requester_id = ${personId})`);
  await act.db.execute(sql`
    update promises set state = 'not-needed', settled_at = ${act.now.toISOString()}
    where state = 'due' and ticket_id in (select id from tickets where requester_id = ${personId})`);
  for (const { id } of rows.filter(({ is_open }) => is_open)) {
    const ticket = await lockTicket(act, { id }, { merged: 'allow' });
    const atRest = { waitingOn: null, waitingSince: null, promiseDueAt: null, snoozedUntil: null };
    await change(act, ticket, { status: 'dropped', ...atRest }, { type: 'ticket.erased' });
  }
  return rows.map(({ id }) => id);
}

/** Keys, sessions, letters, and mail with their address in it. */
async function forgetTraces({ db }: Act, id: string, email: string, elsewhere: string[]): Promise<void> {
  for (const table of ['sessions', 'accounts', 'two_factors', 'ticket_keys', 'participants', 'mentions', 'read_marks'])
    await db.execute(sql`delete from ${sql.identifier(table)} where user_id = ${id}`);
  await db.execute(sql`delete from commendations where from_id = ${id}`);
  await db.execute(sql`delete from verifications where identifier = ${email} or position(${email} in value) > 0`);
  await db.execute(sql`delete from muted_addresses where address = ${email}`);
  await db.execute(sql`delete from attachments where uploader_id = ${id} and message_id is null`);
  await db.execute(sql`delete from outgoing_mails where to_address = ${email}`);
  await db.execute(sql`
    update outgoing_mails set cc_addresses = array_remove(cc_addresses, ${email}), cc_names = '{}' where ${email} = any(cc_addresses)`);
  // Mail of others that names the address is kept as its message; as it came it goes.
  const theirMail = sql`(select id from raw_messages where state <> 'received'
    and ("from" = ${email} or envelope_from = ${email} or strpos(lower(encode(content, 'escape')), ${email}) > 0))`;
  await db.execute(sql`update email_envelopes set raw_id = null where raw_id in ${theirMail}`);
  await db.execute(sql`delete from raw_messages where id in ${theirMail}`);
  await db.execute(sql`
    update email_envelopes set "from" = nullif("from", ${email}), from_name = case when "from" = ${email} then null else from_name end,
      reply_to = array_remove(reply_to, ${email}), "to" = array_remove("to", ${email}), cc = array_remove(cc, ${email}),
      delivered_to = array_remove(delivered_to, ${email})
    where "from" = ${email} or ${email} = any(reply_to || "to" || cc || delivered_to)`);
  await db.execute(sql`update events set data = ${wordless} where actor_id = ${id}`);
  const mine = sql`any(${sql.param(elsewhere)}::uuid[])`;
  await db.execute(sql`
    update tickets set snippet = '' where id = ${mine}
      and last_public_message_id in (select id from messages where author_id = ${id})`);
}
