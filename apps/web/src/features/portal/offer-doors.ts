import { endpoints, type OfferAnswer, type SurveyAnswer } from '@attune/contract';
import type { z } from 'zod';
import { call } from '../../api.ts';
import { keyOf, queries } from '../../query.ts';

export type Feedback = z.input<typeof SurveyAnswer>;
type Answer = z.input<typeof OfferAnswer>;
/** A fix can be answered from the page of the ticket and from the link in a mail; the words are the same. */
export type AnswerDoor = (answer: Answer) => Promise<void>;
export type FeedbackDoor = (feedback: Feedback) => Promise<void>;

export const answerFromTicket =
  (number: number): AnswerDoor =>
  async (body) => {
    const ticket = await call(endpoints.answerPortalOffer, { params: { number }, body });
    queries.setQueryData(keyOf(endpoints.viewPortalTicket, { params: { number } }), ticket);
  };
export const feedbackFromTicket =
  (number: number): FeedbackDoor =>
  async (body) => {
    await call(endpoints.givePortalFeedback, { params: { number }, body });
  };

export const answerFromLink =
  (token: string): AnswerDoor =>
  async (body) => {
    const page = await call(endpoints.answerOffer, { params: { token }, body });
    queries.setQueryData(keyOf(endpoints.viewOffer, { params: { token } }), page);
  };
export const feedbackFromLink =
  (token: string): FeedbackDoor =>
  async (body) => {
    await call(endpoints.giveFeedback, { params: { token }, body });
  };
