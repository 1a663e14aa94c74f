import { z } from 'zod';
import { MISSTEPS, MOVES } from '@attune/language';
import { Id, TicketNumber, Timestamp } from './primitives.ts';

/**
 * An agent's own record of what the coach showed. Nobody else can query it, it never feeds
 * a review, and it ends after 30 days.
 */
export const CoachingNote = z.object({
  id: Id,
  ticketNumber: TicketNumber,
  made: z.array(z.enum(MOVES)),
  shown: z.array(z.enum(MISSTEPS)),
  kept: z.array(z.enum(MISSTEPS)).describe('Hints answered with "keep mine".'),
  unheard: z.number().int().min(0).max(1000),
  at: Timestamp,
});
export type CoachingNote = z.infer<typeof CoachingNote>;
export const NewCoachingNote = CoachingNote.omit({ id: true, at: true });
