import { eq, sql } from 'drizzle-orm';
import { story, tell, type Act } from '../../act.ts';
import { prepared, statement } from '../../platform/prepared.ts';
import { personByEmail } from '../auth/index.ts';
import { openTicket, receive } from '../conversations/index.ts';
import { goesOnIn, lockTicket, tickets, type TicketRecord } from '../tickets/index.ts';
import { isFromAMachine } from './automatic.ts';
import { addCopied, noteCopied } from './copied-in.ts';
import type { MailDesk, MailHouse } from './desk-mail.ts';
import { keepEnvelope, messageOfSameMail, tieEnvelope } from './envelope.ts';
import { keepFiles } from './files.ts';
import { hearBounce, unmute } from './hear-bounce.ts';
import type { RawMail } from './ingest.ts';
import { wordsToShow } from './mail-words.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { NOBODY, senderOf, type Sender } from './sender.ts';
import { baseSubject } from './subject.ts';
import { rawMails } from './tables.ts';
import { placeOf, type Place } from './thread.ts';

type Ending = { state: 'parsed'; messageId: string | null } | { state: 'set-aside' | 'quarantined'; reason: string };

/** Makes a mail part of the desk: one transaction, so that it happens once or not at all. */
export async function takeIn(
  act: Act,
  house: MailHouse,
  desk: MailDesk,
  raw: RawMail,
  mail: ParsedMail,
): Promise<void> {
  await story(act, async (act) => {
    const [waiting] = await lockRaw(act.db, { id: raw.id });
    if (waiting?.state !== 'received') return;
    const ending = await endingOf(act, house, desk, raw, mail);
    await endRaw(act.db, {
      id: raw.id,
      state: ending.state,
      error: ending.state === 'parsed' ? null : ending.reason,
      messageId: ending.state === 'parsed' ? ending.messageId : null,
      from: mail.from?.address ?? null,
      subject: mail.subject,
      now: act.now.toISOString(),
    });
  });
}

const lockRaw = prepared('lock_raw', (db) =>
  db
    .select({ state: rawMails.state })
    .from(rawMails)
    .where(eq(rawMails.id, sql.placeholder('id')))
    .for('update'),
);

const endRaw = statement(
  () => sql`
    update raw_messages set state = ${sql.placeholder('state')}, error = ${sql.placeholder('error')}, message_id = ${sql.placeholder('messageId')},
      "from" = ${sql.placeholder('from')}, subject = ${sql.placeholder('subject')}, parsed_at = ${sql.placeholder('now')}
    where id = ${sql.placeholder('id')}`,
);

/** Odd cases leave at the top; most mails reach the last line. */
async function endingOf(act: Act, house: MailHouse, desk: MailDesk, raw: RawMail, mail: ParsedMail): Promise<Ending> {
  if (mail.automatic?.kind === 'loop') return { state: 'set-aside', reason: mail.automatic.reason };
  const sender = senderOf(mail, raw.envelopeFrom, desk) ?? (raw.insisted ? NOBODY : null);
  if (sender === null)
    return {
      state: 'quarantined',
      reason: 'It says that it comes from this desk itself and names nobody to answer.',
    };

  const place = await placeOf(act, desk, raw, mail, sender);
  const isReceipt = mail.bounce !== null && ['read', 'not-read', 'delivered'].includes(mail.bounce.kind);
  if (isReceipt) return { state: 'set-aside', reason: 'It is a receipt for a mail of ours.' };
  if (place.kind === 'new' && isAboutAMail(mail) && !raw.insisted) {
    if (mail.bounce !== null) await hearBounce(act, null, mail.bounce);
    return place.answersOurMail
      ? { state: 'set-aside', reason: mail.automatic!.reason }
      : { state: 'quarantined', reason: `${mail.automatic!.reason} This desk knows no mail that it could be about.` };
  }

  const envelopeId = await keepEnvelope(act, house, raw, mail);
  if (envelopeId === null)
    return { state: 'parsed', messageId: (await messageOfSameMail(act, mail))?.messageId ?? null };
  const { ticket, messageId } = await write(act, house, desk, raw, mail, sender, place);
  await tieEnvelope(act, envelopeId, { ticketId: ticket.id, messageId });
  if (mail.notices.length > 0)
    await tell(act, { type: 'mail.noticed', ticket, data: { messageId, notices: mail.notices } });
  if (mail.bounce !== null) await hearBounce(act, ticket, mail.bounce);
  return { state: 'parsed', messageId };
}

/** Reports and out-of-office answers are about a mail of ours. Alone they are nobody's request. */
const isAboutAMail = ({ automatic, bounce }: ParsedMail): boolean =>
  bounce !== null || (automatic?.kind === 'auto-reply' && automatic.certain);

async function write(
  act: Act,
  house: MailHouse,
  desk: MailDesk,
  raw: RawMail,
  mail: ParsedMail,
  sender: Sender,
  place: Place,
): Promise<{ ticket: TicketRecord; messageId: string }> {
  const author = await personByEmail(act.db, sender.address, sender.name, act.now, desk.locale);
  const isMachine = isFromAMachine(mail.automatic);
  if (!isMachine) await unmute(act, sender.address);
  const files = await keepFiles(act, house, raw.content, mail);
  const incoming = {
    authorId: author.id,
    via: 'email' as const,
    ...wordsToShow(mail),
    html: files.html,
    autoGenerated: isMachine,
    attachmentIds: files.ids,
    filesMatter: files.matter,
    uploaderId: null,
  };

  const provedRequester = (ticket: TicketRecord) =>
    author.id === ticket.requesterId && (sender.proved || (place.kind === 'ticket' && place.sawOurMail));
  const notePeople = async (ticket: TicketRecord) => {
    // A machine's list of recipients is nobody's wish to have them in copy.
    if (isMachine || mail.automatic?.kind === 'list') return;
    await addCopied(act, ticket, author.id, null);
    await noteCopied(act, desk, ticket, mail, { id: author.id, provedRequester: provedRequester(ticket) });
  };

  if (place.kind === 'new') {
    const { ticket, messageId } = await openTicket(act, {
      ...incoming,
      subject: baseSubject(mail.subject),
      requesterId: author.id,
      requesterVerified: sender.proved,
      channel: 'email',
      possiblyRelatedId: place.relatedId,
    });
    await notePeople(ticket);
    return { ticket, messageId };
  }
  const ticket = await lockWhereItGoesOn(act, place.ticket);
  if (sender.proved && author.id === ticket.requesterId && !ticket.requesterVerified)
    await act.db.update(tickets).set({ requesterVerified: true }).where(eq(tickets.id, ticket.id));
  const { message } = await receive(act, ticket, incoming);
  await notePeople(ticket);
  return { ticket, messageId: message.id };
}

/** Somebody may merge the ticket between finding and locking it. */
async function lockWhereItGoesOn(act: Act, found: TicketRecord): Promise<TicketRecord> {
  const ticket = await lockTicket(act, { id: found.id }, { merged: 'allow' });
  return ticket.mergedIntoId === null ? ticket : lockWhereItGoesOn(act, await goesOnIn(act, ticket));
}
