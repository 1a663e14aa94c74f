import { scenarioIds, shelved, runsOf } from './src/library.ts';
import { begin, take } from './src/rehearse.ts';
import { saidIn } from './src/said.ts';
import { coach } from '@attune/language';
let turns = 0;
const c0 = process.cpuUsage();
for (const id of scenarioIds()) {
  const { scenario } = shelved(id)!;
  for (let seed = 0; seed < 4; seed++)
    for (const k of ['skilled', 'poor', 'stock'] as const) {
      let run = begin(scenario, seed);
      for (const d of runsOf(id)[k]) {
        if (run.ending) break;
        run = take(scenario, run, d);
        turns++;
      }
    }
}
const c = process.cpuUsage(c0);
console.log(turns, 'turns', ((c.user + c.system) / 1000 / turns).toFixed(2), 'ms CPU a turn');
let n = 0;
const d0 = process.cpuUsage();
for (const id of scenarioIds()) {
  const { scenario } = shelved(id)!;
  for (const d of runsOf(id).skilled)
    if ('say' in d)
      for (let i = 0; i < 6; i++) {
        coach(scenario.opening + ' '.repeat(i), d.say + ' x'.repeat(i));
        n++;
      }
}
const e = process.cpuUsage(d0);
console.log(n, 'coach', ((e.user + e.system) / 1000 / n).toFixed(2), 'ms');
