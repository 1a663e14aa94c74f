import { story, type Act } from '../../act.ts';
import type { Told } from '../../platform/events.ts';
import { endOfferBy } from './offer.ts';

/** The requester wrote while a fix was on offer: their words, and not a button, say that the work goes on. */
export async function hearWords(act: Act, told: Told): Promise<void> {
  if (told.data['thanksOnly'] === true || told.data['automatic'] === true) return;
  await story(act, (act) => endOfferBy(act, told.ticketId));
}
