import type { PracticeRun, PracticeRunCard, PracticeTurn, ScenarioCard } from '@attune/contract';
import type { Scenario } from '@attune/practice';
import type { Assigned } from './assignments.ts';
import type { OnShelf } from './shelf.ts';
import type { RunRow, TurnRow } from './store.ts';

type Person = { id: string; name: string };

export function presentScenario(
  { scenario, origin }: OnShelf,
  practised: { times: number; lastAt: Date } | undefined,
  assigned: Assigned | undefined,
): ScenarioCard {
  const { id, title, level, trains, contentNote, minutes, person } = scenario;
  return {
    id,
    title,
    level,
    trains,
    contentNote: contentNote ?? null,
    minutes: minutes ?? null,
    person: { name: person.name, role: person.role },
    origin,
    practised: { times: practised?.times ?? 0, lastAt: practised?.lastAt.toISOString() ?? null },
    assigned: assigned ? { id: assigned.id, by: assigned.by, dueAt: assigned.dueAt?.toISOString() ?? null } : null,
  };
}

export function presentCard(row: RunRow, scenario: Scenario, sharedWith: Person[]): PracticeRunCard {
  return {
    id: row.id,
    scenario: row.scenarioId,
    title: scenario.title,
    personName: scenario.person.name,
    coach: row.coach,
    ending: row.ending,
    turns: row.turns,
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    from: row.fromRunId === null ? null : { run: row.fromRunId, turn: row.fromTurn! },
    sharedWith,
  };
}

export const presentTurn = ({ number, said, waited, answer, clock, wordedBy, at }: TurnRow): PracticeTurn => ({
  number,
  said,
  waited,
  answer,
  clock,
  wordedBy,
  at: at.toISOString(),
});

/** The person's state is not in it: that is for the debrief. */
export function presentRun(row: RunRow, scenario: Scenario, turns: TurnRow[], sharedWith: Person[]): PracticeRun {
  const { person, brief, youCan, contentNote, care, minutes, opening } = scenario;
  return {
    ...presentCard(row, scenario, sharedWith),
    person: { name: person.name, role: person.role, comfort: person.comfort },
    brief,
    youCan,
    contentNote: contentNote ?? null,
    care,
    minutes: minutes ?? null,
    opening,
    story: turns.map(presentTurn),
  };
}
