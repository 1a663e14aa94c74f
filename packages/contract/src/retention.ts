import { z } from 'zod';
import { Email } from './primitives.ts';

/** What erasing a person takes away: all that stands in their tickets, and their words in those of others. */
export const Erasure = z.object({
  name: z.string(),
  email: z.string(),
  tickets: z.number().int(),
  openTickets: z.number().int().describe('Tickets that are not closed; they are dropped.'),
  messages: z.number().int(),
  files: z.number().int(),
});
export type Erasure = z.infer<typeof Erasure>;
export const ErasureOf = z.object({ email: Email });
export const ErasureOrder = z.object({
  email: Email,
  confirmation: Email.describe('The same address, typed once more. It cannot be undone.'),
});
