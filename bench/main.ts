import { benchDesk } from './desk/desk.ts';
import { benchLanguage } from './language.ts';
import { benchPractice } from './practice.ts';

/** Every bench of the house. A bench prints what it measured, and fails when asked to check and something was lost. */
const BENCHES: Record<string, { summary: string; run(args: string[]): Promise<boolean> }> = {
  desk: { summary: 'speed, CPU and memory of a running desk with 10,000 and 100,000 tickets', run: benchDesk },
  language: { summary: 'how well messages are read and replies are coached, and how fast', run: benchLanguage },
  practice: { summary: 'what a turn of a rehearsal and its debrief cost', run: benchPractice },
};

const [name = '', ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  console.log('npm run bench -- <bench> [options]\n');
  for (const [known, { summary }] of Object.entries(BENCHES)) console.log(`  ${known.padEnd(10)} ${summary}`);
  process.exit(name === '' ? 0 : 2);
}
process.exitCode = (await bench.run(args)) ? 0 : 1;
