import { sql, type SQL } from 'drizzle-orm';

/** Past this nobody searches, and a tsvector has an end of its own. */
const WORDS_ARE_TAKEN_FROM = 60_000;
const WEEK_SECONDS = 7 * 24 * 60 * 60;

/**
 * The words of a text, for finding it again: runs of letters and digits in lower case, in
 * every language the same. PostgreSQL's own parser keeps addresses, host names and paths
 * whole; here they fall apart, so that "harbour" finds sso.harbour.example.
 *
 * Beside the words lies the week of the row. A word that stands in twenty thousand messages
 * would have to be fetched twenty thousand times to show the newest ten; asked for together
 * with the last weeks, the index hands over only those.
 *
 * An index holds this expression; a query that repeats it word for word is served by it.
 * No column keeps it: it is as large as the text, and nothing but the index reads it.
 */
export const wordsOf = (text: string, moment: string): SQL =>
  sql.raw(
    `(to_tsvector('simple', regexp_replace(left(${text}, ${WORDS_ARE_TAKEN_FROM}), '[^[:alnum:]]+', ' ', 'g')) || array_to_tsvector(array['#' || floor(extract(epoch from ${moment} - timestamptz '1970-01-01 00:00:00+00') / ${WEEK_SECONDS})::int]))`,
  );

export const weekOf = (moment: Date): number => Math.floor(moment.getTime() / 1000 / WEEK_SECONDS);
export const startOfWeek = (week: number): Date => new Date(week * WEEK_SECONDS * 1000);
/** No word of a text holds this sign, so nobody can search for a week by accident. */
export const weekLexeme = (week: number): string => `'#${week}'`;

/**
 * New entries of a GIN index wait in a list that every search reads to its end, by default
 * until it is 4 MB long. A short one keeps a busy desk's search as quick as a quiet one's.
 */
export const SHORT_WAITING_LIST = { gin_pending_list_limit: 256 };
