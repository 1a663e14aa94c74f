import { z } from 'zod';
import { Id, ShortWords, TicketNumber, Timestamp } from './primitives.ts';
import { Person } from './people.ts';

/** `not-needed`: the requester said that it works before anybody came back to it. */
export const PROMISE_STATES = ['due', 'kept', 'renegotiated', 'broken', 'not-needed'] as const;
export const Promised = z.object({
  id: Id,
  ticketNumber: TicketNumber,
  quote: z.string().describe('The words of the promise, as they were sent.'),
  dueAt: Timestamp.nullable().describe('Null when no time was named.'),
  state: z.enum(PROMISE_STATES),
  by: Person,
  madeAt: Timestamp,
  settledAt: Timestamp.nullable(),
  note: z.string().nullable(),
});
export type Promised = z.infer<typeof Promised>;
export const NewPromised = z.object({ quote: ShortWords, dueAt: Timestamp.nullable().default(null) });
/** Keeping and breaking are said by a person; renegotiating names the new time and makes a new promise. */
export const PromiseSettlement = z.discriminatedUnion('state', [
  z.object({ state: z.literal('kept'), note: z.string().trim().max(2_000).optional() }),
  z.object({ state: z.literal('broken'), note: z.string().trim().max(2_000).optional() }),
  z.object({ state: z.literal('renegotiated'), dueAt: Timestamp, note: z.string().trim().max(2_000).optional() }),
]);
export type PromiseSettlement = z.infer<typeof PromiseSettlement>;
