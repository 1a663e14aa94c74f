import type { z } from 'zod';
import type { NewNote } from '@attune/contract';
import { story, type Act, type Staff } from '../../act.ts';
import { AppError } from '../../errors.ts';
import { newId } from '../../platform/columns.ts';
import { activeStaff } from '../people/index.ts';
import { change, lockTicket, participants } from '../tickets/index.ts';
import { dropDraft } from './drafts.ts';
import { presentMessage } from './store.ts';
import { mentions, messages } from './tables.ts';
import { attach, messageOfKey } from './write.ts';

/** Writes an internal note. It never leaves the desk. Whoever is mentioned may see the ticket from then on. */
export async function addNote(act: Act<Staff>, number: number, input: z.output<typeof NewNote>) {
  const message = await story(act, async (act) => {
    const ticket = await lockTicket(act, { number });
    const before = input.clientKey === undefined ? undefined : await messageOfKey(act, act.viewer.id, input.clientKey);
    if (before) return before;
    const mentioned = await activeStaff(act.db, input.mentionIds);
    if (mentioned.length !== new Set(input.mentionIds).size)
      throw new AppError('request.invalid', {
        details: { issues: [{ where: 'body/mentionIds', what: 'One of these people does not work this desk.' }] },
      });
    const [note] = await act.db
      .insert(messages)
      .values({
        id: newId(),
        ticketId: ticket.id,
        originTicketId: ticket.id,
        kind: 'note',
        authorId: act.viewer.id,
        fromOutside: false,
        via: act.viewer.scopes === null ? 'web' : 'api',
        text: input.text,
        delivery: 'internal',
        clientKey: input.clientKey ?? null,
        createdAt: act.now,
      })
      .returning();
    await attach(act, note!.id, input.attachmentIds, act.viewer.id);
    if (mentioned.length > 0) {
      await act.db.insert(mentions).values(mentioned.map(({ id }) => ({ messageId: note!.id, userId: id })));
      await act.db
        .insert(participants)
        .values(
          mentioned.map(({ id }) => ({
            ticketId: ticket.id,
            userId: id,
            kind: 'mentioned' as const,
            createdAt: act.now,
          })),
        )
        .onConflictDoNothing();
    }
    await dropDraft(act, ticket.id, 'note');
    await change(
      act,
      ticket,
      {},
      { type: 'conversation.noted', data: { messageId: note!.id, mentioned: mentioned.map(({ id }) => id) } },
    );
    return note!;
  });
  return presentMessage(act, message);
}
