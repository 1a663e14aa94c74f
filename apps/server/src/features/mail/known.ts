import { sql } from 'drizzle-orm';
import type { Act } from '../../act.ts';
import { after, hours } from '../../platform/clock.ts';
import { statement } from '../../platform/prepared.ts';
import { copiedBy } from './copied-in.ts';
import { latestSubjectOf, threadIdsOf } from './envelope.ts';
import type { OutgoingKind } from './tables.ts';
import type { MailLanguage } from './words.ts';

/** All that a letter about a ticket has to know. */
export interface Known {
  ticketId: string;
  requesterId: string;
  requesterVerified: boolean;
  name: string;
  address: string;
  locale: MailLanguage;
  number: number;
  subject: string;
  messageIds: string[];
  /** It was written already: the job that writes it may run twice. */
  written: boolean;
}

const THE_TICKET = sql`
  tickets.id as "ticketId", requester.id as "requesterId", tickets.requester_verified as "requesterVerified",
  requester.name, requester.email as address, requester.locale,
  tickets.number, coalesce((${latestSubjectOf(sql`tickets.id`, sql`tickets.requester_id`)}), tickets.subject) as subject,
  array(${threadIdsOf(sql`tickets.id`, sql`tickets.requester_id`)}) as "messageIds",
  exists (select from outgoing_mails where once_key = ${sql.placeholder('onceKey')}) as written`;
const REQUESTER = sql`join users requester on requester.id = tickets.requester_id`;

const ticketKnown = statement<Known>(
  () => sql`select ${THE_TICKET} from tickets ${REQUESTER} where tickets.id = ${sql.placeholder('ticketId')}`,
);

export async function knownOfTicket({ db }: Act, ticketId: string, onceKey: string): Promise<Known> {
  return (await ticketKnown(db, { ticketId, onceKey }))[0]!;
}

interface KnownOfReply extends Known {
  text: string;
  agentName: string;
  fileIds: string[];
  cc: { name: string; address: string }[];
}

const replyKnown = statement<KnownOfReply>(
  () => sql`
    select ${THE_TICKET}, message.text, agent.name as "agentName",
      array(select a.id::text from attachments a where a.message_id = message.id order by a.id) as "fileIds",
      (select coalesce(json_agg(copied), '[]') from (${copiedBy(sql`tickets.id`, sql`tickets.requester_id`)}) copied) as cc
    from messages message
    join tickets on tickets.id = message.ticket_id ${REQUESTER}
    join users agent on agent.id = message.author_id
    where message.id = ${sql.placeholder('messageId')}
      and message.kind = 'public' and not message.from_outside and message.taken_back_at is null`,
);

/** Undefined when there is nothing to write: it was no reply, or it was taken back. */
export async function knownOfReply({ db }: Act, messageId: string, onceKey: string): Promise<KnownOfReply | undefined> {
  return (await replyKnown(db, { messageId, onceKey }))[0];
}

export interface KnownOfReceipt extends Known {
  /** What the mail of the message said of itself, when a mail brought it. */
  rule: string | null;
  disproved: boolean;
  muted: boolean;
  writtenLately: number;
}

const receiptKnown = statement<KnownOfReceipt>(
  () => sql`
    select ${THE_TICKET}, mail.automatic_rule as rule,
      coalesce(mail.auth_results ->> 'dmarc' = 'fail' or 'several-senders' = any(mail.notices), false) as disproved,
      exists (select from muted_addresses where muted_addresses.address = requester.email) as muted,
      (select count(*)::int from outgoing_mails o
         where o.to_address = requester.email and o.created_at > ${sql.placeholder('lately')} and o.kind = ${sql.placeholder('kind')}) as "writtenLately"
    from tickets ${REQUESTER}
    left join email_envelopes mail on mail.message_id = ${sql.placeholder('messageId')} and mail.direction = 'in'
    where tickets.id = ${sql.placeholder('ticketId')}`,
);

export async function knownOfReceipt(
  { db, now }: Act,
  about: { ticketId: string; messageId: string; onceKey: string; kind: OutgoingKind },
): Promise<KnownOfReceipt | undefined> {
  return (await receiptKnown(db, { ...about, lately: after(now, -hours(1)).toISOString() }))[0];
}
