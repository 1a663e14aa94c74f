import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { endpoints, type SearchHit, type SearchQuery } from '@attune/contract';
import type { Act, Staff } from '../../act.ts';
import type { Doors } from '../../doors.ts';
import { presentRow, selectListed, tickets } from '../tickets/index.ts';

/** First version: the number, the subject and the words of messages. */
export async function search({ db, viewer, now }: Act<Staff>, query: z.output<typeof SearchQuery>) {
  const number = /^#?(\d{1,9})$/.exec(query.q)?.[1];
  const where = number !== undefined ? eq(tickets.number, Number(number)) : sql`(${tickets.subject} ilike ${`%${query.q.replace(/[\\%_]/g, '\\$&')}%`} or ${tickets.id} in (select ticket_id from messages where words @@ websearch_to_tsquery('simple', ${query.q})))`;
  const rows = await selectListed(db, viewer, where).orderBy(sql`${tickets.updatedAt} desc`, sql`${tickets.id} desc`).limit(query.limit);
  const items: SearchHit[] = rows.map((row) => ({ ticket: presentRow(row, now), matches: [{ field: 'subject', parts: [{ text: row.subject, hit: false }] }] }));
  return { items, nextCursor: null };
}

export function searchRoutes({ staff }: Doors): void {
  staff(endpoints.search, (act, { query }) => search(act, query));
}
