import { eq } from 'drizzle-orm';
import type { Act } from '../../act.ts';
import { hashSecret } from '../../platform/secrets.ts';
import type { Told } from '../../platform/events.ts';
import { LINK_MINUTES, users } from '../auth/index.ts';
import { newTicketKey, type NewTicketKey } from '../portal/index.ts';
import { offerById, offerToken } from '../resolution/index.ts';
import {
  composeAcknowledgement,
  composeMagicLink,
  composeOffer,
  composeOnePress,
  composePasswordReset,
  composeReminder,
  composeReply,
  type OutgoingMail,
  type Thread,
} from './compose.ts';
import { isOfDesk, mailDesk, type MailDesk, type MailHouse } from './desk-mail.ts';
import { isMuted } from './hear-bounce.ts';
import { knownOfReceipt, knownOfReply, knownOfTicket, type Known, type KnownOfReceipt } from './known.ts';
import { put, writtenLately } from './outbox.ts';

/** The letters that follow from what happened. Each is written once, whoever is told how often. */

/** An agent answered: their words go to the requester, and to whom the requester copied in. */
export async function writeReply(act: Act, house: MailHouse, told: Told): Promise<void> {
  const messageId = String(told.data['messageId']);
  const onceKey = `reply:${messageId}`;
  const known = await knownOfReply(act, messageId, onceKey);
  if (known === undefined || known.written) return;
  const desk = await mailDesk(act.db, house);
  // The link opens the ticket as its requester, so it is not for a mail that others read too.
  const key = known.cc.length === 0 ? newTicketKey(act, known.ticketId, known.requesterId, true) : null;
  const mail = composeReply({
    ...addressed(desk, known),
    agentName: known.agentName,
    body: known.text,
    cc: known.cc,
    link: key && ticketLink(house, known, key),
  });
  await put(
    act,
    house,
    desk,
    {
      onceKey,
      kind: 'reply',
      ticketId: known.ticketId,
      messageId,
      attachmentIds: known.fileIds,
      automatic: false,
      ticketKey: key,
    },
    mail,
  );
}

const ANSWERS_AN_HOUR = 3;

/** Any doubt is enough to keep quiet: two polite robots can fill a mailbox in an hour. */
const mayAnswerByItself = (desk: MailDesk, known: KnownOfReceipt): boolean =>
  !known.written &&
  known.rule === null &&
  !known.disproved &&
  !known.muted &&
  !isOfDesk(known.address, desk) &&
  known.writtenLately < ANSWERS_AN_HOUR;

/**
 * One short receipt for a new ticket: only to people, only when the admin wants it, only so
 * often, and with no word of what came in unless we know who wrote.
 */
export async function acknowledge(act: Act, house: MailHouse, told: Told): Promise<void> {
  if (told.data['automatic'] === true || !['email', 'portal'].includes(String(told.data['channel']))) return;
  const desk = await mailDesk(act.db, house);
  if (!desk.acknowledge) return;
  const { ticketId } = told;
  const onceKey = `acknowledgement:${ticketId}`;
  const known = await knownOfReceipt(act, {
    ticketId,
    messageId: String(told.data['messageId']),
    onceKey,
    kind: 'acknowledgement',
  });
  if (known === undefined || !mayAnswerByItself(desk, known)) return;
  const key = newTicketKey(act, ticketId, known.requesterId, true);
  const mail = composeAcknowledgement({
    ...addressed(desk, known),
    knownSender: known.requesterVerified,
    link: ticketLink(house, known, key),
  });
  await put(act, house, desk, { onceKey, kind: 'acknowledgement', ticketId, automatic: true, ticketKey: key }, mail);
}

/** A fix is offered: what went wrong, what was done, how to avoid it, and one question. */
export async function writeOffer(act: Act, house: MailHouse, told: Told): Promise<void> {
  const offer = await offerById(act, String(told.data['offerId']));
  if (offer === undefined || offer.row.outcome !== 'pending') return;
  const { row, name } = offer;
  const onceKey = `offer:${row.id}`;
  const known = await knownOfTicket(act, row.ticketId, onceKey);
  if (known.written) return;
  const desk = await mailDesk(act.db, house);
  const mail = composeOffer({
    ...addressed(desk, known),
    agentName: name,
    body: '',
    cause: row.cause,
    fix: row.fix,
    prevention: row.prevention || null,
    link: offerLink(house, row.id),
  });
  await put(act, house, desk, { onceKey, kind: 'offer', ticketId: row.ticketId, automatic: false }, mail);
}

/**
 * They answered the offer by mail: it works. A mail proves nothing about who wrote it, so it asks for the
 * one press that does. Once for each fix, and only ever to the requester's own address.
 */
export async function askForPress(act: Act, house: MailHouse, told: Told): Promise<void> {
  const offer = await offerById(act, String(told.data['offerId']));
  if (offer === undefined || (offer.row.outcome !== 'pending' && offer.row.outcome !== 'dormant')) return;
  const desk = await mailDesk(act.db, house);
  const { id, ticketId } = offer.row;
  const onceKey = `one-press:${id}`;
  const messageId = String(told.data['messageId']);
  const known = await knownOfReceipt(act, { ticketId, messageId, onceKey, kind: 'one-press' });
  if (known === undefined || !mayAnswerByItself(desk, known)) return;
  const mail = composeOnePress({ ...addressed(desk, known), link: offerLink(house, id) });
  await put(act, house, desk, { onceKey, kind: 'one-press', ticketId, automatic: true }, mail);
}

/** A reminder comes as often as the admin set for each offer, so it needs no other limit. */
export async function writeReminder(act: Act, house: MailHouse, told: Told): Promise<void> {
  const offer = await offerById(act, String(told.data['offerId']));
  if (offer === undefined || offer.row.outcome !== 'pending') return;
  const { row, name } = offer;
  const onceKey = `reminder:${row.id}:${String(told.data['times'])}`;
  const known = await knownOfTicket(act, row.ticketId, onceKey);
  const desk = await mailDesk(act.db, house);
  // Not to ourselves, and not to where nothing arrives.
  if (known.written || isOfDesk(known.address, desk) || (await isMuted(act, known.address))) return;
  const mail = composeReminder({
    ...addressed(desk, known),
    agentName: name,
    saidWorks: row.saidWorksAt !== null,
    link: offerLink(house, row.id),
  });
  await put(act, house, desk, { onceKey, kind: 'reminder', ticketId: row.ticketId, automatic: true }, mail);
}

/** Somebody asked to sign in. The address belongs to a person we know, or nothing would have come here. */
export async function writeSignInLink(act: Act, house: MailHouse, to: string, token: string): Promise<void> {
  await writeSecret(act, house, 'sign-in-link', to, token, (common) =>
    composeMagicLink({ ...common, link: `${house.config.url}/link/${token}`, minutes: LINK_MINUTES }),
  );
}

export async function writePasswordReset(act: Act, house: MailHouse, to: string, token: string): Promise<void> {
  await writeSecret(act, house, 'password-reset', to, token, (common) =>
    composePasswordReset({ ...common, link: `${house.config.url}/reset-password?token=${encodeURIComponent(token)}` }),
  );
}

const SECRETS_AN_HOUR = 6;

type Common = Pick<Parameters<typeof composeMagicLink>[0], 'desk' | 'language' | 'to'>;

async function writeSecret(
  act: Act,
  house: MailHouse,
  kind: 'sign-in-link' | 'password-reset',
  to: string,
  token: string,
  compose: (common: Common) => OutgoingMail,
): Promise<void> {
  // A person asks for these, but perhaps not the person whose mailbox fills.
  if ((await writtenLately(act, to, [kind])) >= SECRETS_AN_HOUR) return;
  const desk = await mailDesk(act.db, house);
  const [known] = await act.db.select().from(users).where(eq(users.email, to));
  const mail = compose({ desk, language: known?.locale ?? desk.locale, to: { name: known?.name ?? '', address: to } });
  await put(act, house, desk, { onceKey: `${kind}:${hashSecret(token)}`, kind, automatic: true }, mail);
}

/** To whom, in which language, in which thread. */
const addressed = (desk: MailDesk, known: Known) => ({
  desk,
  language: known.locale,
  to: { name: known.name, address: known.address },
  thread: known satisfies Thread,
});

/** Opens the ticket for whoever reads the requester's mailbox. */
const ticketLink = ({ config }: MailHouse, { number }: Known, { key }: NewTicketKey): string =>
  `${config.url}/t/${number}#key=${key}`;

const offerLink = ({ config }: MailHouse, offerId: string): string =>
  `${config.url}/fix/${offerToken(config.secret, offerId)}`;
