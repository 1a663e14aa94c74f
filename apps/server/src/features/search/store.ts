import { sql, type SQL } from 'drizzle-orm';
import type { Act, Staff } from '../../act.ts';
import { fixed, type Db } from '../../platform/db.ts';
import { statement } from '../../platform/prepared.ts';
import { startOfWeek, weekLexeme, weekOf, wordsOf } from '../../platform/words.ts';
import { listedWithIds, visibleTo, type ListedTicket } from '../tickets/index.ts';
import type { Place } from './cursor.ts';
import { isLongEnoughToGuess, isLongEnoughToIndex, wordsQuery } from './sought.ts';

/** A ticket that was found, and where on the time line it stands. */
export interface Hit {
  ticketId: string;
  /** The newest message that says it, when the conversation does. */
  messageId: string | null;
  at: Date;
}
export interface Looking {
  viewer: Staff;
  now: Date;
  words: readonly string[];
  people: readonly Person[];
  after: Place | null;
  /** Tickets that stand further up already; null when earlier pages show more than we know of. */
  shown: readonly string[] | null;
  limit: number;
}
export interface Person {
  id: string;
  name: string;
  email: string;
}

const WORDS_OF_SUBJECT = wordsOf('tickets.subject', 'tickets.updated_at');

/** A piece that fits more people than this names nobody, such as the domain of everybody's address. */
const MOST_PEOPLE = 300;

export const peopleQuery = (words: readonly string[]): SQL => sql`
  select id, name, email from users
  where ${sql.join(
    words.map((word) => sql`(name || ' ' || email) ilike ${`%${word}%`}`),
    sql` and `,
  )}
  limit ${fixed(MOST_PEOPLE + 1)}`;

/** Whom the words name: each of them is a piece of the name or of the address. */
export async function peopleCalled(db: Db, words: readonly string[]): Promise<Person[]> {
  if (!words.some(isLongEnoughToIndex)) return [];
  const { rows } = await db.execute<Person & Record<string, unknown>>(peopleQuery(words));
  return rows.length > MOST_PEOPLE ? [] : rows;
}

/** How many weeks back to look, one after the other, until a page is full; the last look goes back to the beginning. */
const LOOKS = [1, 8, null];
interface Look {
  /** The weeks as a query of the index; null for all of them. */
  weeks: string | null;
  since: string;
}

/**
 * A statement for each look. Each sees all that the one before saw, so only the last one
 * counts; three in one statement would all be planned, and mostly the first is enough.
 */
function looksBack({ now, after }: Looking, lookAt: (look: Look) => SQL, looks: (number | null)[] = LOOKS): SQL[] {
  const newest = after?.at ?? now;
  return looks.map((back) =>
    lookAt(
      back === null
        ? { weeks: null, since: '-infinity' }
        : { weeks: weeksBefore(newest, back), since: startOfWeek(weekOf(newest) - back).toISOString() },
    ),
  );
}

/** Looks further back only while the page is not full. */
export async function firstFull(db: Db, looks: SQL[], wanted: number): Promise<Hit[]> {
  let hits: Hit[] = [];
  for (const look of looks) {
    hits = await hitsOf(db, look);
    if (hits.length >= wanted) break;
  }
  return hits;
}

/** So many weeks and the present one; and the next, which a clock ahead of ours may have reached. */
const weeksBefore = (moment: Date, back: number) =>
  Array.from({ length: back + 2 }, (_, i) => weekLexeme(weekOf(moment) + 1 - i)).join(' | ');
const within = (words: readonly string[], weeks: string | null) =>
  weeks === null ? wordsQuery(words) : `${wordsQuery(words)} & (${weeks})`;

const before = (after: Place | null, at: SQL, id: SQL) =>
  after === null ? sql`true` : sql`(${at}, ${id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`;

/** Tickets that carry the words in their subject, or whose requester the words name; newest first. */
export function faceLooks(looking: Looking): SQL[] {
  const { viewer, words, people, after, limit } = looking;
  const called = sql`${sql.param(people.map(({ id }) => id))}::uuid[]`;
  // Two branches instead of an "or": PostgreSQL would take the words of every row apart again to see which one holds.
  const ofPeople = (since: string) => sql`
    union
    select id, requester_id, team_id, assignee_id, companion_id, updated_at from tickets
    where requester_id = any(${called}) and updated_at >= ${since}::timestamptz`;
  // The rows that fit are found first, and only then sorted: walking by time and asking each row would be slow for rare words.
  return looksBack(
    looking,
    ({ weeks, since }) => sql`
      with fitting as materialized (
        select id, requester_id, team_id, assignee_id, companion_id, updated_at from tickets
        where ${WORDS_OF_SUBJECT} @@ ${within(words, weeks)}::tsquery
        ${people.length > 0 ? ofPeople(since) : sql``}
      )
      select id as "ticketId", null::uuid as "messageId", updated_at as at
      from fitting tickets
      where ${before(after, sql`updated_at`, sql`id`)} and ${visibleTo(viewer)}
      order by updated_at desc, id desc
      limit ${fixed(limit)}`,
  );
}

/** Tickets in whose conversation one message says all the words, or carries a file of that name. What stands further up is left out. */
export function conversationLooks(looking: Looking): SQL[] {
  const { viewer, words, after, limit } = looking;
  return looksBack(
    looking,
    ({ weeks, since }) => sql`
      with fitting as materialized (
        select m.id, m.ticket_id, m.created_at from messages m
        where ${wordsOf('m.text', 'm.created_at')} @@ ${within(words, weeks)}::tsquery and m.taken_back_at is null
        ${words.some(isLongEnoughToIndex) ? sql`union all ${messagesWithFile(words, since)}` : sql``}
      ),
      newest as (
        select distinct on (ticket_id) id, ticket_id, created_at from fitting
        where ${before(after, sql`created_at`, sql`id`)}
        order by ticket_id, created_at desc, id desc
      )
      select tickets.id as "ticketId", newest.id as "messageId", newest.created_at as at
      from newest join tickets on tickets.id = newest.ticket_id
      where ${visibleTo(viewer)} and ${notShownYet(looking)}
      order by newest.created_at desc, newest.id desc
      limit ${fixed(limit)}`,
  );
}

/**
 * A file that waits longer than a day for its message is thrown away, so a file is hardly
 * older than its message. `offset 0` has each file look its message up; joined freely, many
 * files of one name would have PostgreSQL read all messages instead.
 */
const messagesWithFile = (words: readonly string[], since: string) => sql`
  select m.id, m.ticket_id, m.created_at
  from attachments a cross join lateral (select id, ticket_id, created_at, taken_back_at from messages where id = a.message_id offset 0) m
  where ${namedLike(words)} and a.created_at >= ${since}::timestamptz - interval '2 days' and m.created_at >= ${since}::timestamptz and m.taken_back_at is null`;

const namedLike = (words: readonly string[]) =>
  sql.join(
    words.map((word) => sql`a.filename ilike ${`%${word}%`}`),
    sql` and `,
  );

/**
 * On the first page the tickets further up are known by their ids. Later a ticket may have
 * been shown on any page before: for its face, or for a newer message that fits.
 */
function notShownYet({ words, people, after, shown }: Looking): SQL {
  if (shown !== null) return sql`tickets.id <> all(${sql.param(shown)}::uuid[])`;
  const hasFace = sql`(tickets.requester_id = any(${sql.param(people.map(({ id }) => id))}::uuid[]) or ${WORDS_OF_SUBJECT} @@ ${wordsQuery(words)}::tsquery)`;
  if (after === null) return sql`not ${hasFace}`;
  return sql`not ${hasFace} and not exists (
    select 1 from messages m
    where m.ticket_id = tickets.id and m.taken_back_at is null and (m.created_at, m.id) >= (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)
      and (${wordsOf('m.text', 'm.created_at')} @@ ${wordsQuery(words)}::tsquery or exists (select 1 from attachments a where a.message_id = m.id and ${namedLike(words)})))`;
}

/** Comparing letters costs far more than looking words up, so it ends where work is seldom still going on. */
const LOOKS_FOR_SLIPS = [1, 8];

/** When next to nothing says the words as they were typed: people, and younger subjects, that almost do. */
export function similarLooks(looking: Looking): SQL[] {
  const { viewer, words, limit } = looking;
  const guessed = words.filter(isLongEnoughToGuess);
  const alike = (column: SQL) =>
    sql.join(
      guessed.map((word) => sql`${column} %> ${word}`),
      sql` and `,
    );
  return looksBack(
    looking,
    ({ weeks, since }) => sql`
      with meant as materialized (select id from users where ${alike(sql`(name || ' ' || email)`)} limit ${fixed(limit)}),
      fitting as materialized (
        select id, requester_id, team_id, assignee_id, companion_id, updated_at from tickets
        where ${WORDS_OF_SUBJECT} @@ ${weeks}::tsquery and ${alike(sql`subject`)}
        union
        select id, requester_id, team_id, assignee_id, companion_id, updated_at from tickets
        where requester_id in (select id from meant) and updated_at >= ${since}::timestamptz
      )
      select id as "ticketId", null::uuid as "messageId", updated_at as at
      from fitting tickets
      where ${visibleTo(viewer)}
      order by updated_at desc, id desc
      limit ${fixed(limit)}`,
    LOOKS_FOR_SLIPS,
  );
}

/** Two letters that changed places leave half of a short word's trigrams. */
const ALIKE_FROM = '0.5';

/**
 * A conversation with the database in which looking is cheap. To plan for just these words
 * takes longer than to answer: the best plan hardly depends on them, so each is made once.
 */
export function lookingIn<T>(db: Db, look: (db: Db) => Promise<T>): Promise<T> {
  return db.transaction(async (inside) => {
    await inside.execute(
      sql`select set_config('plan_cache_mode', ${'force_generic_plan'}, true), set_config('pg_trgm.word_similarity_threshold', ${ALIKE_FROM}, true)`,
    );
    return look(inside);
  });
}

async function hitsOf(db: Db, query: SQL): Promise<Hit[]> {
  const { rows } = await db.execute<{ ticketId: string; messageId: string | null; at: string }>(query);
  return rows.map(({ at, ...hit }) => ({ ...hit, at: new Date(at) }));
}

/** The tickets of a page as a list shows them. */
export async function ticketsOf({ db, viewer }: Act<Staff>, ids: string[]): Promise<Map<string, ListedTicket>> {
  return new Map((await listedWithIds(db, viewer, ids)).map((row) => [row.id, row]));
}

const textsOfMessages = statement<{ id: string; text: string; filenames: string[] }>(
  () => sql`
    select id, left(text, 60000) as text, array(select filename from attachments where message_id = messages.id order by id) as filenames
    from messages where id = any(${sql.placeholder('ids')}::uuid[])`,
);

/** What the found messages say, and the files that they carry. */
export async function textsOf(
  { db }: Act,
  messageIds: string[],
): Promise<Map<string, { text: string; filenames: string[] }>> {
  if (messageIds.length === 0) return new Map();
  const rows = await textsOfMessages(db, { ids: messageIds });
  return new Map(rows.map((row) => [row.id, row]));
}
