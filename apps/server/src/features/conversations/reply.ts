import { and, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Draft, NewReply } from '@attune/contract';
import { story, tell, type Act, type Staff } from '../../act.ts';
import { AppError, notFound } from '../../errors.ts';
import { after } from '../../platform/clock.ts';
import { addJob } from '../../platform/jobs.ts';
import { insertRow } from '../../platform/rows.ts';
import { users } from '../auth/index.ts';
import { change, lockTicket, type Change, type TicketRecord } from '../tickets/index.ts';
import { draftsOf, dropDraft, saveDraftRow } from './drafts.ts';
import { messages } from './tables.ts';
import { attach, messageOfKey, type MessageRecord } from './write.ts';

export const DISPATCH_TASK = 'conversations.dispatch';

/**
 * Answers the requester. With `holdSeconds` the reply waits and can be taken back; it
 * leaves by itself, even if this server dies meanwhile.
 * @throws {AppError} `conversation.moved-on` when somebody wrote since `lastSeenMessageId`
 */
export async function reply(
  act: Act<Staff>,
  number: number,
  input: z.output<typeof NewReply>,
): Promise<{ message: MessageRecord; repeated: boolean }> {
  const ticket = await lockTicket(act, { number });
  const before = input.clientKey === undefined ? undefined : await messageOfKey(act, act.viewer.id, input.clientKey);
  if (before) return { message: before, repeated: true };
  if (!input.sendAnyway && input.lastSeenMessageId !== undefined)
    await refuseIfMovedOn(act, ticket, input.lastSeenMessageId);

  const held = input.holdSeconds > 0;
  const message = await insertRow(act.db, messages, {
    ticketId: ticket.id,
    originTicketId: ticket.id,
    kind: 'public',
    authorId: act.viewer.id,
    fromOutside: false,
    via: act.viewer.scopes === null ? 'web' : 'api',
    text: input.text,
    delivery: held ? 'held' : 'sending',
    heldUntil: held ? after(act.now, input.holdSeconds * 1000) : null,
    statusAfter: input.status,
    clientKey: input.clientKey ?? null,
    createdAt: act.now,
  });
  await attach(act, message.id, input.attachmentIds, act.viewer.id);
  await dropDraft(act, ticket.id, 'reply');
  if (held) {
    await addJob(
      act.db,
      DISPATCH_TASK,
      { messageId: message.id },
      { runAt: message.heldUntil!, key: `dispatch:${message.id}` },
    );
    await tell(act, { type: 'conversation.held', ticket, data: { messageId: message.id } });
  } else {
    await leave(act, ticket, message);
  }
  return { message, repeated: false };
}

/** The conflict is about what was said to or by the requester; a colleague's note does not stop a reply. */
async function refuseIfMovedOn(act: Act<Staff>, ticket: TicketRecord, lastSeenId: string | null): Promise<void> {
  const [newest] = await act.db
    .select({ id: messages.id, authorId: messages.authorId, author: users.name, createdAt: messages.createdAt })
    .from(messages)
    .innerJoin(users, eq(users.id, messages.authorId))
    .where(
      and(
        eq(messages.ticketId, ticket.id),
        eq(messages.kind, 'public'),
        isNull(messages.takenBackAt),
        ne(messages.authorId, act.viewer.id),
      ),
    )
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(1);
  if (newest === undefined || newest.id === lastSeenId) return;
  if (lastSeenId !== null) {
    const [seen] = await act.db
      .select({ createdAt: messages.createdAt })
      .from(messages)
      .where(eq(messages.id, lastSeenId));
    // Two may be written in one millisecond; ids tell them apart.
    if (
      seen &&
      (seen.createdAt > newest.createdAt ||
        (seen.createdAt.getTime() === newest.createdAt.getTime() && lastSeenId > newest.id))
    )
      return;
  }
  throw new AppError('conversation.moved-on', {
    details: { messageId: newest.id, author: newest.author, at: newest.createdAt.toISOString() },
  });
}

/** The reply leaves: the requester's turn begins, and mail follows the fact. */
async function leave(act: Act, ticket: TicketRecord, message: MessageRecord): Promise<void> {
  if (message.delivery === 'held')
    await act.db
      .update(messages)
      .set({ delivery: 'sending', heldUntil: null, createdAt: act.now })
      .where(eq(messages.id, message.id));
  const turn = await turnAfter(act, ticket, message);
  const taken = ticket.assigneeId === null;
  await change(
    act,
    ticket,
    {
      ...turn,
      notYetCount: ticket.notYetCount,
      lastPublicMessageId: message.id,
      ...(taken ? { assigneeId: message.authorId } : {}),
    },
    { type: 'conversation.replied', data: { messageId: message.id, taken } },
  );
}

/** Whose turn it is once the reply has left. */
async function turnAfter(act: Act, ticket: TicketRecord, message: MessageRecord): Promise<Change> {
  // While the reply was held the requester wrote again: those words are not answered, so they stay in the queue.
  if (message.delivery === 'held' && (await cameSince(act, ticket, message.createdAt)))
    return { status: 'open', waitingOn: 'agent' };
  if (message.statusAfter === 'open') return { status: 'open', waitingOn: 'agent', waitingSince: act.now };
  // A word beside an offered fix does not take the offer back.
  const status = ticket.status === 'offered' ? 'offered' : 'waiting';
  return { status, waitingOn: 'requester', waitingSince: act.now };
}

async function cameSince({ db }: Act, ticket: TicketRecord, moment: Date): Promise<boolean> {
  const [came] = await db
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.ticketId, ticket.id),
        eq(messages.fromOutside, true),
        eq(messages.autoGenerated, false),
        eq(messages.asksNothing, false),
        gt(messages.createdAt, moment),
      ),
    )
    .limit(1);
  return came !== undefined;
}

/** Sends a held reply if it is still held and its time has come (or the agent does not want to wait). */
export async function dispatch(act: Act, messageId: string, options: { now: boolean }): Promise<void> {
  await story(act, async (act) => {
    const message = await heldMessage(act, messageId);
    if (message === undefined || message.delivery !== 'held') return;
    if (!options.now && message.heldUntil !== null && message.heldUntil > act.now) return;
    const ticket = await lockTicket(
      { ...act, viewer: { kind: 'desk' } },
      { id: message.ticketId },
      { merged: 'allow' },
    );
    const again = await heldMessage(act, messageId);
    if (again?.delivery === 'held') await leave(act, ticket, again);
  });
}

/** Every held reply whose time has come: the net below the jobs. */
export async function dispatchDue(act: Act): Promise<void> {
  const due = await act.db
    .select({ id: messages.id })
    .from(messages)
    .where(
      // As the index of held replies says it: a value beside the statement would not tell that it serves.
      sql`${messages.delivery} = 'held' and ${messages.takenBackAt} is null and ${messages.heldUntil} <= ${act.now.toISOString()}`,
    )
    .limit(500);
  for (const { id } of due) await dispatch(act, id, { now: false });
}

export async function sendReplyNow(act: Act<Staff>, number: number, messageId: string) {
  const ticket = await lockTicket(act, { number });
  const message = await heldMessage(act, messageId);
  if (!message || message.ticketId !== ticket.id || message.authorId !== act.viewer.id) throw notFound();
  await dispatch(act, messageId, { now: true });
  return { done: true as const };
}

/** Takes a held reply back; its words return as the author's draft. */
export async function takeReplyBack(act: Act<Staff>, number: number, messageId: string): Promise<Draft> {
  const ticket = await lockTicket(act, { number });
  const message = await heldMessage(act, messageId);
  if (!message || message.ticketId !== ticket.id || message.authorId !== act.viewer.id) throw notFound();
  if (message.delivery !== 'held') throw new AppError('conversation.already-sent');
  await act.db.update(messages).set({ takenBackAt: act.now, clientKey: null }).where(eq(messages.id, message.id));
  await tell(act, { type: 'conversation.taken-back', ticket, data: { messageId } });
  // Whoever has begun the next reply meanwhile keeps both.
  const begun = (await draftsOf(act, ticket.id)).find(({ kind }) => kind === 'reply')?.text.trim() ?? '';
  const text = begun === '' || begun === message.text.trim() ? message.text : `${message.text}\n\n${begun}`;
  return saveDraftRow(act, ticket.id, { kind: 'reply', text, baseMessageId: ticket.lastPublicMessageId });
}

async function heldMessage({ db }: Act, id: string): Promise<MessageRecord | undefined> {
  const [row] = await db
    .select()
    .from(messages)
    .where(and(eq(messages.id, id), isNull(messages.takenBackAt)));
  return row;
}
