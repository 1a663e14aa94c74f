import { eq } from 'drizzle-orm';
import type { Act } from '../../act.ts';
import { users } from '../auth/index.ts';
import type { TicketRecord } from '../tickets/index.ts';

/** The same act by the requester of the ticket, so that what is told names whose word it was. */
export async function asRequester(act: Act, ticket: Pick<TicketRecord, 'id' | 'requesterId'>): Promise<Act> {
  const [person] = await act.db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(eq(users.id, ticket.requesterId));
  return { ...act, viewer: { kind: 'requester', ...person!, only: { ticketId: ticket.id, verified: true } } };
}
