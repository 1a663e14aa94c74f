import type { z } from 'zod';
import type { SurveyAnswer } from '@attune/contract';
import { story, tell, type Act } from '../../act.ts';
import { AppError } from '../../errors.ts';
import { newId } from '../../platform/columns.ts';
import { isDuplicate } from '../../platform/db.ts';
import { commend } from '../recognition/index.ts';
import { lockTicket } from '../tickets/index.ts';
import type { OfferRecord } from './store.ts';
import { surveys } from './tables.ts';

/**
 * Two questions after confirming: is it solved, and were you treated well? Once per offer.
 * Praise reaches the person it is about, and the lead only when the writer agrees.
 * @throws {AppError} `survey.done`, or `resolution.none` before anything was confirmed
 */
export async function giveFeedback(
  act: Act,
  offer: OfferRecord,
  answer: z.output<typeof SurveyAnswer>,
): Promise<{ done: true }> {
  if (offer.outcome !== 'confirmed') throw new AppError('resolution.none');
  await story(act, async (act) => {
    const ticket = await lockTicket({ ...act, viewer: { kind: 'desk' } }, { id: offer.ticketId }, { merged: 'allow' });
    await act.db.insert(surveys).values({
      id: newId(),
      offerId: offer.id,
      ticketId: ticket.id,
      solved: answer.solved,
      treated: answer.treated,
      minutesLost: answer.minutesLost,
      words: answer.words || null,
      createdAt: act.now,
    });
    await tell(act, { type: 'feedback.given', ticket, data: { solved: answer.solved, treated: answer.treated } });
    if (answer.praise !== '')
      await commend(act, ticket, {
        toId: offer.offeredBy,
        fromId: ticket.requesterId,
        words: answer.praise,
        source: 'feedback',
        sharedWithLead: answer.tellTheLead,
      });
  }).catch((error: unknown) => {
    if (isDuplicate(error, 'surveys_once')) throw new AppError('survey.done');
    throw error;
  });
  return { done: true };
}
