import { z } from 'zod';
import { Email, PersonName } from './primitives.ts';
import { Locale, Password } from './people.ts';

export const Setup = z.object({ needed: z.boolean(), demo: z.boolean(), deskName: z.string(), locale: Locale });
export const NewDesk = z.object({
  deskName: PersonName,
  name: PersonName,
  email: Email,
  password: Password,
  exampleDesk: z.boolean().default(false),
});

/** What an admin may change without a restart. */
export const Desk = z.object({
  name: PersonName,
  address: z.string().max(254).describe('The address that people write to.'),
  locale: Locale,
  acknowledge: z.boolean().describe('Send one short automatic receipt for a new ticket by mail.'),
  undoSeconds: z.number().int().min(0).max(60),
  reminderDays: z
    .array(z.number().int().min(1).max(60))
    .max(5)
    .describe('Days after an offered fix at which a reminder is sent.'),
  dormantAfterDays: z
    .number()
    .int()
    .min(1)
    .max(90)
    .describe('Days of silence after which the ticket rests. Never counted as solved.'),
  retentionDays: z
    .number()
    .int()
    .min(1)
    .max(3_650)
    .nullable()
    .describe('Days after a ticket closed at which every word and file in it is deleted for good. Null keeps them.'),
  crisisWords: z
    .string()
    .max(2_000)
    .describe('What an agent sees when a message hints at self-harm: whom to bring in, and how.'),
});
export type Desk = z.infer<typeof Desk>;
export const DeskPatch = Desk.partial();
