import { z } from 'zod';
import { Id, ShortWords, TicketNumber, Timestamp } from './primitives.ts';
import { Person } from './people.ts';

export const OUTCOMES = ['pending', 'confirmed', 'not-yet', 'dormant', 'withdrawn'] as const;
export const Offer = z.object({
  id: Id,
  cause: z.string(),
  fix: z.string(),
  prevention: z.string(),
  by: Person,
  offeredAt: Timestamp,
  outcome: z.enum(OUTCOMES),
  outcomeAt: Timestamp.nullable(),
  words: z.string().nullable().describe("The requester's own words with their answer."),
  saidWorksAt: Timestamp.nullable().describe('They wrote that it works. Only their press confirms it.'),
  remindersSent: z.number().int(),
  nextReminderAt: Timestamp.nullable(),
  dormantAt: Timestamp.nullable(),
});
export type Offer = z.infer<typeof Offer>;
export const NewOffer = z.object({
  cause: ShortWords.describe('What went wrong, in plain words.'),
  fix: ShortWords.describe('What was done about it.'),
  prevention: z.string().trim().max(2_000).default('').describe('How to avoid it next time.'),
});

/** What the person behind the link sees before they answer. Reading it changes nothing. */
export const OfferPage = z.object({
  deskName: z.string(),
  number: TicketNumber,
  subject: z.string(),
  requesterName: z.string(),
  offeredBy: z.string(),
  cause: z.string(),
  fix: z.string(),
  prevention: z.string(),
  outcome: z.enum(OUTCOMES),
  surveyDone: z.boolean(),
});
export type OfferPage = z.infer<typeof OfferPage>;
export const OfferAnswer = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('confirmed'), words: z.string().trim().max(10_000).optional() }),
  z.object({ outcome: z.literal('not-yet'), words: z.string().trim().max(10_000).default('') }),
]);
export type OfferAnswer = z.infer<typeof OfferAnswer>;

const Scale = z.number().int().min(1).max(5);
export const Survey = z.object({
  solved: Scale,
  treated: Scale,
  minutesLost: z.number().int().min(0).max(100_000).nullable(),
  words: z.string().nullable(),
  at: Timestamp,
});
export type Survey = z.infer<typeof Survey>;
export const SurveyAnswer = z.object({
  solved: Scale,
  treated: Scale,
  minutesLost: z.number().int().min(0).max(100_000).nullable().default(null),
  words: z.string().trim().max(10_000).default(''),
  praise: z.string().trim().max(2_000).default('').describe('What somebody did well. It reaches them.'),
  tellTheLead: z.boolean().default(false).describe('Consent: the praise may reach the lead as well.'),
});

export const Commendation = z.object({
  id: Id,
  ticketNumber: TicketNumber,
  to: Person,
  from: z.string(),
  words: z.string(),
  source: z.enum(['thanks', 'feedback']),
  sharedWithLead: z.boolean(),
  at: Timestamp,
});
export type Commendation = z.infer<typeof Commendation>;
