import { z } from 'zod';
import { Email, Id, PersonName, Subject, TicketNumber, Timestamp, Words } from './primitives.ts';
import { Attachment } from './conversations.ts';
import { Reading } from './readings.ts';
import { OUTCOMES } from './resolution.ts';
import { Team } from './people.ts';

/** Where the work stands, in words a person outside the desk understands. */
export const PROGRESS = [
  'received',
  'being-worked-on',
  'waiting-for-you',
  'waiting-for-others',
  'fix-offered',
  'solved',
  'resting',
  'set-aside',
] as const;
export const Progress = z.enum(PROGRESS);

export const PortalMessage = z.object({
  id: Id,
  mine: z.boolean(),
  author: z.string(),
  text: z.string(),
  createdAt: Timestamp,
  attachments: z.array(Attachment),
  reading: Reading.nullable().describe('How this message of yours was read; you can correct it.'),
});
export const StoryLine = z.object({
  at: Timestamp,
  kind: z.enum([
    'received',
    'taken',
    'handed-over',
    'promised',
    'promise-kept',
    'promise-moved',
    'fix-offered',
    'confirmed',
    'not-yet',
    'resting',
    'reopened',
  ]),
  who: z.string().nullable(),
  dueAt: Timestamp.nullable(),
  words: z.string().nullable(),
});
export const PortalTicketRow = z.object({
  number: TicketNumber,
  subject: z.string(),
  progress: Progress,
  nextUpdateBy: Timestamp.nullable(),
  updatedAt: Timestamp,
  createdAt: Timestamp,
});
export type PortalTicketRow = z.infer<typeof PortalTicketRow>;
export const PortalTicket = PortalTicketRow.extend({
  who: z.string().nullable().describe('The person who has it.'),
  team: Team.nullable(),
  yourName: z.string(),
  byKey: z.boolean().describe('Opened by the key of this ticket and not by a sign-in.'),
  addressVerified: z
    .boolean()
    .describe('False until you opened a link that we sent to your address. Until then our answers stay in your mail.'),
  answersWaiting: z.number().int().describe('How many answers are waiting behind the link in your mail.'),
  messages: z.array(PortalMessage),
  story: z.array(StoryLine),
  offer: z
    .object({
      id: Id,
      cause: z.string(),
      fix: z.string(),
      prevention: z.string(),
      offeredBy: z.string(),
      outcome: z.enum(OUTCOMES),
    })
    .nullable(),
  surveyDone: z.boolean(),
});
export type PortalTicket = z.infer<typeof PortalTicket>;

export const NewPortalTicket = z.object({
  text: Words,
  email: Email.optional().describe('Left out when you are signed in.'),
  name: PersonName.optional(),
  subject: Subject.optional(),
  attachmentIds: z.array(Id).max(20).default([]),
  clientKey: z.string().min(8).max(100).optional().describe('Your own key for this act: sent twice, it is done once.'),
});
/** `key` opens this one ticket; the browser keeps it by itself. It shows no answers until the address is proved. */
export const MadePortalTicket = z.object({ number: TicketNumber, key: z.string().nullable() });
export const TicketKey = z.object({ key: z.string().min(10).max(500) });
export const OpenedTicket = z.object({ number: TicketNumber });
export const NewPortalMessage = z.object({
  text: Words,
  attachmentIds: z.array(Id).max(20).default([]),
  clientKey: z.string().min(8).max(100).optional(),
});
/**
 * What was made of it: a plain thank-you reaches the agent and does not reopen the ticket, nor
 * does "it works"; but only the press of the button confirms it.
 */
export const PortalMessageResult = z.object({ taken: z.enum(['message', 'thanks', 'works']), id: Id });
export const LinkRequest = z.object({ email: Email });
export const LinkAnswer = z.object({ token: z.string().min(10).max(500) });
