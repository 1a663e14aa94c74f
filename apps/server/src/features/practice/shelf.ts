import { parseScenario, type Scenario } from '@attune/practice';
import { library, scenarioIds, shelved } from '@attune/practice/library';
import { asc, eq } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Act } from '../../act.ts';
import { notFound } from '../../errors.ts';
import { practiceScenarios, practiceScripts } from './tables.ts';

/** A scenario as it stands on the shelf today. */
export interface OnShelf {
  scenario: Scenario;
  source: string;
  origin: 'library' | 'desk';
}

/** All scenarios: those that come with Attune, easy ones first, then those of this desk. */
export async function allOnShelf({ db }: Pick<Act, 'db'>): Promise<OnShelf[]> {
  const ours = await db.select().from(practiceScenarios).orderBy(asc(practiceScenarios.id));
  return [
    ...(await theLibrary()).map(({ scenario, source }) => ({ scenario, source, origin: 'library' as const })),
    ...ours.flatMap(({ source }) => deskScenario(source) ?? []),
  ];
}

// The first look parses every file; others are served in between.
async function theLibrary(): Promise<ReturnType<typeof library>> {
  for (const id of scenarioIds()) {
    shelved(id);
    await setImmediate();
  }
  return library();
}

/** @throws {AppError} `not-found` when the shelf has none of that name */
export async function fromShelf({ db }: Pick<Act, 'db'>, id: string): Promise<OnShelf> {
  const house = shelved(id);
  if (house) return { ...house, origin: 'library' };
  const [row] = await db.select().from(practiceScenarios).where(eq(practiceScenarios.id, id));
  const ours = row && deskScenario(row.source);
  if (!ours) throw notFound();
  return ours;
}

/** Keeps the text that a rehearsal is made with, once, and answers with its name. */
export async function keepScript({ db }: Pick<Act, 'db'>, source: string): Promise<string> {
  const sha256 = createHash('sha256').update(source).digest('hex');
  await db.insert(practiceScripts).values({ sha256, source }).onConflictDoNothing();
  remember(sha256, source);
  return sha256;
}

/** The scenario of a kept text. */
export async function scriptOf({ db }: Pick<Act, 'db'>, sha256: string): Promise<Scenario> {
  const known = parsed.get(sha256);
  if (known) return known;
  const [row] = await db.select().from(practiceScripts).where(eq(practiceScripts.sha256, sha256));
  return remember(sha256, row!.source);
}

function remember(sha256: string, source: string): Scenario {
  const known = parsed.get(sha256);
  if (known) return known;
  const scenario = scenarioOf(source);
  if (parsed.size > MOST_PARSED) parsed.clear();
  parsed.set(sha256, scenario);
  return scenario;
}

// Parsing a file takes longer than a turn, so the ones in use stay parsed.
const parsed = new Map<string, Scenario>();
const MOST_PARSED = 100;

function deskScenario(source: string): OnShelf | undefined {
  const read = parseScenario(source);
  return 'scenario' in read ? { scenario: read.scenario, source, origin: 'desk' } : undefined;
}

// What was kept was parsed before it was kept.
function scenarioOf(source: string): Scenario {
  const read = parseScenario(source);
  if ('problems' in read) throw new Error('a kept scenario no longer parses', { cause: read.problems });
  return read.scenario;
}
