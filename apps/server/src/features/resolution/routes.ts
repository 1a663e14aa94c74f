import { endpoints, type OfferPage } from '@attune/contract';
import type { Act } from '../../act.ts';
import type { Doors } from '../../doors.ts';
import { notFound } from '../../errors.ts';
import { hashSecret } from '../../platform/secrets.ts';
import { users } from '../auth/index.ts';
import { theDesk } from '../desk/index.ts';
import { findTicket } from '../tickets/index.ts';
import { eq } from 'drizzle-orm';
import { asRequester } from './as-requester.ts';
import { giveFeedback } from './feedback.ts';
import { answerOffer, offerFix, withdrawFix } from './offer.ts';
import { isSurveyDone, offerByTokenHash, type OfferRecord } from './store.ts';

export function resolutionRoutes({ anyone, staff }: Doors, secret: string): void {
  staff(endpoints.offerFix, (act, { params, body }) => offerFix(act, secret, params.number, body));
  staff(endpoints.withdrawFix, (act, { params }) => withdrawFix(act, params.number));
  anyone(endpoints.viewOffer, (act, { params }) => viewOffer(act, params.token));
  anyone(endpoints.answerOffer, async (act, { params, body }) => {
    const offer = await offerBehind(act, params.token);
    await answerOffer(await asTheirs(act, offer.row), offer.row, body, 'portal');
    return viewOffer(act, params.token);
  });
  anyone(endpoints.giveFeedback, async (act, { params, body }) => {
    const { row } = await offerBehind(act, params.token);
    return giveFeedback(await asTheirs(act, row), row, body);
  });
}

// The link went to the requester alone: who holds it speaks as them, and the ticket says so.
async function asTheirs(act: Act, offer: OfferRecord): Promise<Act> {
  return asRequester(act, (await findTicket(act.db, { kind: 'desk' }, { id: offer.ticketId }))!);
}

/** The offer that a link leads to. */
export async function offerBehind(act: Act, token: string) {
  const offer = await offerByTokenHash(act, hashSecret(token));
  if (!offer || offer.row.outcome === 'withdrawn') throw notFound();
  return offer;
}

/** What the link shows. Nothing changes by looking: mail scanners open links before people do. */
async function viewOffer(act: Act, token: string): Promise<OfferPage> {
  const { row, name } = await offerBehind(act, token);
  const ticket = await findTicket(act.db, { kind: 'desk' }, { id: row.ticketId });
  const [requester] = await act.db.select({ name: users.name }).from(users).where(eq(users.id, ticket!.requesterId));
  const desk = await theDesk(act.db);
  return {
    deskName: desk.name,
    number: ticket!.number,
    subject: ticket!.subject,
    requesterName: requester?.name ?? '',
    offeredBy: name,
    cause: row.cause,
    fix: row.fix,
    prevention: row.prevention,
    outcome: row.outcome,
    surveyDone: await isSurveyDone(act, row.id),
  };
}
