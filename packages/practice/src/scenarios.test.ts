import { describe, expect, test } from 'vitest';
import { runsOf, scenarioIds, shelved } from './library.ts';
import { replay } from './rehearse.ts';

const SEEDS = [1, 2, 3, 4, 5];

describe.each(scenarioIds())('%s', (id) => {
  const { scenario } = shelved(id)!;
  const runs = runsOf(id);

  test.each(SEEDS)('a skilled agent repairs it, or leaves with a credible plan (seed %i)', (seed) => {
    expect(['repaired', 'plan']).toContain(replay(scenario, seed, runs.skilled).ending);
  });

  test.each(SEEDS)('a poor agent loses them (seed %i)', (seed) => {
    expect(['escalated', 'walked-away', 'reopened']).toContain(replay(scenario, seed, runs.poor).ending);
  });

  test.each(SEEDS)('kind phrases without help do not end well (seed %i)', (seed) => {
    expect(['repaired', 'plan']).not.toContain(replay(scenario, seed, runs.stock).ending);
  });

  test('doing nothing does not end well', () => {
    const silence = Array.from({ length: 20 }, () => ({ wait: 10 }));
    expect(['escalated', 'walked-away', 'reopened', 'cold']).toContain(replay(scenario, 1, silence).ending);
  });

  test('the same seed and the same words replay exactly', () => {
    expect(replay(scenario, 9, runs.skilled)).toEqual(replay(scenario, 9, runs.skilled));
  });

  test('ten rehearsals do not sound alike', () => {
    const first = Array.from({ length: 10 }, (_, seed) => replay(scenario, seed, runs.poor).turns[0]!.answer);
    expect(new Set(first).size).toBeGreaterThan(2);
  });
});
