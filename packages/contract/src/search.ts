import { z } from 'zod';
import { Cursor, page } from './primitives.ts';
import { TicketRow } from './tickets.ts';

export const SearchQuery = z.object({
  q: z.string().trim().min(1).max(200),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  cursor: Cursor.optional(),
});
export const SearchHit = z.object({
  ticket: TicketRow,
  matches: z.array(
    z.object({
      field: z.enum(['number', 'person', 'subject', 'message', 'attachment']),
      parts: z.array(z.object({ text: z.string(), hit: z.boolean() })),
    }),
  ),
});
export type SearchHit = z.infer<typeof SearchHit>;
export const SearchResult = page(SearchHit);
