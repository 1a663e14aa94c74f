import { begin, debrief, stop, take } from '@attune/practice';
import { runsOf, scenarioIds, shelved } from '@attune/practice/library';

/** What a turn may cost, in milliseconds of CPU. */
const GOAL_MS = 5;
const ROUNDS = 3;

/**
 * What a rehearsal costs: CPU of the median and of the dearest turns, each reply read for the first
 * time, and of a debrief. With `--check` it fails when the median turn costs more than the goal.
 */
export async function benchPractice(args: string[]): Promise<boolean> {
  const turns: number[] = [];
  const debriefs: number[] = [];
  for (let round = 0; round <= ROUNDS; round++)
    for (const id of scenarioIds()) {
      // A copy of the scenario remembers no reply yet.
      const scenario = { ...shelved(id)!.scenario };
      let run = begin(scenario, round);
      for (const doing of runsOf(id).skilled) {
        if (run.ending) break;
        const { cost, made } = costOf(() => take(scenario, run, fresh(doing, round)));
        run = made;
        // The first round warms the engine up.
        if (round > 0) turns.push(cost);
      }
      const ended = run.ending ? run : stop(run);
      const { cost } = costOf(() => debrief(ended, scenario));
      if (round > 0) debriefs.push(cost);
    }
  const median = at(turns, 0.5);
  console.log(
    `a turn     n ${turns.length}  median ${median.toFixed(2)} ms CPU  p95 ${at(turns, 0.95).toFixed(2)} ms  (goal ${GOAL_MS} ms)`,
  );
  console.log(
    `a debrief  n ${debriefs.length}  median ${at(debriefs, 0.5).toFixed(2)} ms CPU  p95 ${at(debriefs, 0.95).toFixed(2)} ms`,
  );
  return !args.includes('--check') || median <= GOAL_MS;
}

// The same words in each round would be remembered by the coach, so each round says them a little otherwise.
function fresh<D extends { say: string } | { wait: number }>(doing: D, round: number): D {
  return 'say' in doing
    ? { ...doing, say: doing.say.replace(/[.?]/g, (mark) => `, ${ROUND_WORDS[round]}${mark}`) }
    : doing;
}
const ROUND_WORDS = ['well', 'now', 'here', 'today'];

function costOf<T>(work: () => T): { cost: number; made: T } {
  const before = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(before);
  return { cost: (user + system) / 1000, made };
}

function at(costs: number[], share: number): number {
  const sorted = [...costs].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
