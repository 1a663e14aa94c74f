import { story, type Act } from '../../act.ts';
import type { Told } from '../../platform/events.ts';
import { firstWords, messageById } from '../conversations/index.ts';
import { findTicket } from '../tickets/index.ts';
import { commend } from './commendations.ts';

const QUOTE_LENGTH = 500;

/**
 * A plain thank-you becomes praise for whoever has the ticket. It stays between the two of
 * them: nobody asked the requester whether the lead may read it.
 */
export async function hearThanks(act: Act, told: Told): Promise<void> {
  if (told.data['thanks'] !== true || typeof told.data['messageId'] !== 'string') return;
  const ticket = await findTicket(act.db, { kind: 'desk' }, { id: told.ticketId });
  const message = await messageById(act, told.data['messageId']);
  if (!ticket || !message || ticket.assigneeId === null) return;
  const toId = ticket.assigneeId;
  await story(act, (act) =>
    commend(act, ticket, {
      toId,
      fromId: message.authorId,
      messageId: message.id,
      words: firstWords(message.text, QUOTE_LENGTH),
      source: 'thanks',
      sharedWithLead: false,
    }),
  );
}
