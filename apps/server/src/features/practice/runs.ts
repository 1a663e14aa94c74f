import type { NewRun, NewTurn, PracticeRun, SelfRating } from '@attune/contract';
import { begin, replay, stop, take, type Doing, type Run, type Scenario } from '@attune/practice';
import { and, eq } from 'drizzle-orm';
import { randomInt } from 'node:crypto';
import type { z } from 'zod';
import { story, type Act, type Staff } from '../../act.ts';
import { AppError, notFound } from '../../errors.ts';
import { newId } from '../../platform/columns.ts';
import { presentCard, presentRun } from './present.ts';
import { fromShelf, keepScript, scriptOf } from './shelf.ts';
import { lockOwnRun, ownRun, pageOfRuns, seeRun, sharedRuns, sharesOf, turnsOf, type RunRow } from './store.ts';
import { practiceRuns, practiceTurns } from './tables.ts';
import type { Wording } from './wording.ts';

/** Begins a rehearsal, or one that goes again from a turn of an earlier one: same seed, same script, same words until then. */
export async function startRun(act: Act<Staff>, input: z.output<typeof NewRun>): Promise<PracticeRun> {
  return story(act, async (act) => {
    if (input.from) return goAgain(act, input.from, input.coach);
    const { scenario, source } = await fromShelf(act, input.scenario);
    const script = await keepScript(act, source);
    const run = begin(scenario, input.seed ?? randomInt(2 ** 31));
    const row = await insertRun(act, run, { script, coach: input.coach, from: null });
    return presentRun(row, scenario, [], []);
  });
}

async function goAgain(act: Act<Staff>, from: { run: string; turn: number }, coach: boolean): Promise<PracticeRun> {
  const earlier = await ownRun(act, from.run);
  if (earlier.endedAt === null) throw new AppError('practice.not-ended');
  const scenario = await scriptOf(act, earlier.script);
  const doings = earlier.state.turns.slice(0, from.turn - 1).map(({ doing }) => doing);
  if (doings.length !== from.turn - 1) throw notFound();
  const run = replay(scenario, earlier.state.seed, doings);
  // After the words that ended it there is no turn to go again from.
  if (run.ending !== undefined) throw notFound();
  const row = await insertRun(act, run, { script: earlier.script, coach, from });
  const shown = (await turnsOf(act, earlier.id)).slice(0, doings.length);
  if (shown.length > 0)
    await act.db.insert(practiceTurns).values(shown.map((turn) => ({ ...turn, runId: row.id, at: act.now })));
  return presentRun(row, scenario, await turnsOf(act, row.id), []);
}

async function insertRun(
  { db, viewer, now }: Act<Staff>,
  run: Run,
  { script, coach, from }: { script: string; coach: boolean; from: { run: string; turn: number } | null },
): Promise<RunRow> {
  const [row] = await db
    .insert(practiceRuns)
    .values({
      id: newId(),
      traineeId: viewer.id,
      scenarioId: run.scenario,
      script,
      coach,
      state: run,
      turns: run.turns.length,
      startedAt: now,
      fromRunId: from?.run ?? null,
      fromTurn: from?.turn ?? null,
    })
    .returning();
  return row!;
}

/**
 * One exchange. The same turn with the same words again is answered with what was said; a model may
 * word the answer, but what happened is kept before it is asked, so nothing waits for it but the words.
 * @throws {AppError} `practice.ended`, or `practice.moved-on` when another window was first
 */
export async function takeTurn(
  act: Act<Staff>,
  id: string,
  turn: z.output<typeof NewTurn>,
  wording: Wording,
): Promise<PracticeRun> {
  const doing: Doing = 'say' in turn ? { say: turn.say } : { wait: turn.wait };
  const made = await story(act, async (act) => {
    const row = await lockOwnRun(act, id);
    const scenario = await scriptOf(act, row.script);
    const there = row.state.turns[turn.number - 1];
    if (there) {
      if (!sameDoing(there.doing, doing)) throw new AppError('practice.moved-on');
      return { row, scenario };
    }
    if (row.ending !== null) throw new AppError('practice.ended');
    if (turn.number !== row.turns + 1) throw new AppError('practice.moved-on');
    const run = take(scenario, row.state, doing);
    const now = run.turns.at(-1)!;
    await act.db.insert(practiceTurns).values({
      runId: id,
      number: now.number,
      said: 'say' in doing ? doing.say : null,
      waited: 'wait' in doing ? doing.wait : null,
      answer: now.answer,
      wordedBy: 'author',
      clock: now.clock,
      at: act.now,
    });
    return { row: await keepState(act, id, run), scenario, fresh: run };
  });
  if (made.fresh) await reword(act, id, made.scenario, made.fresh, wording);
  return presentOwn(act, made.row, made.scenario);
}

async function reword(act: Act<Staff>, id: string, scenario: Scenario, run: Run, wording: Wording): Promise<void> {
  const answer = await wording(scenario, run, await turnsOf(act, id));
  if (answer === undefined) return;
  await act.db
    .update(practiceTurns)
    .set({ answer, wordedBy: 'model' })
    .where(and(eq(practiceTurns.runId, id), eq(practiceTurns.number, run.turns.length)));
}

const sameDoing = (one: Doing, other: Doing): boolean =>
  'say' in one ? 'say' in other && one.say === other.say : 'wait' in other && one.wait === other.wait;

async function keepState({ db, now }: Act<Staff>, id: string, run: Run): Promise<RunRow> {
  const [row] = await db
    .update(practiceRuns)
    .set({
      state: run,
      turns: run.turns.length,
      ending: run.ending ?? null,
      endedAt: run.ending === undefined ? null : now,
    })
    .where(eq(practiceRuns.id, id))
    .returning();
  return row!;
}

/** The trainee stops: allowed at any time, and nothing is made of it. */
export async function stopRun(act: Act<Staff>, id: string): Promise<PracticeRun> {
  return story(act, async (act) => {
    const row = await lockOwnRun(act, id);
    const scenario = await scriptOf(act, row.script);
    const stopped = row.ending === null ? await keepState(act, id, stop(row.state)) : row;
    return presentOwn(act, stopped, scenario);
  });
}

export async function viewRun(act: Act<Staff>, id: string): Promise<PracticeRun> {
  const row = await seeRun(act, id);
  const scenario = await scriptOf(act, row.script);
  return row.traineeId === act.viewer.id
    ? presentOwn(act, row, scenario)
    : presentRun(row, scenario, await turnsOf(act, id), []);
}

async function presentOwn(act: Act<Staff>, row: RunRow, scenario: Scenario): Promise<PracticeRun> {
  const shares = await sharesOf(act, [row.id]);
  return presentRun(row, scenario, await turnsOf(act, row.id), shares.get(row.id)!);
}

export async function listRuns(act: Act<Staff>, page: { limit: number; cursor?: string | undefined }) {
  const { rows, nextCursor } = await pageOfRuns(act, page);
  const shares = await sharesOf(
    act,
    rows.map(({ id }) => id),
  );
  const items = [];
  for (const row of rows) items.push(presentCard(row, await scriptOf(act, row.script), shares.get(row.id)!));
  return { items, nextCursor };
}

export async function listSharedRuns(act: Act<Staff>) {
  const items = [];
  for (const { row, name } of await sharedRuns(act))
    items.push({
      ...presentCard(row, await scriptOf(act, row.script), []),
      trainee: { id: row.traineeId, name },
    });
  return { items };
}

/** The rehearsal and all that was said in it are gone. One that goes again from it stays, without its origin. */
export async function forgetRun(act: Act<Staff>, id: string) {
  await story(act, async (act) => {
    await lockOwnRun(act, id);
    await act.db.update(practiceRuns).set({ fromRunId: null, fromTurn: null }).where(eq(practiceRuns.fromRunId, id));
    await act.db.delete(practiceRuns).where(eq(practiceRuns.id, id));
  });
  return { done: true as const };
}

export async function rateRun(act: Act<Staff>, id: string, selfRating: z.output<typeof SelfRating>) {
  const row = await ownRun(act, id);
  if (row.ending === null) throw new AppError('practice.not-ended');
  await act.db.update(practiceRuns).set({ selfRating }).where(eq(practiceRuns.id, id));
  return { done: true as const };
}

export async function keepPlan(act: Act<Staff>, id: string, plan: { when: string; then: string } | null) {
  await ownRun(act, id);
  await act.db
    .update(practiceRuns)
    .set({ planWhen: plan?.when ?? null, planThen: plan?.then ?? null })
    .where(eq(practiceRuns.id, id));
  return { done: true as const };
}
