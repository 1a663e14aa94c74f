import { asc, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Hypothesis, HypothesisPatch, NewHypothesis } from '@attune/contract';
import { story, tell, type Act, type Staff } from '../../act.ts';
import { notFound } from '../../errors.ts';
import { users } from '../auth/index.ts';
import { lockTicket } from './change.ts';
import { hypotheses } from './tables.ts';

const fields = { row: hypotheses, authorName: users.name, authorRole: users.role };
type Row = { row: typeof hypotheses.$inferSelect; authorName: string; authorRole: Hypothesis['by']['role'] };
const present = ({ row, authorName, authorRole }: Row): Hypothesis => ({
  id: row.id,
  symptom: row.symptom,
  hypothesis: row.hypothesis,
  test: row.test,
  result: row.result,
  state: row.state,
  by: { id: row.authorId, name: authorName, role: authorRole },
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

export async function hypothesesOf({ db }: Act, ticketIds: string[]): Promise<Hypothesis[]> {
  const rows = await db
    .select(fields)
    .from(hypotheses)
    .innerJoin(users, eq(users.id, hypotheses.authorId))
    .where(inArray(hypotheses.ticketId, ticketIds))
    .orderBy(asc(hypotheses.id));
  return rows.map(present);
}

async function one(act: Act, id: string): Promise<Hypothesis> {
  const [row] = await act.db
    .select(fields)
    .from(hypotheses)
    .innerJoin(users, eq(users.id, hypotheses.authorId))
    .where(eq(hypotheses.id, id));
  if (!row) throw notFound();
  return present(row);
}

export function addHypothesis(
  act: Act<Staff>,
  number: number,
  input: z.output<typeof NewHypothesis>,
): Promise<Hypothesis> {
  return story(act, async (act) => {
    const ticket = await lockTicket(act, { number });
    const [row] = await act.db
      .insert(hypotheses)
      .values({ ...input, ticketId: ticket.id, authorId: act.viewer.id, createdAt: act.now, updatedAt: act.now })
      .returning({ id: hypotheses.id });
    await tell(act, { type: 'hypothesis.added', ticket, data: { symptom: input.symptom } });
    return one(act, row!.id);
  });
}

export function changeHypothesis(
  act: Act<Staff>,
  id: string,
  patch: z.output<typeof HypothesisPatch>,
): Promise<Hypothesis> {
  return story(act, async (act) => {
    const ticket = await lockTicketOf(act, id);
    await act.db
      .update(hypotheses)
      .set({ ...patch, updatedAt: act.now })
      .where(eq(hypotheses.id, id));
    await tell(act, { type: 'hypothesis.changed', ticket, data: { id } });
    return one(act, id);
  });
}

export function removeHypothesis(act: Act<Staff>, id: string) {
  return story(act, async (act) => {
    const ticket = await lockTicketOf(act, id);
    await act.db.delete(hypotheses).where(eq(hypotheses.id, id));
    await tell(act, { type: 'hypothesis.removed', ticket, data: { id } });
    return { done: true as const };
  });
}

async function lockTicketOf(act: Act, id: string) {
  const [row] = await act.db.select({ ticketId: hypotheses.ticketId }).from(hypotheses).where(eq(hypotheses.id, id));
  if (!row) throw notFound();
  return lockTicket(act, { id: row.ticketId }, { merged: 'allow' });
}
