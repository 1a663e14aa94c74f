import { eq } from 'drizzle-orm';
import type { Act } from '../../act.ts';
import { hashSecret } from '../../platform/secrets.ts';
import type { Told } from '../../platform/events.ts';
import { LINK_MINUTES, users } from '../auth/index.ts';
import { attachmentsOf, messageById } from '../conversations/index.ts';
import { makeTicketKey } from '../portal/index.ts';
import { offerById, offerToken } from '../resolution/index.ts';
import { findTicket, type TicketRecord } from '../tickets/index.ts';
import {
  composeAcknowledgement,
  composeMagicLink,
  composeOffer,
  composePasswordReset,
  composeReminder,
  composeReply,
  type OutgoingMail,
  type Thread,
} from './compose.ts';
import { copiedByRequester } from './copied-in.ts';
import { isOfDesk, mailDesk, type MailDesk, type MailHouse } from './desk-mail.ts';
import { automaticRuleOf, latestSubject, threadIds } from './envelope.ts';
import { isMuted } from './hear-bounce.ts';
import { writeOnce, writtenLately } from './outbox.ts';

/** The letters that follow from what happened. Each is written once, whoever is told how often. */

/** An agent answered: their words go to the requester, and to whom the requester copied in. */
export async function writeReply(act: Act, house: MailHouse, told: Told): Promise<void> {
  const message = await messageById(act, String(told.data['messageId']));
  if (message === undefined || message.kind !== 'public' || message.fromOutside) return;
  const desk = await mailDesk(act.db, house);
  const files = (await attachmentsOf(act.db, [message.id])).get(message.id) ?? [];
  await writeOnce(
    act,
    house,
    desk,
    {
      onceKey: `reply:${message.id}`,
      kind: 'reply',
      ticketId: message.ticketId,
      messageId: message.id,
      attachmentIds: files.map(({ id }) => id),
      automatic: false,
    },
    async (act) => {
      const ticket = (await ticketOf(act, message.ticketId))!;
      const requester = await person(act, ticket.requesterId);
      const agent = await person(act, message.authorId);
      const cc = await copiedByRequester(act, ticket);
      const common = { desk, language: requester.locale, to: { name: requester.name, address: requester.email } };
      // The link opens the ticket as its requester, so it is not for a mail that others read too.
      const link = cc.length === 0 ? await ticketLink(act, house, ticket) : null;
      return composeReply({
        ...common,
        thread: await threadOf(act, ticket),
        agentName: agent.name,
        body: message.text,
        cc,
        link,
      });
    },
  );
}

const RECEIPTS_AN_HOUR = 3;

/**
 * One short receipt for a new ticket: only to people, only when the admin wants it, only so
 * often, and with no word of what came in unless we know who wrote.
 */
export async function acknowledge(act: Act, house: MailHouse, told: Told): Promise<void> {
  if (told.data['automatic'] === true || !['email', 'portal'].includes(String(told.data['channel']))) return;
  const desk = await mailDesk(act.db, house);
  const ticket = await ticketOf(act, told.ticketId);
  if (!desk.acknowledge || ticket === undefined) return;
  const mail = await automaticRuleOf(act.db, String(told.data['messageId']));
  // Any doubt is enough to keep quiet: two polite robots can fill a mailbox in an hour.
  if (mail !== undefined && (mail.rule !== null || mail.disproved)) return;
  const requester = await person(act, ticket.requesterId);
  if (!(await mayWriteByItself(act, desk, requester.email))) return;
  if ((await writtenLately(act, requester.email, ['acknowledgement'])) >= RECEIPTS_AN_HOUR) return;
  await writeOnce(
    act,
    house,
    desk,
    { onceKey: `acknowledgement:${ticket.id}`, kind: 'acknowledgement', ticketId: ticket.id, automatic: true },
    async (act) =>
      composeAcknowledgement({
        desk,
        language: requester.locale,
        to: { name: requester.name, address: requester.email },
        thread: await threadOf(act, ticket),
        knownSender: ticket.requesterVerified,
        link: await ticketLink(act, house, ticket),
      }),
  );
}

/** A fix is offered: what went wrong, what was done, how to avoid it, and one question. */
export async function writeOffer(act: Act, house: MailHouse, told: Told): Promise<void> {
  const offer = await offerById(act, String(told.data['offerId']));
  if (offer === undefined || offer.row.outcome !== 'pending') return;
  const desk = await mailDesk(act.db, house);
  const { row, name } = offer;
  await writeOnce(
    act,
    house,
    desk,
    { onceKey: `offer:${row.id}`, kind: 'offer', ticketId: row.ticketId, automatic: false },
    async (act) => {
      const ticket = (await ticketOf(act, row.ticketId))!;
      const requester = await person(act, ticket.requesterId);
      return composeOffer({
        desk,
        language: requester.locale,
        to: { name: requester.name, address: requester.email },
        thread: await threadOf(act, ticket),
        agentName: name,
        body: '',
        cause: row.cause,
        fix: row.fix,
        prevention: row.prevention || null,
        link: offerLink(house, row.id),
      });
    },
  );
}

/** A reminder comes as often as the admin set for each offer, so it needs no other limit. */
export async function writeReminder(act: Act, house: MailHouse, told: Told): Promise<void> {
  const offer = await offerById(act, String(told.data['offerId']));
  if (offer === undefined || offer.row.outcome !== 'pending') return;
  const desk = await mailDesk(act.db, house);
  const { row, name } = offer;
  const ticket = (await ticketOf(act, row.ticketId))!;
  const requester = await person(act, ticket.requesterId);
  if (!(await mayWriteByItself(act, desk, requester.email))) return;
  await writeOnce(
    act,
    house,
    desk,
    {
      onceKey: `reminder:${row.id}:${String(told.data['times'])}`,
      kind: 'reminder',
      ticketId: row.ticketId,
      automatic: true,
    },
    async (act) =>
      composeReminder({
        desk,
        language: requester.locale,
        to: { name: requester.name, address: requester.email },
        thread: await threadOf(act, ticket),
        agentName: name,
        link: offerLink(house, row.id),
      }),
  );
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
  await writeOnce(act, house, desk, { onceKey: `${kind}:${hashSecret(token)}`, kind, automatic: true }, async () =>
    compose({ desk, language: known?.locale ?? desk.locale, to: { name: known?.name ?? '', address: to } }),
  );
}

/** Not to ourselves, and not to where nothing arrives. */
const mayWriteByItself = async (act: Act, desk: MailDesk, address: string): Promise<boolean> =>
  !isOfDesk(address, desk) && !(await isMuted(act, address));

const ticketOf = (act: Act, id: string): Promise<TicketRecord | undefined> =>
  findTicket(act.db, { kind: 'desk' }, { id });

async function threadOf(act: Act, ticket: TicketRecord): Promise<Thread> {
  return {
    ticketId: ticket.id,
    number: ticket.number,
    subject: await latestSubject(act.db, ticket),
    messageIds: await threadIds(act.db, ticket),
  };
}

async function person({ db }: Act, id: string) {
  const [row] = await db
    .select({ name: users.name, email: users.email, locale: users.locale })
    .from(users)
    .where(eq(users.id, id));
  return row!;
}

/** Opens the ticket for whoever reads the requester's mailbox. */
async function ticketLink(act: Act, { config }: MailHouse, ticket: TicketRecord): Promise<string> {
  return `${config.url}/t/${ticket.number}#key=${await makeTicketKey(act, ticket.id, ticket.requesterId, true)}`;
}

const offerLink = ({ config }: MailHouse, offerId: string): string =>
  `${config.url}/fix/${offerToken(config.secret, offerId)}`;
