import { and, asc, desc, eq, lte, or, sql } from 'drizzle-orm';
import type { Offer, Survey } from '@attune/contract';
import type { Act } from '../../act.ts';
import { prepared } from '../../platform/prepared.ts';
import { isStaffRole, users } from '../auth/index.ts';
import { offers, surveys } from './tables.ts';

export type OfferRecord = typeof offers.$inferSelect;

function selectOffers({ db }: Pick<Act, 'db'>) {
  return db
    .select({ row: offers, name: users.name, role: users.role })
    .from(offers)
    .innerJoin(users, eq(users.id, offers.offeredBy))
    .$dynamic();
}

export const presentOffer = ({
  row,
  name,
  role,
}: {
  row: OfferRecord;
  name: string;
  role: (typeof users.$inferSelect)['role'];
}): Offer => ({
  id: row.id,
  cause: row.cause,
  fix: row.fix,
  prevention: row.prevention,
  by: { id: row.offeredBy, name, role: isStaffRole(role) ? role : 'requester' },
  offeredAt: row.offeredAt.toISOString(),
  outcome: row.outcome,
  outcomeAt: row.outcomeAt?.toISOString() ?? null,
  words: row.words,
  saidWorksAt: row.saidWorksAt?.toISOString() ?? null,
  remindersSent: row.remindersSent,
  nextReminderAt: row.nextReminderAt?.toISOString() ?? null,
  dormantAt: row.dormantAt?.toISOString() ?? null,
});

const offersOfTickets = prepared('offers_of_tickets', (db) =>
  selectOffers({ db })
    .where(sql`${offers.ticketId} = any(${sql.placeholder('ticketIds')}::uuid[])`)
    .orderBy(asc(offers.id)),
);

export async function offersOf({ db }: Act, ticketIds: string[]): Promise<Offer[]> {
  return (await offersOfTickets(db, { ticketIds })).map(presentOffer);
}

export async function offerById(act: Act, id: string) {
  const [row] = await selectOffers(act).where(eq(offers.id, id));
  return row;
}

export async function pendingOffer({ db }: Act, ticketId: string): Promise<OfferRecord | undefined> {
  const [row] = await db
    .select()
    .from(offers)
    .where(and(eq(offers.ticketId, ticketId), eq(offers.outcome, 'pending')));
  return row;
}

/** The newest offer of a ticket, whatever came of it. */
export async function newestOffer(act: Act, ticketId: string) {
  const [row] = await selectOffers(act).where(eq(offers.ticketId, ticketId)).orderBy(desc(offers.id)).limit(1);
  return row;
}

export async function offerByTokenHash(act: Act, tokenHash: string) {
  const [row] = await selectOffers(act).where(eq(offers.tokenHash, tokenHash));
  return row;
}

/** Offers whose reminder or rest has come due. */
export async function wakingOffers({ db, now }: Act, limit = 200): Promise<OfferRecord[]> {
  return db
    .select()
    .from(offers)
    .where(and(eq(offers.outcome, 'pending'), or(lte(offers.nextReminderAt, now), lte(offers.dormantAt, now))))
    .orderBy(offers.id)
    .limit(limit);
}

const newestSurvey = prepared('newest_survey', (db) =>
  db
    .select()
    .from(surveys)
    .where(sql`${surveys.ticketId} = any(${sql.placeholder('ticketIds')}::uuid[])`)
    .orderBy(desc(surveys.id))
    .limit(1),
);

export async function surveyOf({ db }: Act, ticketIds: string[]): Promise<Survey | null> {
  const [row] = await newestSurvey(db, { ticketIds });
  return row
    ? {
        solved: row.solved,
        treated: row.treated,
        minutesLost: row.minutesLost,
        words: row.words,
        at: row.createdAt.toISOString(),
      }
    : null;
}

export async function isSurveyDone({ db }: Act, offerId: string): Promise<boolean> {
  const rows = await db.select({ id: surveys.id }).from(surveys).where(eq(surveys.offerId, offerId));
  return rows.length > 0;
}
