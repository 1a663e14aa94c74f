import { z } from 'zod';
import { Id, Timestamp } from './primitives.ts';

export const OutboxMail = z.object({
  id: Id,
  to: z.array(z.string()),
  from: z.string(),
  subject: z.string(),
  text: z.string(),
  state: z.enum(['kept', 'queued', 'sent', 'failed']),
  error: z.string().nullable(),
  createdAt: Timestamp,
  sentAt: Timestamp.nullable(),
});
export type OutboxMail = z.infer<typeof OutboxMail>;
export const QuarantinedMail = z.object({
  id: Id,
  receivedAt: Timestamp,
  from: z.string().nullable(),
  subject: z.string().nullable(),
  size: z.number().int(),
  reason: z.string(),
});
export type QuarantinedMail = z.infer<typeof QuarantinedMail>;
export const MailState = z.object({
  incoming: z.object({
    kind: z.enum(['off', 'listener', 'imap', 'both']),
    address: z.string().nullable(),
    lastReceivedAt: Timestamp.nullable(),
    error: z.string().nullable(),
  }),
  outgoing: z.object({
    kind: z.enum(['smtp', 'outbox']),
    lastSentAt: Timestamp.nullable(),
    error: z.string().nullable(),
  }),
  quarantined: z.number().int(),
});
