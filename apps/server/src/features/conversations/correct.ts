import type { Reading, ReadingCorrection } from '@attune/contract';
import { story, type Act, type Requester, type Staff } from '../../act.ts';
import { notFound } from '../../errors.ts';
import { applyCorrection, carriedBy, readingsOf } from '../readings/index.ts';
import { change, lockTicket } from '../tickets/index.ts';
import { isOwnWord, messageById } from './store.ts';

/**
 * Corrects how a message was read: an agent any message they see, a requester their own.
 * The newest reading also moves the ticket in the queue.
 */
export async function correctReading(act: Act<Staff | Requester>, messageId: string, correction: ReadingCorrection, options: { owned?: boolean } = {}): Promise<Reading> {
  return story(act, async (act) => {
    const message = await messageById(act, messageId);
    if (!message || !message.fromOutside) throw notFound();
    const ticket = await lockTicket(act, { id: message.ticketId }, { owned: options.owned ?? false });
    if (options.owned === true && !isOwnWord(act.viewer, message)) throw notFound();
    const row = await applyCorrection(act, messageId, correction);
    const isNewest = message.authorId === ticket.requesterId && ticket.waitingOn === 'agent';
    const carried = carriedBy(row);
    // A hint of distress stays at the front of the queue until a person has answered it.
    const risks = ticket.risks.includes('distress') && act.viewer.kind === 'requester' ? [...new Set([...carried.risks, 'distress' as const])] : carried.risks;
    await change(act, ticket, isNewest ? { ...carried, risks } : {}, { type: 'reading.corrected', data: { messageId } });
    return (await readingsOf(act, [messageId])).get(messageId)!;
  });
}
