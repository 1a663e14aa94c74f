import { sql, type SQL } from 'drizzle-orm';
import { story, tell, type Act } from '../../act.ts';
import { after, days } from '../../platform/clock.ts';
import { theDesk } from '../desk/index.ts';
import { familyOf } from '../tickets/index.ts';

/** So many tickets at once, so that no transaction holds the desk up. */
const A_BATCH = 100;

/** Takes what people wrote out of tickets that were closed long enough ago. The admin says how long; unsaid, it stays. */
export async function emptyOldTickets(act: Act): Promise<number> {
  const { retentionDays } = await theDesk(act.db);
  if (retentionDays === null) return 0;
  const before = after(act.now, -days(retentionDays));
  let count = 0;
  for (;;) {
    const emptied = await story(act, async (act) => {
      const ids = await closedBefore(act, before);
      await emptyTickets(act, ids);
      return ids.length;
    });
    count += emptied;
    if (emptied < A_BATCH) break;
  }
  await forgetOldMail(act, before);
  await forgetOldPeople(act, before);
  return count;
}

async function closedBefore({ db }: Act, before: Date): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from tickets
    where closed_at < ${before.toISOString()} and (emptied_at is null or emptied_at < updated_at)
    order by closed_at limit ${A_BATCH} for update skip locked`);
  return rows.map(({ id }) => id);
}

/** What an event may keep: what happened, and to which message or offer; never a word. */
const WORDLESS = [
  'messageId',
  'offerId',
  'fields',
  'version',
  'times',
  'channel',
  'via',
  'automatic',
  'asksNothing',
  'thanks',
  'works',
  'into',
  'number',
];
/** Also the event of a merge says only numbers. */
export const wordless: SQL = sql`(
  select coalesce(jsonb_object_agg(key, value), '{}'::jsonb) from jsonb_each(events.data) where key in (${sql.join(
    WORDLESS.map((key) => sql`${key}`),
    sql`, `,
  )}))`;

/**
 * Takes out of these tickets, and of those merged into them, every word that a person wrote and
 * every file. What stays tells that there was a ticket: its number, its times, whose turn it was, and how
 * it was rated. It cannot be undone. The coach hears of it and lets its notes go (reactions.ts).
 */
export async function emptyTickets(act: Act, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { db, now } = act;
  const { rows } = await db.execute<{ id: string; number: number; version: number }>(sql`
    select t.id, t.number, t.version from tickets t
    where t.id in (select f.id from unnest(${sql.param(ids)}::uuid[]) asked(id), lateral (${familyOf(sql`asked.id`)}) f)`);
  const all = sql`any(${sql.param(rows.map(({ id }) => id))}::uuid[])`;
  await forgetMessages(act, sql`messages.ticket_id = ${all}`);
  for (const table of ['hypotheses', 'handovers', 'drafts', 'commendations', 'participants', 'ticket_keys'])
    await db.execute(sql`delete from ${sql.identifier(table)} where ticket_id = ${all}`);
  await db.execute(sql`delete from outgoing_mails where ticket_id = ${all}`);
  await forgetEnvelopes(act, sql`ticket_id = ${all}`);
  await db.execute(
    sql`update resolution_offers set cause = '', fix = '', prevention = '', words = null where ticket_id = ${all}`,
  );
  await db.execute(sql`update promises set quote = '', note = null where ticket_id = ${all}`);
  await db.execute(sql`update survey_responses set words = null where ticket_id = ${all}`);
  await db.execute(sql`update events set data = ${wordless} where ticket_id = ${all}`);
  await db.execute(sql`
    update tickets set subject = '—', snippet = '', emotion = null, heat_quote = null, deadline_quote = null, risks = '{}',
      heat = 0, urgency = 0, emptied_at = ${now.toISOString()}, version = version + 1
    where id = ${all}`);
  for (const { id, number, version } of rows)
    await tell(act, { type: 'ticket.emptied', ticket: { id, number, version: version + 1 } });
}

/** Messages keep their place and their time, and lose their words, their files, how they were read, and the mail they came in. */
export async function forgetMessages({ db }: Act, which: SQL): Promise<void> {
  const these = sql`(select messages.id from messages where ${which})`;
  await db.execute(sql`delete from readings where message_id in ${these}`);
  await db.execute(sql`delete from attachments where message_id in ${these}`);
  await db.execute(sql`delete from mentions where message_id in ${these}`);
  await forgetEnvelopes({ db }, sql`message_id in ${these}`);
  await db.execute(sql`delete from raw_messages where message_id in ${these}`);
  await db.execute(
    sql`update messages set text = '', html = null, quoted_text = null, client_key = null where ${which}`,
  );
}

/** What the headers of mails said. Their ids stay, so that an answer to an old mail still finds its ticket. */
async function forgetEnvelopes({ db }: Pick<Act, 'db'>, which: SQL): Promise<void> {
  await db.execute(sql`
    update email_envelopes set raw_id = null, "from" = null, from_name = null, reply_to = '{}', "to" = '{}', cc = '{}',
      delivered_to = '{}', subject = '', signature = null
    where ${which}`);
}

/** Mail that became no message, and letters that belong to no ticket. What waits for a person to look at it stays. */
async function forgetOldMail({ db }: Act, before: Date): Promise<void> {
  await db.execute(
    sql`delete from outgoing_mails where ticket_id is null and state <> 'queued' and created_at < ${before.toISOString()}`,
  );
  await db.execute(sql`
    delete from raw_messages where state = 'set-aside' and received_at < ${before.toISOString()}
      and not exists (select from email_envelopes where raw_id = raw_messages.id)`);
}

/** A name and an address are kept for tickets; where none has words in it any more, they go too. */
async function forgetOldPeople({ db, now }: Act, before: Date): Promise<void> {
  await db.execute(sql`
    update users set ${NOBODY}, erased_at = ${now.toISOString()}, updated_at = ${now.toISOString()}
    where role = 'requester' and erased_at is null and created_at < ${before.toISOString()}
      and not exists (select from tickets where requester_id = users.id and emptied_at is null)
      and not exists (select from participants where user_id = users.id)
      and not exists (select from messages where author_id = users.id and text <> '')
      and not exists (select from sessions where user_id = users.id and expires_at > ${now.toISOString()})`);
}

/** A person of whom nothing is left. The address is one that no mail can reach. */
export const NOBODY: SQL = sql`name = '—', email = 'erased-' || id || '@erased.invalid', email_verified = false, image = null`;
