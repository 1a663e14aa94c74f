import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { NewOffer, Offer, OfferAnswer } from '@attune/contract';
import { story, type Act, type Staff } from '../../act.ts';
import { AppError } from '../../errors.ts';
import { after, days } from '../../platform/clock.ts';
import { newId } from '../../platform/columns.ts';
import { hashSecret } from '../../platform/secrets.ts';
import { receive } from '../conversations/index.ts';
import { theDesk, type DeskRecord } from '../desk/index.ts';
import { endPromises } from '../promises/index.ts';
import { change, lockTicket, type TicketRecord } from '../tickets/index.ts';
import { offerById, pendingOffer, presentOffer, wakingOffers, type OfferRecord } from './store.ts';
import { offers } from './tables.ts';
import { offerToken } from './token.ts';

/**
 * Offers a fix. From here only the requester's own word makes the ticket solved; silence
 * makes it dormant, which counts for nothing.
 * @throws {AppError} `resolution.pending` while another offer is open
 */
export async function offerFix(
  act: Act<Staff>,
  secret: string,
  number: number,
  input: z.output<typeof NewOffer>,
): Promise<Offer> {
  const id = newId();
  await story(act, async (act) => {
    const ticket = await lockTicket(act, { number });
    if (await pendingOffer(act, ticket.id)) throw new AppError('resolution.pending');
    const desk = await theDesk(act.db);
    await act.db.insert(offers).values({
      id,
      ticketId: ticket.id,
      ...input,
      offeredBy: act.viewer.id,
      tokenHash: hashSecret(offerToken(secret, id)),
      offeredAt: act.now,
      askedAt: act.now,
      nextReminderAt: firstReminder(desk, act.now),
      dormantAt: after(act.now, days(desk.dormantAfterDays)),
    });
    await change(
      act,
      ticket,
      {
        status: 'offered',
        waitingOn: 'requester',
        waitingSince: act.now,
        snoozedUntil: null,
        ...(ticket.assigneeId === null ? { assigneeId: act.viewer.id } : {}),
      },
      { type: 'resolution.offered', data: { offerId: id } },
    );
  });
  return presentOffer((await offerById(act, id))!);
}

export async function withdrawFix(act: Act<Staff>, number: number): Promise<Offer> {
  const id = await story(act, async (act) => {
    const ticket = await lockTicket(act, { number });
    const offer = await pendingOffer(act, ticket.id);
    if (!offer) throw new AppError('resolution.none');
    await settle(act, offer, { outcome: 'withdrawn' });
    await change(
      act,
      ticket,
      { status: 'open', waitingOn: 'agent', waitingSince: act.now },
      { type: 'resolution.withdrawn', data: { offerId: offer.id } },
    );
    return offer.id;
  });
  return presentOffer((await offerById(act, id))!);
}

/**
 * The requester's own word. "It works now" makes the ticket solved; "not yet" reopens it
 * with their words, at the front of the line that they have stood in before.
 * @throws {AppError} `resolution.answered` when the offer is not open any more
 */
export async function answerOffer(
  act: Act,
  offer: OfferRecord,
  answer: z.output<typeof OfferAnswer>,
  via: 'portal' | 'email',
): Promise<void> {
  await story(act, async (act) => {
    const ticket = await lockTicket({ ...act, viewer: { kind: 'desk' } }, { id: offer.ticketId });
    // Looked at again now that it is held: a second press of the button comes too late.
    const current = (await offerById(act, offer.id))!.row;
    // A person may come back after the ticket went to rest: their word still counts.
    if (current.outcome !== 'pending' && current.outcome !== 'dormant') throw new AppError('resolution.answered');
    const words = answer.words?.trim() ?? '';
    await settle(act, current, { outcome: answer.outcome, words: words || null });
    // They may have answered below an older letter. What they said holds for the fix on offer now as well.
    const open = await pendingOffer(act, ticket.id);
    if (open) await settle(act, open, { outcome: answer.outcome, words: words || null });
    if (answer.outcome === 'confirmed') {
      await endPromises(act, ticket, current.offeredAt);
      const atRest = { waitingOn: null, waitingSince: null, promiseDueAt: null };
      const calm = { notYetCount: 0, heat: 0, urgency: 0, risks: [] };
      await change(
        act,
        ticket,
        { status: 'confirmed', ...atRest, ...calm },
        { type: 'resolution.confirmed', data: { offerId: offer.id, words: words || null } },
      );
    } else {
      await reopen(act, ticket, offer, words, via);
    }
  });
}

async function reopen(
  act: Act,
  ticket: TicketRecord,
  offer: OfferRecord,
  words: string,
  via: 'portal' | 'email',
): Promise<void> {
  let current = ticket;
  if (words !== '') {
    await receive(act, ticket, { authorId: ticket.requesterId, via, text: words });
    current = await lockTicket({ ...act, viewer: { kind: 'desk' } }, { id: ticket.id });
  }
  await change(
    act,
    current,
    { status: 'open', waitingOn: 'agent', waitingSince: act.now, notYetCount: current.notYetCount + 1 },
    { type: 'resolution.not-yet', data: { offerId: offer.id, words: words || null } },
  );
}

/** Says what became of an offer; from then on nobody is reminded of it. */
export async function settle(
  act: Act,
  offer: OfferRecord,
  outcome: { outcome: OfferRecord['outcome']; words?: string | null },
): Promise<void> {
  await act.db
    .update(offers)
    .set({ ...outcome, outcomeAt: act.now, nextReminderAt: null, dormantAt: null })
    .where(eq(offers.id, offer.id));
}

/** Reminds those who have not answered, and lets rest those who were reminded in vain. */
export async function wakeOffers(act: Act): Promise<void> {
  for (const { id } of await wakingOffers(act)) {
    await story(act, async (act) => {
      const found = await offerById(act, id);
      if (!found) return;
      const ticket = await lockTicket(act, { id: found.row.ticketId }, { merged: 'allow' });
      const offer = (await pendingOffer(act, ticket.id)) ?? null;
      // Whoever came first has answered or reminded meanwhile.
      if (offer?.id !== id) return;
      // The desk went on working, set the ticket aside or merged it: nobody is reminded of a fix that is off the table.
      if (ticket.status !== 'offered') return settle(act, offer, { outcome: 'withdrawn' });
      if (offer.dormantAt !== null && offer.dormantAt <= act.now) await rest(act, ticket, offer);
      else if (offer.nextReminderAt !== null && offer.nextReminderAt <= act.now) await remind(act, ticket, offer);
    });
  }
}

async function remind(act: Act, ticket: TicketRecord, offer: OfferRecord): Promise<void> {
  const { reminderDays } = await theDesk(act.db);
  const sent = offer.remindersSent + 1;
  await act.db
    .update(offers)
    .set({ remindersSent: sent, nextReminderAt: nextReminder(reminderDays, offer.askedAt, act.now) })
    .where(eq(offers.id, offer.id));
  await change(act, ticket, {}, { type: 'resolution.reminded', data: { offerId: offer.id, times: sent } });
}

async function rest(act: Act, ticket: TicketRecord, offer: OfferRecord): Promise<void> {
  await act.db
    .update(offers)
    .set({ outcome: 'dormant', outcomeAt: act.now, nextReminderAt: null, dormantAt: null })
    .where(eq(offers.id, offer.id));
  await change(
    act,
    ticket,
    { status: 'dormant', waitingOn: null, waitingSince: null },
    { type: 'resolution.dormant', data: { offerId: offer.id } },
  );
}

/** When somebody who was asked at this moment is reminded first. */
export const firstReminder = ({ reminderDays }: Pick<DeskRecord, 'reminderDays'>, askedAt: Date): Date | null =>
  nextReminder(reminderDays, askedAt, askedAt);

/** The next of the reminder days that is still to come: who was away for two of them is reminded once. */
function nextReminder(reminderDays: readonly number[], askedAt: Date, now: Date): Date | null {
  return reminderDays.map((day) => after(askedAt, days(day))).find((moment) => moment > now) ?? null;
}
