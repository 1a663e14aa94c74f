import { z } from 'zod';
import {
  Cursor,
  Email,
  Id,
  PersonName,
  ShortWords,
  Subject,
  TicketNumber,
  Timestamp,
  Words,
  page,
} from './primitives.ts';
import { Person, Team } from './people.ts';
import { Degree, Emotion, Risk, TheirSide } from './readings.ts';
import { Draft, Message, Presence } from './conversations.ts';
import { Handover, Hypothesis } from './thinking.ts';
import { Promised } from './promises.ts';
import { Offer, Survey, Commendation } from './resolution.ts';

/**
 * Statuses and what each means for counting. `confirmed` is the only one that counts as
 * solved, and only the requester's own word sets it. `dormant` is silence, `dropped` is
 * spam or not a request; neither is ever counted as solved.
 */
export const STATUS_CATEGORY = {
  new: 'open',
  open: 'open',
  waiting: 'waiting',
  offered: 'waiting',
  confirmed: 'solved',
  dormant: 'ended',
  dropped: 'ended',
  merged: 'ended',
} as const;
export const STATUSES = Object.keys(STATUS_CATEGORY) as [
  keyof typeof STATUS_CATEGORY,
  ...(keyof typeof STATUS_CATEGORY)[],
];
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;
/** The statuses that a person of the desk may choose; the others follow from what happened. */
export const CHOSEN_STATUSES = ['open', 'waiting', 'dropped'] as const;

export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export const Priority = z.enum(PRIORITIES);
export type Priority = z.infer<typeof Priority>;
export const CHANNELS = ['portal', 'email', 'chat', 'api', 'web'] as const;
export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;
export const WAITING_ON = ['agent', 'requester', 'third-party'] as const;

/** Why a ticket stands where it stands in the queue. The web puts each in words. */
export const Reason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('distress') }),
  z.object({ kind: z.literal('risk'), risk: Risk }),
  z.object({ kind: z.literal('promise'), dueAt: Timestamp }),
  z.object({ kind: z.literal('deadline'), quote: z.string() }),
  z.object({ kind: z.literal('urgency'), urgency: Degree }),
  z.object({ kind: z.literal('heat'), intensity: Degree, emotion: Emotion.nullable(), quote: z.string().nullable() }),
  z.object({ kind: z.literal('priority'), priority: Priority }),
  z.object({ kind: z.literal('waiting'), since: Timestamp }),
  z.object({ kind: z.literal('not-yet'), times: z.number().int() }),
]);
export type Reason = z.infer<typeof Reason>;

export const TicketRow = z.object({
  id: Id,
  number: TicketNumber,
  subject: z.string(),
  snippet: z.string(),
  requester: z.object({ id: Id, name: z.string() }),
  team: Team.nullable(),
  assignee: z.object({ id: Id, name: z.string() }).nullable(),
  status: Status,
  priority: Priority,
  channel: Channel,
  waitingOn: z.enum(WAITING_ON).nullable(),
  heat: Degree,
  reasons: z.array(Reason),
  needsHumanAt: Timestamp.nullable().describe(
    'By when this person needs a human; the queue is ordered by it. Null when nobody waits for us.',
  ),
  tags: z.array(z.string()),
  snoozedUntil: Timestamp.nullable(),
  unread: z.boolean(),
  version: z.number().int(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
});
export type TicketRow = z.infer<typeof TicketRow>;

export const VIEWS = [
  'queue',
  'mine',
  'team',
  'unassigned',
  'waiting',
  'follow-ups',
  'mentions',
  'companion',
  'snoozed',
  'confirmed',
  'dormant',
  'dropped',
  'all',
] as const;
export const View = z.enum(VIEWS);
export type View = z.infer<typeof View>;
export const TicketList = page(TicketRow);
export type TicketList = z.infer<typeof TicketList>;
export const TicketListQuery = z.object({
  queue: View.default('queue'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: Cursor.optional(),
});
/** Counts stop at 999: past that nobody counts. */
export const TicketCounts = z.record(View, z.number().int().min(0).max(1000));

const Tags = z.array(z.string().trim().min(1).max(40)).max(20);
export const AttachmentIds = z.array(Id).max(20).default([]);
export const NewTicket = z.object({
  requester: z.object({ email: Email, name: PersonName.optional() }),
  subject: Subject.optional().describe('Left out, it is made of the first words.'),
  text: Words,
  channel: Channel.default('api'),
  teamId: Id.optional(),
  assigneeId: Id.optional(),
  priority: Priority.default('normal'),
  tags: Tags.default([]),
  attachmentIds: AttachmentIds,
});

export const TicketPatch = z
  .object({
    subject: Subject,
    assigneeId: Id.nullable(),
    teamId: Id.nullable(),
    priority: Priority,
    status: z.enum(CHOSEN_STATUSES),
    waitingOn: z.enum(['requester', 'third-party']),
    tags: Tags,
    snoozedUntil: Timestamp.nullable(),
    version: z
      .number()
      .int()
      .describe(
        'The version you saw. A field that somebody else changed since then is a conflict; other fields are not.',
      ),
  })
  .partial();
export type TicketPatch = z.infer<typeof TicketPatch>;
/** Many tickets have many sets of tags: some are added and some taken off, none is put in the place of all. */
export const BulkPatch = z.object({
  numbers: z.array(TicketNumber).min(1).max(100),
  patch: TicketPatch.omit({ version: true, subject: true, tags: true }).extend({
    addTags: Tags.optional(),
    removeTags: Tags.optional(),
  }),
});
export type BulkPatch = z.infer<typeof BulkPatch>;
export const BulkResult = z.object({
  changed: z.array(TicketNumber),
  unchanged: z.array(z.object({ number: TicketNumber, code: z.string() })),
});

export const TicketEvent = z.object({
  id: Id,
  type: z.string(),
  at: Timestamp,
  actor: Person.nullable(),
  data: z.record(z.string(), z.unknown()),
});
export type TicketEvent = z.infer<typeof TicketEvent>;

export const Participant = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  kind: z.enum(['requester', 'cc', 'companion', 'mentioned']),
});

export const Ticket = TicketRow.extend({
  emptiedAt: Timestamp.nullable().describe('When every word in it was deleted.'),
  requester: z.object({
    id: Id,
    name: z.string(),
    email: z.string(),
    verified: z.boolean().describe('Whether this address has been proved to be theirs.'),
  }),
  participants: z.array(Participant),
  companion: z
    .object({ id: Id, name: z.string() })
    .nullable()
    .describe('Who handed it over and stays with the person.'),
  messages: z.array(Message),
  earlierMessages: z.boolean().describe('True when there are older messages to load.'),
  events: z.array(TicketEvent),
  theirSide: TheirSide,
  earlierTickets: z.array(
    z.object({ number: TicketNumber, subject: z.string(), status: Status, createdAt: Timestamp }),
  ),
  promises: z.array(Promised),
  hypotheses: z.array(Hypothesis),
  handovers: z.array(Handover),
  offers: z.array(Offer),
  survey: Survey.nullable(),
  commendations: z.array(Commendation),
  drafts: z.array(Draft),
  presence: z.array(Presence),
  mergedInto: TicketNumber.nullable(),
  mergedFrom: z.array(z.object({ number: TicketNumber, subject: z.string() })),
  possiblyRelated: TicketNumber.nullable(),
});
export type Ticket = z.infer<typeof Ticket>;

export const Merge = z.object({ into: TicketNumber });
export const DropReason = ShortWords;
