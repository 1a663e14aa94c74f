import { and, ne, sql, type SQL } from 'drizzle-orm';
import type { TicketRow } from '@attune/contract';
import { story, type Act, type Staff } from '../../act.ts';
import { AppError } from '../../errors.ts';
import { change, lockTicket, type Change } from './change.ts';
import { findTicket, type TicketRecord } from './store.ts';
import { tickets } from './tables.ts';
import { viewRow } from './tickets.ts';

/**
 * Merges one ticket into another. Only tickets of the same person can be merged: otherwise
 * one person would read another's words. The messages travel, keep where they came from,
 * and return when the merge is taken back.
 * @throws {AppError} `ticket.cannot-merge` with the reason, `not-found`, `ticket.merged`
 */
export async function mergeTicket(act: Act<Staff>, number: number, into: number): Promise<TicketRow> {
  if (number === into) throw new AppError('ticket.cannot-merge', { details: { reason: 'same-ticket' } });
  const target = await story(act, async (act) => {
    // Always locked in the same order, so that two merges cannot wait for each other.
    const [first, second] = [number, into].sort((a, b) => a - b);
    const locked = new Map([first!, second!].map((n) => [n, null as TicketRecord | null]));
    for (const n of locked.keys()) locked.set(n, await lockTicket(act, { number: n }));
    const source = locked.get(number)!;
    const target = locked.get(into)!;
    if (source.requesterId !== target.requesterId)
      throw new AppError('ticket.cannot-merge', { details: { reason: 'different-people' } });
    if (source.status === 'offered') throw new AppError('ticket.cannot-merge', { details: { reason: 'fix-on-offer' } });
    await moveMessages(act, source.id, target.id, 'merge');
    await change(
      act,
      source,
      { mergedIntoId: target.id, statusBeforeMerge: source.status, status: 'merged', waitingOn: null },
      { type: 'ticket.merged', data: { into } },
    );
    const takesOver = source.waitingOn === 'agent' && target.waitingOn !== 'agent';
    await change(
      act,
      target,
      {
        ...heavierOf(source, target),
        promiseDueAt: await nextPromise(act, target.id),
        ...(takesOver
          ? { status: 'open' as const, waitingOn: 'agent' as const, waitingSince: source.waitingSince }
          : {}),
      },
      { type: 'ticket.absorbed', data: { from: number } },
    );
    return target;
  });
  return viewRow(act, target.id);
}

/** Whatever made one of the two stand in front still does: above all a hint of distress is never merged away. */
function heavierOf(source: TicketRecord, target: TicketRecord): Change {
  if (source.waitingOn !== 'agent') return {};
  const earlier =
    target.waitingOn === 'agent' &&
    source.waitingSince !== null &&
    (target.waitingSince === null || source.waitingSince < target.waitingSince);
  return {
    ...(source.heat > target.heat ? { heat: source.heat, emotion: source.emotion, heatQuote: source.heatQuote } : {}),
    urgency: Math.max(source.urgency, target.urgency),
    deadlineQuote: target.deadlineQuote ?? source.deadlineQuote,
    risks: [...new Set([...target.risks, ...source.risks])],
    notYetCount: Math.max(source.notYetCount, target.notYetCount),
    ...(earlier ? { waitingSince: source.waitingSince } : {}),
  };
}

/** Takes a merge back: every message returns to the ticket it was written to. */
export async function unmergeTicket(act: Act<Staff>, number: number): Promise<TicketRow> {
  const source = await story(act, async (act) => {
    const source = await lockTicket(act, { number }, { merged: 'allow' });
    if (source.mergedIntoId === null) throw new AppError('ticket.not-merged');
    // What it was merged into may have been merged on: the messages are where the chain ends.
    const target = (await findTicket(
      act.db,
      { kind: 'desk' },
      { id: (await goesOnIn(act, source)).id },
      { lock: true },
    ))!;
    await moveMessages(act, source.id, target.id, 'unmerge');
    const status = source.statusBeforeMerge === 'new' ? 'open' : (source.statusBeforeMerge ?? 'open');
    const back = await change(
      act,
      source,
      {
        mergedIntoId: null,
        statusBeforeMerge: null,
        status,
        waitingOn: status === 'waiting' ? 'requester' : status === 'open' ? 'agent' : null,
        waitingSince: source.waitingSince ?? act.now,
      },
      { type: 'ticket.unmerged', data: { from: target.number } },
    );
    await change(
      act,
      target,
      { promiseDueAt: await nextPromise(act, target.id) },
      { type: 'ticket.released', data: { number } },
    );
    return back;
  });
  return viewRow(act, source.id);
}

/** A ticket with all that were merged into it, and into those. */
export const familyOf = (ticketId: string | SQL) => sql`
  with recursive family(id) as (
    select ${ticketId}::uuid union select t.id from tickets t join family on t.merged_into_id = family.id
  ) select id from family`;

// Messages and readings are tables of the features to the right; a merge moves whatever points to the ticket.
async function moveMessages(
  { db }: Act,
  sourceId: string,
  targetId: string,
  direction: 'merge' | 'unmerge',
): Promise<void> {
  const [from, to] = direction === 'merge' ? [sourceId, targetId] : [targetId, sourceId];
  const mine =
    direction === 'merge'
      ? sql`ticket_id = ${from}`
      : sql`ticket_id = ${from} and origin_ticket_id in (${familyOf(sourceId)})`;
  await db.execute(sql`
    with moved as (update messages set ticket_id = ${to} where ${mine} returning id)
    update readings set ticket_id = ${to} where message_id in (select id from moved)`);
}

/** The next open promise of a ticket and of all that was merged into it: a promise is kept wherever the talk goes on. */
export async function nextPromise({ db }: Act, ticketId: string): Promise<Date | null> {
  const { rows } = await db.execute<{ due_at: string | null }>(
    sql`select min(due_at) as due_at from promises where state = 'due' and ticket_id in (${familyOf(ticketId)})`,
  );
  const dueAt = rows[0]?.due_at ?? null;
  return dueAt === null ? null : new Date(dueAt);
}

/** The ticket on which a merged ticket's conversation goes on. */
export async function goesOnIn(act: Act, ticket: TicketRecord): Promise<TicketRecord> {
  let current = ticket;
  while (current.mergedIntoId !== null)
    current = (await findTicket(act.db, { kind: 'desk' }, { id: current.mergedIntoId }))!;
  return current;
}

/** All that was merged into this ticket, at first or second hand. */
export async function mergedInto(
  act: Act,
  ticketId: string,
): Promise<{ id: string; number: number; subject: string }[]> {
  return act.db
    .select({ id: tickets.id, number: tickets.number, subject: tickets.subject })
    .from(tickets)
    .where(and(sql`${tickets.id} in (${familyOf(ticketId)})`, ne(tickets.id, ticketId)))
    .orderBy(tickets.number);
}
