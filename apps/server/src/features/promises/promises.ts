import { and, asc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { NewPromised, Promised, PromiseSettlement } from '@attune/contract';
import { story, tell, type Act, type Staff } from '../../act.ts';
import { AppError, notFound } from '../../errors.ts';
import { newId } from '../../platform/columns.ts';
import { prepared } from '../../platform/prepared.ts';
import { isStaffRole, users } from '../auth/index.ts';
import { messages } from '../conversations/index.ts';
import {
  change,
  familyOf,
  findTicket,
  goesOnIn,
  lockTicket,
  nextPromise,
  tickets,
  type TicketRecord,
} from '../tickets/index.ts';
import { promises } from './tables.ts';

type Row = typeof promises.$inferSelect;

function selectPromises({ db }: Pick<Act, 'db'>) {
  return db
    .select({
      row: promises,
      name: users.name,
      role: users.role,
      number: tickets.number,
      saidAt: messages.createdAt,
      hasLeft: sql<boolean>`${promises.messageId} is null or (${messages.delivery} <> 'held' and ${messages.takenBackAt} is null)`,
    })
    .from(promises)
    .leftJoin(messages, eq(messages.id, promises.messageId))
    .innerJoin(users, eq(users.id, promises.madeBy))
    .innerJoin(tickets, eq(tickets.id, promises.ticketId))
    .$dynamic();
}

const present = ({
  row,
  name,
  role,
  number,
  saidAt,
}: Awaited<ReturnType<typeof selectPromises>>[number]): Promised => ({
  id: row.id,
  ticketNumber: number,
  quote: row.quote,
  dueAt: row.dueAt?.toISOString() ?? null,
  state: row.state,
  by: { id: row.madeBy, name, role: isStaffRole(role) ? role : 'requester' },
  // A reply may be held for a moment; the promise is made when it leaves.
  madeAt: (saidAt ?? row.madeAt).toISOString(),
  settledAt: row.settledAt?.toISOString() ?? null,
  note: row.note,
});

const promisesOfTickets = prepared('promises_of_tickets', (db) =>
  selectPromises({ db })
    .where(sql`${promises.ticketId} = any(${sql.placeholder('ticketIds')}::uuid[])`)
    .orderBy(asc(promises.id)),
);

export async function promisesOf({ db }: Act, ticketIds: string[]): Promise<Promised[]> {
  return (await promisesOfTickets(db, { ticketIds })).map(present);
}

/** Those that the requester has heard: a promise in a reply that is held is none yet, and one that nobody needs any more is gone. */
export async function promisesHeard({ db }: Act, ticketIds: string[]): Promise<Promised[]> {
  const rows = await promisesOfTickets(db, { ticketIds });
  return rows.filter(({ row, hasLeft }) => hasLeft && row.state !== 'not-needed').map(present);
}

/**
 * The requester says that it works, so nothing is left to promise. What they heard from us about in time
 * is kept; the rest is no longer needed. Nobody waits for either any more.
 */
export async function endPromises(act: Act, ticket: TicketRecord, fixOfferedAt: Date): Promise<void> {
  const { rows } = await act.db.execute<{ quote: string; due_at: string | null; state: 'kept' | 'not-needed' }>(sql`
    with open as (
      select p.id, p.due_at, coalesce(own.created_at, p.made_at) as said_at, p.message_id
      from promises p left join messages own on own.id = p.message_id
      where p.state = 'due' and p.ticket_id in (${familyOf(ticket.id)})
    ), answered as (
      select open.id, open.due_at, (
        select min(at) from (
          select m.created_at as at from messages m
          where m.ticket_id = ${ticket.id} and m.kind = 'public' and not m.from_outside and m.delivery <> 'held'
            and m.taken_back_at is null and m.id is distinct from open.message_id
          union all select ${fixOfferedAt.toISOString()}::timestamptz
        ) heard where at >= open.said_at
      ) as heard_at
      from open
    )
    update promises set
      state = case when heard_at <= coalesce(answered.due_at, 'infinity') then 'kept' else 'not-needed' end,
      settled_at = case when heard_at <= coalesce(answered.due_at, 'infinity') then heard_at else ${act.now.toISOString()}::timestamptz end
    from answered where promises.id = answered.id
    returning promises.quote, promises.due_at, promises.state`);
  for (const { quote, due_at, state } of rows)
    await tell(act, {
      type: `promise.${state}`,
      ticket,
      data: { quote, dueAt: due_at === null ? null : new Date(due_at).toISOString(), byConfirmation: true },
    });
}

async function one(act: Act, id: string): Promise<Promised> {
  const [row] = await selectPromises(act).where(eq(promises.id, id));
  if (!row) throw notFound();
  return present(row);
}

/** Notes what was promised with a message, in the transaction that writes the message. */
export async function promiseWith(
  act: Act<Staff>,
  ticket: TicketRecord,
  messageId: string | null,
  made: z.output<typeof NewPromised>[],
): Promise<void> {
  if (made.length === 0) return;
  await act.db.insert(promises).values(
    made.map(({ quote, dueAt }) => ({
      id: newId(),
      ticketId: ticket.id,
      messageId,
      quote,
      dueAt: dueAt === null ? null : new Date(dueAt),
      madeBy: act.viewer.id,
      madeAt: act.now,
    })),
  );
  await noteNextDue(act, ticket, { type: 'promise.made', data: { quotes: made.map(({ quote }) => quote) } });
}

/** A reply that was taken back takes its promises with it. */
export async function forgetPromisesOf(act: Act<Staff>, ticket: TicketRecord, messageId: string): Promise<void> {
  const gone = await act.db
    .delete(promises)
    .where(and(eq(promises.messageId, messageId), eq(promises.state, 'due')))
    .returning({ id: promises.id });
  if (gone.length > 0) await noteNextDue(act, ticket, { type: 'promise.forgotten' });
}

export async function makePromise(
  act: Act<Staff>,
  number: number,
  input: z.output<typeof NewPromised>,
): Promise<Promised> {
  return story(act, async (act) => {
    const ticket = await lockTicket(act, { number });
    const id = newId();
    await act.db.insert(promises).values({
      id,
      ticketId: ticket.id,
      messageId: null,
      quote: input.quote,
      dueAt: input.dueAt === null ? null : new Date(input.dueAt),
      madeBy: act.viewer.id,
      madeAt: act.now,
    });
    await noteNextDue(act, ticket, { type: 'promise.made', data: { quotes: [input.quote] } });
    return one(act, id);
  });
}

/**
 * Says what became of a promise. A moved one stays in the record as moved, and a new one
 * with the new time takes its place, so that nothing is quietly forgotten.
 * @throws {AppError} `promise.settled` when somebody said so already
 */
export async function settlePromise(act: Act<Staff>, id: string, settlement: PromiseSettlement): Promise<Promised> {
  return story(act, async (act) => {
    const { ticket, promise } = await lockPromise(act, id);
    if (promise.state !== 'due') throw new AppError('promise.settled');
    const settled = {
      state: settlement.state,
      settledAt: act.now,
      settledBy: act.viewer.id,
      note: settlement.note ?? null,
    };
    let shown = id;
    if (settlement.state === 'renegotiated') {
      shown = newId();
      await act.db.insert(promises).values({
        id: shown,
        ticketId: ticket.id,
        messageId: promise.messageId,
        quote: promise.quote,
        dueAt: new Date(settlement.dueAt),
        madeBy: promise.madeBy,
        madeAt: act.now,
      });
      await act.db
        .update(promises)
        .set({ ...settled, movedToId: shown })
        .where(eq(promises.id, id));
    } else {
      await act.db.update(promises).set(settled).where(eq(promises.id, id));
    }
    await noteNextDue(act, ticket, {
      type: `promise.${settlement.state}`,
      data: {
        quote: promise.quote,
        dueAt: settlement.state === 'renegotiated' ? settlement.dueAt : (promise.dueAt?.toISOString() ?? null),
      },
    });
    return one(act, shown);
  });
}

/** Takes a settlement back, for the slip of a finger. */
export async function unsettlePromise(act: Act<Staff>, id: string): Promise<Promised> {
  return story(act, async (act) => {
    const { ticket, promise } = await lockPromise(act, id);
    if (promise.movedToId !== null)
      await act.db.delete(promises).where(and(eq(promises.id, promise.movedToId), eq(promises.state, 'due')));
    await act.db
      .update(promises)
      .set({ state: 'due', settledAt: null, settledBy: null, note: null, movedToId: null })
      .where(eq(promises.id, id));
    await noteNextDue(act, ticket, { type: 'promise.reopened', data: { quote: promise.quote } });
    return one(act, id);
  });
}

async function lockPromise(act: Act, id: string): Promise<{ ticket: TicketRecord; promise: Row }> {
  const [found] = await act.db.select({ ticketId: promises.ticketId }).from(promises).where(eq(promises.id, id));
  if (!found) throw notFound();
  const ticket = await lockTicket(act, { id: found.ticketId }, { merged: 'allow' });
  const [promise] = await act.db.select().from(promises).where(eq(promises.id, id));
  if (!promise) throw notFound();
  return { ticket, promise };
}

/** The earliest open promise raises its ticket in the queue. */
async function noteNextDue(
  act: Act,
  ticket: TicketRecord,
  fact: { type: string; data?: Record<string, unknown> },
): Promise<void> {
  // The row may have changed since it was locked, within this very transaction; and after a merge the queue knows another one.
  const current = (await findTicket(
    act.db,
    { kind: 'desk' },
    { id: (await goesOnIn(act, ticket)).id },
    { lock: true },
  ))!;
  await change(act, current, { promiseDueAt: await nextPromise(act, current.id) }, fact);
}
