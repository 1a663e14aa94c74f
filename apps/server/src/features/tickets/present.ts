import type { TicketRow } from '@attune/contract';
import { NEVER, reasonsFor } from './attention.ts';
import type { ListedTicket } from './listed.ts';

export function presentRow(ticket: ListedTicket, now: Date): TicketRow {
  return {
    id: ticket.id,
    number: ticket.number,
    subject: ticket.subject,
    snippet: ticket.snippet,
    requester: { id: ticket.requesterId, name: ticket.requesterName },
    team: ticket.teamId === null ? null : { id: ticket.teamId, name: ticket.teamName ?? '' },
    assignee: ticket.assigneeId === null ? null : { id: ticket.assigneeId, name: ticket.assigneeName ?? '' },
    status: ticket.status,
    priority: ticket.priority,
    channel: ticket.channel,
    waitingOn: ticket.waitingOn,
    heat: ticket.heat,
    reasons: reasonsFor(ticket, now),
    needsHumanAt: ticket.needsHumanAt === NEVER ? null : new Date(ticket.needsHumanAt).toISOString(),
    tags: ticket.tags,
    snoozedUntil: ticket.snoozedUntil?.toISOString() ?? null,
    unread: ticket.unread,
    version: ticket.version,
    createdAt: ticket.createdAt.toISOString(),
    updatedAt: ticket.updatedAt.toISOString(),
  };
}
