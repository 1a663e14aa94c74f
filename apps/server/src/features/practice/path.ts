import { PATH_STEPS, type PracticePath } from '@attune/contract';
import { debrief, RUBRIC, type Rated } from '@attune/practice';
import { and, count, desc, eq, isNotNull, ne } from 'drizzle-orm';
import type { Act, Staff } from '../../act.ts';
import { ownCoaching } from './own-coaching.ts';
import { scriptOf } from './shelf.ts';
import { practiceRuns, practiceShares } from './tables.ts';

/** How much of each step makes it whole: enough to have met it, no examination. */
const WHOLE = { shadow: 2, practice: 3, coached: 10, own: 1 } as const;
const RUNS_LOOKED_AT = 60;

/**
 * The viewer's way from onlooker to somebody on their own, and what their rehearsals trained: measured
 * against their own past only, and shown to nobody else.
 */
export async function viewPath(act: Act<Staff>): Promise<PracticePath> {
  const runs = await act.db
    .select()
    .from(practiceRuns)
    .where(
      and(
        eq(practiceRuns.traineeId, act.viewer.id),
        isNotNull(practiceRuns.endedAt),
        ne(practiceRuns.ending, 'stopped'),
      ),
    )
    .orderBy(desc(practiceRuns.endedAt))
    .limit(RUNS_LOOKED_AT);
  runs.reverse();
  const done = {
    shadow: await debriefsRead(act),
    practice: runs.length,
    coached: (await ownCoaching(act, WHOLE.coached)).length,
    own: 0,
  };
  const current = PATH_STEPS.find((step) => done[step] < WHOLE[step]) ?? 'own';
  const marks: { row: (typeof runs)[number]; rated: Rated[] }[] = [];
  for (const row of runs) {
    const { scored } = debrief(row.state, await scriptOf(act, row.script));
    marks.push({ row, rated: scored?.rated ?? [] });
  }
  return {
    steps: PATH_STEPS.map((step) => ({
      step,
      done: Math.min(done[step], WHOLE[step]),
      of: WHOLE[step],
      current: step === current,
    })),
    skills: RUBRIC.map((item) => ({
      item,
      marks: marks.flatMap(({ row, rated }) => {
        const mark = rated.find((one) => one.item === item)?.mark;
        return mark === undefined ? [] : [{ at: row.endedAt!.toISOString(), mark, run: row.id }];
      }),
    })),
    plans: runs
      .filter(({ planWhen }) => planWhen !== null)
      .map(({ id, planWhen, planThen, endedAt }) => ({
        run: id,
        when: planWhen!,
        then: planThen!,
        at: endedAt!.toISOString(),
      }))
      .reverse(),
  };
}

// To shadow is to read how a colleague's rehearsal went, when they let one see it.
async function debriefsRead({ db, viewer }: Act<Staff>): Promise<number> {
  const [row] = await db
    .select({ read: count() })
    .from(practiceShares)
    .where(and(eq(practiceShares.withId, viewer.id), isNotNull(practiceShares.seenAt)));
  return row?.read ?? 0;
}
