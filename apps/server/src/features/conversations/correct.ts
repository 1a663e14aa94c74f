import type { Reading, ReadingCorrection } from '@attune/contract';
import { story, type Act, type Requester, type Staff } from '../../act.ts';
import { notFound } from '../../errors.ts';
import { applyCorrection, carriedBy, readingsOf } from '../readings/index.ts';
import { change, lockTicket, type TicketRecord } from '../tickets/index.ts';
import { isOwnWord, messageById, unansweredMessages } from './store.ts';

/**
 * Corrects how a message was read: an agent any message they see, a requester their own.
 * The newest reading also moves the ticket in the queue.
 */
export async function correctReading(
  act: Act<Staff | Requester>,
  messageId: string,
  correction: ReadingCorrection,
  options: { owned?: boolean } = {},
): Promise<Reading> {
  return story(act, async (act) => {
    const message = await messageById(act, messageId);
    if (!message || !message.fromOutside) throw notFound();
    const ticket = await lockTicket(act, { id: message.ticketId }, { owned: options.owned ?? false });
    if (options.owned === true && !isOwnWord(act.viewer, message)) throw notFound();
    const row = await applyCorrection(act, message, correction);
    const waiting = await unansweredOf(act, ticket);
    const risks = [...new Set(waiting.flatMap((reading) => carriedBy(reading).risks))];
    // A hint of distress stays at the front of the queue until a person of the desk has answered it or read it otherwise.
    if (act.viewer.kind === 'requester' && ticket.risks.includes('distress') && !risks.includes('distress'))
      risks.push('distress');
    const isNewest = waiting.at(-1)?.messageId === row.messageId;
    await change(act, ticket, waiting.length === 0 ? {} : { ...(isNewest ? carriedBy(row) : {}), risks }, {
      type: 'reading.corrected',
      data: { messageId },
    });
    return (await readingsOf(act, [messageId])).get(messageId)!;
  });
}

/** How the requester's words that wait for an answer are read, oldest first. */
async function unansweredOf(act: Act, ticket: TicketRecord): Promise<Reading[]> {
  if (ticket.waitingOn !== 'agent') return [];
  const ids = await unansweredMessages(act.db, ticket);
  const readings = await readingsOf(act, ids);
  return ids.flatMap((id) => readings.get(id) ?? []);
}
