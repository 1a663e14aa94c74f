import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Draft, DraftPut } from '@attune/contract';
import type { Act, Staff } from '../../act.ts';
import { prepared } from '../../platform/prepared.ts';
import { seeTicket } from '../tickets/index.ts';
import { drafts } from './tables.ts';

const present = (row: typeof drafts.$inferSelect): Draft => ({
  kind: row.kind,
  text: row.text,
  baseMessageId: row.baseMessageId,
  updatedAt: row.updatedAt.toISOString(),
});

/** Keeps a draft. It belongs to its writer alone, and nothing that happens to the ticket touches it. */
export async function saveDraft(act: Act<Staff>, number: number, input: z.output<typeof DraftPut>): Promise<Draft> {
  const ticket = await seeTicket(act, { number });
  return saveDraftRow(act, ticket.id, input);
}

export async function saveDraftRow(
  { db, viewer, now }: Act<Staff>,
  ticketId: string,
  input: z.output<typeof DraftPut>,
): Promise<Draft> {
  const [row] = await db
    .insert(drafts)
    .values({ ticketId, userId: viewer.id, ...input, updatedAt: now })
    .onConflictDoUpdate({
      target: [drafts.ticketId, drafts.userId, drafts.kind],
      set: { text: input.text, baseMessageId: input.baseMessageId, updatedAt: now },
    })
    .returning();
  return present(row!);
}

const dropDraftOf = prepared('drop_draft', (db) =>
  db
    .delete(drafts)
    .where(
      and(
        eq(drafts.ticketId, sql.placeholder('ticketId')),
        eq(drafts.userId, sql.placeholder('userId')),
        eq(drafts.kind, sql.placeholder('kind')),
      ),
    ),
);

export async function dropDraft({ db, viewer }: Act<Staff>, ticketId: string, kind: Draft['kind']): Promise<void> {
  await dropDraftOf(db, { ticketId, userId: viewer.id, kind });
}

export async function draftsOf({ db, viewer }: Act<Staff>, ticketId: string): Promise<Draft[]> {
  const rows = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.ticketId, ticketId), eq(drafts.userId, viewer.id)));
  return rows.map(present);
}
