import { eq } from 'drizzle-orm';
import { allIsWell } from '@attune/language';
import { story, type Act } from '../../act.ts';
import type { Told } from '../../platform/events.ts';
import { after, days } from '../../platform/clock.ts';
import { messageById, type MessageRecord } from '../conversations/index.ts';
import { theDesk } from '../desk/index.ts';
import { change, findTicket, goesOnIn, lockTicket, type TicketRecord } from '../tickets/index.ts';
import { asRequester } from './as-requester.ts';
import { firstReminder, settle } from './offer.ts';
import { newestOffer, type OfferRecord } from './store.ts';
import { offers } from './tables.ts';

/**
 * The requester wrote, in a mail or below the page, while a fix was waiting for their word. "It works"
 * is heard and settles nothing, because only their press does; thanks alone say nothing about it;
 * anything else says that the work goes on.
 */
export async function hearWords(act: Act, told: Told): Promise<void> {
  if (told.data['automatic'] === true) return;
  const found = await findTicket(act.db, { kind: 'desk' }, { id: told.ticketId });
  const message = await messageById(act, String(told.data['messageId']));
  // Somebody in copy may say what they like; the fix was offered to the requester.
  if (!found || message?.authorId !== found.requesterId) return;
  await story(await asRequester(act, found), async (act) => {
    const ticket = await lockTicket({ ...act, viewer: { kind: 'desk' } }, { id: (await goesOnIn(act, found)).id });
    const offer = (await newestOffer(act, told.ticketId))?.row;
    if (!offer || !isAskedIn(offer, message)) return;
    const well = allIsWell(message.text);
    if (well?.works || well?.agrees) await hearItWorks(act, ticket, offer, message);
    else if (!message.asksNothing) await hearNotYet(act, ticket, offer, message);
  });
}

/** This is heard a moment later; a fix that was offered in between is still to be answered. */
const isAskedIn = (offer: OfferRecord, message: MessageRecord): boolean =>
  (offer.outcome === 'pending' || offer.outcome === 'dormant') && offer.offeredAt <= message.createdAt;

/** Whoever wrote is not silent: the days of reminding and resting begin again with their word. */
async function hearItWorks(act: Act, ticket: TicketRecord, offer: OfferRecord, message: MessageRecord): Promise<void> {
  const desk = await theDesk(act.db);
  const again = {
    askedAt: message.createdAt,
    nextReminderAt: firstReminder(desk, message.createdAt),
    dormantAt: after(message.createdAt, days(desk.dormantAfterDays)),
  };
  await act.db
    .update(offers)
    .set({ saidWorksAt: message.createdAt, ...(offer.outcome === 'pending' ? again : {}) })
    .where(eq(offers.id, offer.id));
  await change(
    act,
    ticket,
    {},
    { type: 'resolution.said-works', data: { offerId: offer.id, messageId: message.id, via: message.via } },
  );
}

async function hearNotYet(act: Act, ticket: TicketRecord, offer: OfferRecord, message: MessageRecord): Promise<void> {
  await settle(act, offer, { outcome: 'not-yet', words: message.text });
  await change(
    act,
    ticket,
    { notYetCount: ticket.notYetCount + 1 },
    { type: 'resolution.not-yet', data: { offerId: offer.id, words: message.text } },
  );
}
