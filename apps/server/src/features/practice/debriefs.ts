import type { RunDebrief } from '@attune/contract';
import { compare, debrief, type Run, type Scenario } from '@attune/practice';
import { and, eq } from 'drizzle-orm';
import type { Act, Staff } from '../../act.ts';
import { AppError } from '../../errors.ts';
import { presentCard, presentTurn } from './present.ts';
import { scriptOf } from './shelf.ts';
import { seeRun, sharesOf, turnsOf, type RunRow } from './store.ts';
import { practiceRuns, practiceShares } from './tables.ts';

/**
 * What a rehearsal showed.
 * @throws {AppError} `practice.not-ended`, or `practice.rate-first` while its trainee has not said how it went
 */
export async function viewDebrief(act: Act<Staff>, id: string): Promise<RunDebrief> {
  const row = await seeRun(act, id);
  if (row.ending === null) throw new AppError('practice.not-ended');
  const mine = row.traineeId === act.viewer.id;
  if (mine && row.selfRating === null) throw new AppError('practice.rate-first');
  if (!mine) await noteSeen(act, id);
  const scenario = await scriptOf(act, row.script);
  const { scored, missed, plan, ...rest } = debrief(row.state, scenario);
  return {
    ...rest,
    run: presentCard(row, scenario, mine ? (await sharesOf(act, [id])).get(id)! : []),
    selfRating: mine ? row.selfRating : null,
    scored: scored
      ? {
          curve: scored.curve.map(({ turn, state, ease }) => ({ turn, state, ease })),
          up: scored.up ?? null,
          down: scored.down ?? null,
          rated: scored.rated.map(({ item, mark, says, earned }) => ({ item, mark: mark ?? null, says, earned })),
        }
      : null,
    missed: missed ?? null,
    plan: mine && row.planWhen !== null ? { when: row.planWhen, then: row.planThen! } : null,
    suggestedPlan: plan,
    comparison: mine && scored ? await comparisonOf(act, row, row.state, scenario) : null,
    story: (await turnsOf(act, id)).map(presentTurn),
    opening: scenario.opening,
  };
}

async function comparisonOf({ db }: Act<Staff>, row: RunRow, again: Run, scenario: Scenario) {
  if (row.fromRunId === null) return null;
  const [first] = await db
    .select({ state: practiceRuns.state })
    .from(practiceRuns)
    .where(and(eq(practiceRuns.id, row.fromRunId), eq(practiceRuns.traineeId, row.traineeId)));
  return first ? compare(first.state, again, scenario, row.fromTurn!) : null;
}

async function noteSeen({ db, viewer, now }: Act<Staff>, runId: string): Promise<void> {
  await db
    .update(practiceShares)
    .set({ seenAt: now })
    .where(and(eq(practiceShares.runId, runId), eq(practiceShares.withId, viewer.id)));
}
