import { z } from 'zod';
import { Id, TicketNumber } from './primitives.ts';

/** A live line carries ids only; the reader fetches again under their own rights. */
export const LiveLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ticket'), id: Id, number: TicketNumber, version: z.number().int() }),
  z.object({ type: z.literal('presence'), id: Id, number: TicketNumber }),
]);
export type LiveLine = z.infer<typeof LiveLine>;
