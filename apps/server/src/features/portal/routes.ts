import { endpoints } from '@attune/contract';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';
import { isUnproved, type Act, type Requester, type Staff } from '../../act.ts';
import type { Doors } from '../../doors.ts';
import { AppError, notFound } from '../../errors.ts';
import { minutes } from '../../platform/clock.ts';
import { addJob } from '../../platform/jobs.ts';
import { patience } from '../../platform/patience.ts';
import type { SignIn } from '../auth/index.ts';
import { correctReading } from '../conversations/index.ts';
import { answerOffer, giveFeedback, newestOffer, offerBehind } from '../resolution/index.ts';
import { findTicket, goesOnIn, seeTicket } from '../tickets/index.ts';
import { forgottenKey, forgottenKeys, keyCookie } from './key-cookie.ts';
import { isTooOld, makeTicketKey, viewerOfTicketKey } from './keys.ts';
import { listPortalTickets, openPortalTicket, viewPortalTicket, writePortalMessage } from './portal.ts';

export const LINK_TASK = 'portal.send-link';

export function portalRoutes({ anyone, portal, signedIn }: Doors, signIn: SignIn, { url }: Pick<Config, 'url'>): void {
  anyone(endpoints.openPortalTicket, async (act, { body }, raw) => {
    const made = await openPortalTicket(act, body);
    if (made.key !== null) raw.cookiesToSet = [keyCookie(url, made.number, made.key)];
    return made;
  });
  anyone(endpoints.keepTicketKey, async (act, { params, body }, raw) => {
    // The page keeps it as soon as it opens, so this proves as little as looking does.
    const viewer = await viewerOfTicketKey(act.db, body.key, act.now, 'look');
    if (!(await findTicket(act.db, viewer, { number: params.number }))) throw new AppError('auth.link-used');
    raw.cookiesToSet = [keyCookie(url, params.number, body.key)];
    return { done: true as const };
  });
  anyone(endpoints.forgetTicketKey, async (_act, { params }, raw) => {
    raw.cookiesToSet = [forgottenKey(url, params.number)];
    return { done: true as const };
  });
  anyone(endpoints.openOfferedTicket, async (act, { params }, raw) => {
    const { number, key } = await openOfferedTicket(act, params.token);
    raw.cookiesToSet = [keyCookie(url, number, key)];
    return { number };
  });
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
    const cookies = await signInByLink(signIn, body.token, raw);
    // The handler behind has no reply at hand; the hook that follows sets what is kept here.
    raw.cookiesToSet = [...cookies, ...forgottenKeys(url, raw.headers.cookie)];
    return { done: true as const };
  });
}

/**
 * The link to an offered fix came through the requester's mailbox, so whoever holds it may read the
 * ticket as well: for as long as a key from any other mail of ours would.
 * @throws {AppError} `not-found`, or `auth.link-used` when the offer is too old
 */
async function openOfferedTicket(act: Act, token: string): Promise<{ number: number; key: string }> {
  const { row } = await offerBehind(act, token);
  if (isTooOld(act, row.offeredAt)) throw new AppError('auth.link-used');
  const offered = (await findTicket(act.db, { kind: 'desk' }, { id: row.ticketId }))!;
  const ticket = await goesOnIn(act, offered);
  return { number: ticket.number, key: await makeTicketKey(act, ticket.id, ticket.requesterId, true) };
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
async function signInByLink(signIn: SignIn, token: string, raw: FastifyRequest): Promise<string[]> {
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
  return cookies;
}
