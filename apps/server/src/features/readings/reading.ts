import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { heatOf, type Reading, type ReadingCorrection } from '@attune/contract';
import { ENGINE_VERSION, isSure, read } from '@attune/language';
import type { Act, Requester, Staff } from '../../act.ts';
import { AppError, notFound } from '../../errors.ts';
import { prepared } from '../../platform/prepared.ts';
import { beside, type Beside } from '../../platform/rows.ts';
import { isStaffRole, users } from '../auth/index.ts';
import { readings } from './tables.ts';
import type { TicketRecord } from '../tickets/index.ts';

type Row = typeof readings.$inferSelect;
export type Read = Omit<typeof readings.$inferInsert, 'messageId' | 'ticketId' | 'createdAt'>;

/** Reads a message. Takes well under a millisecond, so it happens with the write itself. */
export function readMessage(text: string): Read {
  const reading = read({ text });
  return {
    emotions: reading.emotions,
    intensity: reading.intensity,
    urgency: reading.urgency,
    impact: reading.impact,
    comfort: reading.comfort,
    concerns: reading.concerns,
    risks: reading.risks,
    language: reading.language,
    unread: reading.unread ?? false,
    engineVersion: ENGINE_VERSION,
  };
}

/** How a message was read, as it is kept beside the message. */
export const readingOf = ({ now }: Act, messageId: string, ticketId: string, reading: Read): Beside =>
  beside(readings, { ...reading, messageId, ticketId, createdAt: now });

export type Carried = Pick<TicketRecord, 'heat' | 'urgency' | 'emotion' | 'heatQuote' | 'deadlineQuote' | 'risks'>;

/** What a reading lays on its ticket, so that the queue can be sorted and explained. */
export function carriedBy(reading: Pick<Read, 'emotions' | 'intensity' | 'urgency' | 'concerns' | 'risks'>): Carried {
  const strongest = [...reading.emotions]
    .filter(({ label }) => label !== 'gratitude' && label !== 'satisfaction')
    .sort((a, b) => b.p - a.p)[0];
  return {
    heat: heatOf(reading),
    urgency: reading.urgency,
    emotion: strongest?.label ?? null,
    heatQuote: strongest?.evidence[0]?.quote ?? null,
    deadlineQuote: reading.concerns.find(({ kind }) => kind === 'deadline')?.quote ?? null,
    risks: reading.risks.filter(isSure).map(({ label }) => label),
  };
}

const corrector = alias(users, 'corrector');

const readingsOfMessages = prepared('readings_of_messages', (db) =>
  db
    .select({ row: readings, name: corrector.name, role: corrector.role })
    .from(readings)
    .leftJoin(corrector, eq(corrector.id, readings.correctedBy))
    .where(sql`${readings.messageId} = any(${sql.placeholder('ids')}::uuid[])`),
);

export async function readingsOf({ db }: Act, messageIds: string[]): Promise<Map<string, Reading>> {
  if (messageIds.length === 0) return new Map();
  const rows = await readingsOfMessages(db, { ids: messageIds });
  return new Map(rows.map(({ row, name, role }) => [row.messageId, presentReading(row, name, role)]));
}

export function presentReading(
  row: Row,
  name: string | null,
  role: (typeof users.$inferSelect)['role'] | null,
): Reading {
  const { messageId, emotions, intensity, urgency, impact, comfort, concerns, risks, language, unread, engineVersion } =
    row;
  const corrected =
    row.correctedAt === null
      ? null
      : {
          by: name ?? '',
          role: role !== null && isStaffRole(role) ? role : ('requester' as const),
          at: row.correctedAt.toISOString(),
        };
  return {
    messageId,
    emotions,
    intensity,
    urgency,
    impact,
    comfort,
    concerns,
    risks,
    language,
    unread,
    engineVersion,
    corrected,
  };
}

/**
 * Keeps a person's correction. What stays keeps its evidence; what a person adds has no
 * quoted words, because they said it and not the engine. The engine's first word is kept aside.
 */
export async function applyCorrection(
  act: Act<Staff | Requester>,
  { id: messageId, text }: { id: string; text: string },
  correction: ReadingCorrection,
): Promise<Row> {
  const { db, viewer, now } = act;
  const [row] = await db.select().from(readings).where(eq(readings.messageId, messageId)).for('update');
  if (!row) throw notFound();
  const { emotions, risks, concerns, ...degrees } = correction;
  const [changed] = await db
    .update(readings)
    .set({
      ...degrees,
      ...(emotions
        ? {
            emotions: emotions.map(
              (label) => row.emotions.find((had) => had.label === label) ?? { label, p: 1, evidence: [] },
            ),
          }
        : {}),
      ...(risks
        ? { risks: risks.map((label) => row.risks.find((had) => had.label === label) ?? { label, evidence: [] }) }
        : {}),
      ...(concerns ? { concerns: concernsAt(text, concerns) } : {}),
      unread: false,
      correctedBy: viewer.id,
      correctedAt: now,
      before: row.before ?? {
        emotions: row.emotions,
        intensity: row.intensity as 0,
        urgency: row.urgency as 0,
        impact: row.impact,
        comfort: row.comfort,
        risks: row.risks,
        concerns: row.concerns,
      },
    })
    .where(and(eq(readings.messageId, messageId)))
    .returning();
  return changed!;
}

/**
 * Concerns by the places of their words, in the order of the text.
 * @throws {AppError} `request.invalid` when a place holds no words of it
 */
function concernsAt(text: string, places: NonNullable<ReadingCorrection['concerns']>): Reading['concerns'] {
  return places
    .map(({ kind, start, end }) => ({ kind, start, end, quote: text.slice(start, end) }))
    .sort((a, b) => a.start - b.start)
    .map((concern) => {
      if (concern.end > text.length || concern.quote.trim() === '')
        throw new AppError('request.invalid', {
          details: { issues: [{ where: 'body/concerns', what: 'A concern is made of words of the message.' }] },
        });
      return concern;
    });
}
