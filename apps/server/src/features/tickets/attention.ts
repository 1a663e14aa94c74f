import type { Priority, Reason } from '@attune/contract';
import { after, days, hours, minutes } from '../../platform/clock.ts';
import type { TicketRecord } from './store.ts';

/**
 * The queue is ordered by the moment at which each person needs a human. That moment does
 * not move while time passes, so the order can be kept in an index and nobody has to
 * recompute a score: the earliest moment goes first, as with any set of deadlines.
 *
 * It is the time they began to wait plus the patience that their message leaves us:
 */
const PATIENCE_BY_URGENCY = [days(3), days(1), hours(2), minutes(15)] as const;
/** Heat shortens it: a person who is beside themselves should not wait in line with a parts order. */
const HEAT_FACTOR = [1, 0.75, 0.5, 0.25] as const;
const PRIORITY_FACTOR: Record<Priority, number> = { low: 2, normal: 1, high: 0.5, urgent: 0.25 };
/** Somebody who said "not yet", or who came back with the same fault, has waited before. */
const AGAIN_FACTOR = 0.5;
const SECURITY_PATIENCE = minutes(15);
/** Distress is not scored against anything: it goes to the front and stays there. */
const DISTRESS_LEAD = days(365);

export const NEVER = 'infinity';

type Attention = Pick<
  TicketRecord,
  'category' | 'waitingOn' | 'waitingSince' | 'heat' | 'urgency' | 'risks' | 'priority' | 'notYetCount' | 'promiseDueAt'
>;

/** By when this person needs a human, or null while nobody waits for us. */
export function needsHumanAt(ticket: Attention): Date | null {
  if (!isAlive(ticket)) return null;
  const waiting =
    ticket.waitingOn === 'agent' && ticket.waitingSince !== null ? patienceEnds(ticket, ticket.waitingSince) : null;
  return earliest(waiting, ticket.promiseDueAt);
}

function patienceEnds(ticket: Attention, since: Date): Date {
  if (ticket.risks.includes('distress')) return after(since, -DISTRESS_LEAD);
  const again = ticket.notYetCount > 0 || ticket.risks.includes('repeat') ? AGAIN_FACTOR : 1;
  const patience =
    PATIENCE_BY_URGENCY[degree(ticket.urgency)] *
    HEAT_FACTOR[degree(ticket.heat)] *
    PRIORITY_FACTOR[ticket.priority] *
    again;
  return after(since, ticket.risks.includes('security') ? Math.min(patience, SECURITY_PATIENCE) : patience);
}

/** Why it stands where it stands, the weightiest reason first. The web puts each in words. */
export function reasonsFor(
  ticket: Attention & Pick<TicketRecord, 'emotion' | 'heatQuote' | 'deadlineQuote'>,
  now: Date,
): Reason[] {
  const reasons: Reason[] = [];
  if (!isAlive(ticket)) return reasons;
  const waiting = ticket.waitingOn === 'agent';
  if (waiting && ticket.risks.includes('distress')) reasons.push({ kind: 'distress' });
  if (ticket.promiseDueAt !== null && ticket.promiseDueAt <= after(now, days(1)))
    reasons.push({ kind: 'promise', dueAt: ticket.promiseDueAt.toISOString() });
  if (!waiting) return reasons;
  for (const risk of ticket.risks) if (risk !== 'distress') reasons.push({ kind: 'risk', risk });
  if (ticket.notYetCount > 0) reasons.push({ kind: 'not-yet', times: ticket.notYetCount });
  if (ticket.deadlineQuote !== null) reasons.push({ kind: 'deadline', quote: ticket.deadlineQuote });
  if (ticket.urgency >= 2) reasons.push({ kind: 'urgency', urgency: ticket.urgency });
  if (ticket.heat >= 1)
    reasons.push({ kind: 'heat', intensity: ticket.heat, emotion: ticket.emotion as never, quote: ticket.heatQuote });
  if (ticket.priority === 'high' || ticket.priority === 'urgent')
    reasons.push({ kind: 'priority', priority: ticket.priority });
  if (ticket.waitingSince !== null) reasons.push({ kind: 'waiting', since: ticket.waitingSince.toISOString() });
  return reasons;
}

const isAlive = (ticket: Pick<Attention, 'category'>) => ticket.category === 'open' || ticket.category === 'waiting';
const degree = (value: number) => Math.max(0, Math.min(3, Math.round(value))) as 0 | 1 | 2 | 3;
const earliest = (left: Date | null, right: Date | null) =>
  left === null ? right : right === null || left < right ? left : right;
