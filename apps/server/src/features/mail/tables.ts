import { sql } from 'drizzle-orm';
import { boolean, customType, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, madeAt, moment } from '../../platform/columns.ts';
import { tickets } from '../tickets/tables.ts';
import { messages } from '../conversations/tables.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Mail as it came, stored before anything else is tried. */
export const rawMails = pgTable(
  'raw_messages',
  {
    id: id(),
    mailbox: text('mailbox').notNull(),
    sha256: text('sha256').notNull(),
    envelopeFrom: text('envelope_from'),
    envelopeTo: text('envelope_to').array().notNull().default([]),
    content: bytea('content').notNull(),
    size: integer('size').notNull(),
    state: text('state').$type<'received' | 'parsed' | 'quarantined'>().notNull().default('received'),
    error: text('error'),
    from: text('from'),
    subject: text('subject'),
    messageId: uuid('message_id').references(() => messages.id),
    receivedAt: moment('received_at').notNull(),
    parsedAt: moment('parsed_at'),
  },
  (table) => [
    // SMTP may deliver twice; the same bytes in the same mailbox are the same mail.
    unique('raw_messages_once').on(table.mailbox, table.sha256),
    index('raw_messages_open').on(table.state, table.receivedAt).where(sql`state <> 'parsed'`),
  ],
);

/** Every Message-ID that we received or sent, so that replies find their thread. */
export const envelopes = pgTable(
  'email_envelopes',
  {
    id: id(),
    mailbox: text('mailbox').notNull(),
    direction: text('direction').$type<'in' | 'out'>().notNull(),
    messageIdHash: text('message_id_hash').notNull(),
    messageIdText: text('message_id_text').notNull(),
    inReplyTo: text('in_reply_to'),
    references: text('references').array().notNull().default([]),
    from: text('from').notNull(),
    to: text('to').array().notNull().default([]),
    cc: text('cc').array().notNull().default([]),
    authResults: jsonb('auth_results').$type<Record<string, string>>(),
    ticketId: uuid('ticket_id').references(() => tickets.id),
    messageId: uuid('message_id').references(() => messages.id),
    createdAt: madeAt(),
  },
  (table) => [
    unique('email_envelopes_once').on(table.mailbox, table.messageIdHash),
    index('email_envelopes_of_message').on(table.messageId),
    index('email_envelopes_of_ticket').on(table.ticketId),
  ],
);

/** Mail on its way out, written in the same transaction as what it tells of. */
export const outgoingMails = pgTable(
  'outgoing_mails',
  {
    id: id(),
    /** Says what this mail is about, so that one story sends it once. */
    onceKey: text('once_key').notNull().unique('outgoing_mails_once'),
    kind: text('kind').notNull(),
    ticketId: uuid('ticket_id').references(() => tickets.id),
    messageId: uuid('message_id').references(() => messages.id),
    from: text('from').notNull(),
    to: text('to').array().notNull(),
    cc: text('cc').array().notNull().default([]),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html'),
    headers: jsonb('headers').$type<Record<string, string>>().notNull().default({}),
    attachmentIds: uuid('attachment_ids').array().notNull().default([]),
    automatic: boolean('automatic').notNull(),
    state: text('state').$type<'kept' | 'queued' | 'sent' | 'failed'>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    error: text('error'),
    createdAt: madeAt(),
    sentAt: moment('sent_at'),
  },
  (table) => [index('outgoing_mails_newest').on(table.id.desc()), index('outgoing_mails_to').on(table.to, table.createdAt)],
);
