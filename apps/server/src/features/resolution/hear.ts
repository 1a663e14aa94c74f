import { story, type Act } from '../../act.ts';
import type { Told } from '../../platform/events.ts';
import { messageById } from '../conversations/index.ts';
import { findTicket } from '../tickets/index.ts';
import { endOfferBy } from './offer.ts';

/** The requester wrote while a fix was on offer: their words, and not a button, say that the work goes on. */
export async function hearWords(act: Act, told: Told): Promise<void> {
  if (told.data['thanksOnly'] === true || told.data['automatic'] === true) return;
  const ticket = await findTicket(act.db, { kind: 'desk' }, { id: told.ticketId });
  const message = await messageById(act, String(told.data['messageId']));
  // Somebody in copy may say what they like; the fix was offered to the requester.
  if (!ticket || message?.authorId !== ticket.requesterId) return;
  await story(act, (act) => endOfferBy(act, told.ticketId, message.createdAt));
}
