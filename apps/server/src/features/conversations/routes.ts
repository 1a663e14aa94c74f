import { endpoints } from '@attune/contract';
import { story } from '../../act.ts';
import type { Doors } from '../../doors.ts';
import { personByEmail } from '../auth/index.ts';

import { checkPeople, decodeCursor, encodeCursor, seeTicket, viewRow } from '../tickets/index.ts';
import { dropDraft, saveDraft } from './drafts.ts';
import { addNote } from './notes.ts';
import { sendReplyNow } from './reply.ts';
import { messagesOf, presentMessages } from './store.ts';
import { openTicket } from './write.ts';
import { correctReading } from './correct.ts';

export function conversationRoutes({ staff }: Doors): void {
  staff(endpoints.makeTicket, async (act, { body }) => {
    const ticket = await story(act, async (act) => {
      await checkPeople(act, body);
      const requester = await personByEmail(act.db, body.requester.email, body.requester.name, act.now);
      const opened = await openTicket(act, {
        authorId: requester.id,
        requesterId: requester.id,
        // A colleague vouches for the address; answers go there by mail all the same.
        requesterVerified: true,
        via: body.channel === 'web' ? 'web' : body.channel,
        channel: body.channel,
        text: body.text,
        subject: body.subject,
        teamId: body.teamId,
        assigneeId: body.assigneeId,
        priority: body.priority,
        tags: body.tags,
        attachmentIds: body.attachmentIds,
        uploaderId: act.viewer.id,
      });
      return opened.ticket;
    });
    return viewRow({ ...act, viewer: { ...act.viewer, role: 'admin' } }, ticket.id);
  });
  staff(endpoints.addNote, (act, { params, body }) => addNote(act, params.number, body));
  staff(endpoints.sendReplyNow, (act, { params }) => story(act, (act) => sendReplyNow(act, params.number, params.id)));
  staff(endpoints.saveDraft, (act, { params, body }) => saveDraft(act, params.number, body));
  staff(endpoints.dropDraft, async (act, { params, query }) => {
    const ticket = await seeTicket(act, { number: params.number });
    await dropDraft(act, ticket.id, query.kind);
    return { done: true as const };
  });
  staff(endpoints.correctReading, (act, { params, body }) => correctReading(act, params.id, body));
  staff(endpoints.listEarlierMessages, async (act, { params, query }) => {
    const ticket = await seeTicket(act, { number: params.number });
    const { rows, more } = await messagesOf(act.db, ticket.id, 'staff', {
      limit: query.limit,
      before: decodeCursor(query.cursor),
    });
    const oldest = rows[0]?.row;
    const items = await presentMessages(act, rows);
    return {
      items: items.reverse(),
      nextCursor: more && oldest ? encodeCursor(oldest.createdAt.toISOString(), oldest.id) : null,
    };
  });
}
