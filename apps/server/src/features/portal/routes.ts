import { endpoints } from '@attune/contract';
import type { FastifyRequest } from 'fastify';
import { isUnproved, type Act, type Requester, type Staff } from '../../act.ts';
import type { Doors } from '../../doors.ts';
import { AppError, notFound } from '../../errors.ts';
import { minutes } from '../../platform/clock.ts';
import { addJob } from '../../platform/jobs.ts';
import { patience } from '../../platform/patience.ts';
import type { SignIn } from '../auth/index.ts';
import { correctReading } from '../conversations/index.ts';
import { answerOffer, giveFeedback, newestOffer } from '../resolution/index.ts';
import { seeTicket } from '../tickets/index.ts';
import { listPortalTickets, openPortalTicket, viewPortalTicket, writePortalMessage } from './portal.ts';

export const LINK_TASK = 'portal.send-link';

export function portalRoutes({ anyone, portal, signedIn }: Doors, signIn: SignIn): void {
  anyone(endpoints.openPortalTicket, (act, { body }) => openPortalTicket(act, body));
  signedIn(endpoints.listPortalTickets, (act, { query }) => listPortalTickets(act, query));
  portal(endpoints.viewPortalTicket, (act, { params }) => viewPortalTicket(act, params.number));
  portal(endpoints.writePortalMessage, (act, { params, body }) => writePortalMessage(act, params.number, body));
  portal(endpoints.correctPortalReading, (act, { params, body }) =>
    correctReading(act, params.id, body, { owned: true }),
  );
  portal(endpoints.answerPortalOffer, async (act, { params, body }) => {
    const offer = await proved(act, params.number);
    await answerOffer(act, offer.row, body, 'portal');
    return viewPortalTicket(act, params.number);
  });
  portal(endpoints.givePortalFeedback, async (act, { params, body }) =>
    giveFeedback(act, (await proved(act, params.number)).row, body),
  );

  // The answer comes before anything is looked up, so that neither words nor time tell who is known.
  const mayAsk = patience(5, minutes(15));
  anyone(endpoints.askForLink, async (act, { body }) => {
    // Nobody's mailbox is flooded, and the answer does not tell.
    if (!mayAsk(body.email)) return { done: true as const };
    await addJob(act.db, LINK_TASK, { email: body.email });
    return { done: true as const };
  });
  anyone(endpoints.useLink, async (_act, { body }, raw) => {
    await signInByLink(signIn, body.token, raw);
    return { done: true as const };
  });
}

/** Only who has proved the address may speak for the requester about an offered fix. */
async function proved(act: Act<Staff | Requester>, number: number) {
  if (isUnproved(act.viewer)) throw notFound();
  const ticket = await seeTicket(act, { number }, { owned: true });
  const offer = await newestOffer(act, ticket.id);
  if (!offer || offer.row.outcome === 'withdrawn') throw new AppError('resolution.none');
  return offer;
}

/** Signs in with a link's token. A page posts it; opening the link alone changes nothing. */
async function signInByLink(signIn: SignIn, token: string, raw: FastifyRequest): Promise<void> {
  const answer = await signIn.api
    .magicLinkVerify({
      query: { token },
      headers: new Headers({ 'user-agent': raw.headers['user-agent'] ?? '' }),
      asResponse: true,
    })
    .catch(() => null);
  const cookies = answer?.headers.getSetCookie() ?? [];
  const signedIn = cookies.some((cookie) => cookie.includes('session_token=') && !/session_token=;/.test(cookie));
  if (!signedIn) throw new AppError('auth.link-used');
  // The handler behind has no reply at hand; the hook that follows sets what is kept here.
  raw.cookiesToSet = cookies;
}
