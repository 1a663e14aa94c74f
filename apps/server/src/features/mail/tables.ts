import { sql } from 'drizzle-orm';
import { bigint, boolean, customType, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, madeAt, moment } from '../../platform/columns.ts';
import { tickets } from '../tickets/tables.ts';
import { messages } from '../conversations/tables.ts';
import type { AuthResults } from './auth-results.ts';
import type { MailNotice } from './parsed-mail.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Mail as it came, stored before anything else is tried. */
export const rawMails = pgTable(
  'raw_messages',
  {
    id: id(),
    mailbox: text('mailbox').notNull(),
    sha256: text('sha256').notNull(),
    /** As the sending server said it; '' is the null sender of a report, null means that nobody said. */
    envelopeFrom: text('envelope_from'),
    envelopeTo: text('envelope_to').array().notNull().default([]),
    content: bytea('content').notNull(),
    size: integer('size').notNull(),
    /**
     * - `received`: stored, and waiting to be read
     * - `parsed`: it became a message, or it is another copy of one
     * - `set-aside`: nobody needs to read it (a receipt, our own mail coming back)
     * - `quarantined`: a person has to look
     */
    state: text('state').$type<'received' | 'parsed' | 'set-aside' | 'quarantined'>().notNull().default('received'),
    /** Counted before reading begins, so that a mail which kills the process is not read for ever. */
    attempts: integer('attempts').notNull().default(0),
    tryAt: moment('try_at').notNull().defaultNow(),
    error: text('error'),
    /** An admin looked at it and wants it as a ticket, whatever the rules say. */
    insisted: boolean('insisted').notNull().default(false),
    from: text('from'),
    subject: text('subject'),
    messageId: uuid('message_id').references(() => messages.id),
    receivedAt: moment('received_at').notNull(),
    parsedAt: moment('parsed_at'),
  },
  (table) => [
    // SMTP may deliver twice; the same bytes in the same mailbox are the same mail.
    unique('raw_messages_once').on(table.mailbox, table.sha256),
    index('raw_messages_waiting')
      .on(table.receivedAt, table.id)
      .where(sql`state = 'received'`),
    index('raw_messages_quarantined')
      .on(table.id.desc())
      .where(sql`state = 'quarantined'`),
    index('raw_messages_newest').on(table.receivedAt.desc()),
  ],
);

/** Every Message-ID that we received or sent, so that replies find their thread, and what a header said. */
export const envelopes = pgTable(
  'email_envelopes',
  {
    id: id(),
    mailbox: text('mailbox').notNull(),
    direction: text('direction').$type<'in' | 'out'>().notNull(),
    /** Ids may be 250 characters long and are compared as written: their hash is what is looked up. */
    messageIdHash: text('message_id_hash').notNull(),
    messageIdText: text('message_id_text').notNull(),
    /** Sender, subject, words and files. Two mails may share an id; with the same content they are one mail. */
    contentHash: text('content_hash').notNull(),
    inReplyTo: text('in_reply_to').array().notNull().default([]),
    references: text('references').array().notNull().default([]),
    from: text('from'),
    fromName: text('from_name'),
    replyTo: text('reply_to').array().notNull().default([]),
    to: text('to').array().notNull().default([]),
    cc: text('cc').array().notNull().default([]),
    deliveredTo: text('delivered_to').array().notNull().default([]),
    subject: text('subject').notNull().default(''),
    saidDate: moment('said_date'),
    authResults: jsonb('auth_results').$type<AuthResults>(),
    automaticRule: text('automatic_rule'),
    automaticReason: text('automatic_reason'),
    bounceKind: text('bounce_kind'),
    bouncePermanent: boolean('bounce_permanent').notNull().default(false),
    notices: text('notices').array().$type<MailNotice[]>().notNull().default([]),
    signature: text('signature'),
    forwarded: boolean('forwarded').notNull().default(false),
    /** Which rules cleaned the HTML, so that stored mail can be cleaned again when they change. */
    sanitiserVersion: integer('sanitiser_version'),
    rawId: uuid('raw_id').references(() => rawMails.id),
    ticketId: uuid('ticket_id').references(() => tickets.id),
    messageId: uuid('message_id').references(() => messages.id),
    createdAt: madeAt(),
  },
  (table) => [
    unique('email_envelopes_same_mail').on(table.mailbox, table.messageIdHash, table.contentHash),
    index('email_envelopes_message_id').on(table.messageIdHash),
    index('email_envelopes_references').using('gin', table.references),
    index('email_envelopes_of_message').on(table.messageId),
    index('email_envelopes_of_ticket').on(table.ticketId, table.id),
  ],
);

/** What a mail of ours is for. */
export type OutgoingKind =
  'reply' | 'acknowledgement' | 'offer' | 'reminder' | 'one-press' | 'sign-in-link' | 'password-reset';

/** Mail on its way out: written once, and kept until a server has taken it. */
export const outgoingMails = pgTable(
  'outgoing_mails',
  {
    id: id(),
    /** Says what this mail is about, so that one story sends it once. */
    onceKey: text('once_key').notNull().unique('outgoing_mails_once'),
    kind: text('kind').$type<OutgoingKind>().notNull(),
    ticketId: uuid('ticket_id').references(() => tickets.id),
    messageId: uuid('message_id').references(() => messages.id),
    fromName: text('from_name').notNull(),
    fromAddress: text('from_address').notNull(),
    replyTo: text('reply_to').notNull(),
    toName: text('to_name').notNull(),
    toAddress: text('to_address').notNull(),
    ccNames: text('cc_names').array().notNull().default([]),
    ccAddresses: text('cc_addresses').array().notNull().default([]),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    messageIdText: text('message_id_text').notNull(),
    inReplyTo: text('in_reply_to'),
    references: text('references').array().notNull().default([]),
    headers: jsonb('headers').$type<Record<string, string>>().notNull().default({}),
    attachmentIds: uuid('attachment_ids').array().notNull().default([]),
    /** No person wrote it. */
    automatic: boolean('automatic').notNull(),
    /** `kept` mail stays in the outbox, because no mail server is set. */
    state: text('state').$type<'kept' | 'queued' | 'sent' | 'failed'>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    tryAt: moment('try_at').notNull().defaultNow(),
    error: text('error'),
    createdAt: madeAt(),
    sentAt: moment('sent_at'),
  },
  (table) => [
    index('outgoing_mails_newest').on(table.id.desc()),
    index('outgoing_mails_waiting')
      .on(table.tryAt, table.id)
      .where(sql`state = 'queued'`),
    index('outgoing_mails_to').on(table.toAddress, table.createdAt),
    index('outgoing_mails_message_id').on(table.messageIdText),
    index('outgoing_mails_sent')
      .on(table.sentAt.desc())
      .where(sql`state = 'sent'`),
  ],
);

/** Addresses that bounce for good: nothing automatic goes there until somebody writes from them again. */
export const mutedAddresses = pgTable('muted_addresses', {
  address: text('address').primaryKey(),
  reason: text('reason').notNull(),
  createdAt: madeAt(),
});

/** Where mail is fetched from, how far we have read, and how it went last time. */
export const mailSources = pgTable('mail_sources', {
  /** Names the account without its password. */
  name: text('name').primaryKey(),
  uidValidity: text('uid_validity'),
  lastUid: bigint('last_uid', { mode: 'number' }).notNull().default(0),
  lastSuccessAt: moment('last_success_at'),
  error: text('error'),
});
