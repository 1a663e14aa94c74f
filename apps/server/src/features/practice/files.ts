import type { ScenarioCard } from '@attune/contract';
import { parseScenario } from '@attune/practice';
import { shelved } from '@attune/practice/library';
import { eq } from 'drizzle-orm';
import { story, type Act, type Staff } from '../../act.ts';
import { AppError, notFound } from '../../errors.ts';
import { presentScenario } from './present.ts';
import { fromShelf } from './shelf.ts';
import { practiceAssignments, practiceScenarios } from './tables.ts';

export async function viewScenarioFile(act: Act<Staff>, id: string) {
  const { source, origin } = await fromShelf(act, id);
  return { id, source, origin };
}

/** Says what is wrong with a file and on which line, or what it would be. Nothing is kept. */
export function checkScenario(source: string) {
  const read = parseScenario(source);
  return 'problems' in read
    ? { problems: read.problems, card: null }
    : {
        problems: [],
        card: presentScenario({ scenario: read.scenario, source, origin: 'desk' }, undefined, undefined),
      };
}

/**
 * Keeps a scenario of this desk under its own id.
 * @throws {AppError} `practice.file-broken` with its problems, `practice.of-the-house` when Attune brings one of that id
 */
export async function saveScenario(act: Act<Staff>, id: string, source: string): Promise<ScenarioCard> {
  const read = parseScenario(source);
  const problems =
    'problems' in read
      ? read.problems
      : read.scenario.id === id
        ? []
        : [{ line: 1, path: 'id', message: `The file says "${read.scenario.id}", and it is to be kept as "${id}".` }];
  if ('problems' in read || problems.length > 0) throw new AppError('practice.file-broken', { details: { problems } });
  if (shelved(id)) throw new AppError('practice.of-the-house');
  const row = { source, writtenBy: act.viewer.id, updatedAt: act.now };
  await act.db
    .insert(practiceScenarios)
    .values({ id, ...row })
    .onConflictDoUpdate({ target: practiceScenarios.id, set: row });
  return presentScenario({ scenario: read.scenario, source, origin: 'desk' }, undefined, undefined);
}

/** Rehearsals of it stay whole: they keep the text they were made with. Nobody is asked any more for what is gone. */
export async function removeScenario(act: Act<Staff>, id: string) {
  return story(act, async ({ db }) => {
    const gone = await db.delete(practiceScenarios).where(eq(practiceScenarios.id, id)).returning();
    if (gone.length === 0) throw notFound();
    await db.delete(practiceAssignments).where(eq(practiceAssignments.scenarioId, id));
    return { done: true as const };
  });
}
