import path from 'node:path';
import { readConfig } from '../../server/src/config.ts';
import { diskBlobs } from '../../server/src/platform/blobs.ts';
import { systemClock } from '../../server/src/platform/clock.ts';
import { command, wordsOf } from './command.ts';
import { visitDatabase, type DatabaseVisit } from './doctor/database.ts';
import { wrong, type Finding } from './doctor/finding.ts';
import { judgeJobs } from './doctor/jobs.ts';
import { checkDisk, checkFolder, checkNode } from './doctor/machine.ts';
import { checkMailIn, checkMailOut } from './doctor/mail.ts';
import { checkWeb, deskAnswers } from './doctor/web.ts';
import { withDatabase } from './open-desk.ts';

const HELP = `attune doctor [--json]   says how the desk is doing, and what to do about it

It changes nothing and sends nothing. The exit status is 1 when something is wrong.`;

export const run = (args: string[]): Promise<number> =>
  command(
    { name: 'doctor', help: HELP, args, options: { json: { type: 'boolean', default: false } } },
    async ({ values }) => {
      const findings = await examine();
      const isWell = findings.every(({ state }) => state !== 'wrong');
      console.log(values.json ? JSON.stringify({ ok: isWell, findings }, null, 2) : pageOf(findings));
      return isWell ? 0 : 1;
    },
  );

async function examine(): Promise<Finding[]> {
  const config = readConfig();
  const blobs = diskBlobs(path.join(config.dataDir, 'blobs'));
  const answers = await deskAnswers(config);
  const machine = [checkNode(process.version), ...(await checkFolder(config.dataDir)), await checkDisk(config.dataDir)];
  const { findings: database, numbers } = await withDatabase(
    ({ connection }) => visitDatabase(connection, blobs, systemClock.now),
    { config },
  ).catch(unreachable);
  return [
    ...machine,
    ...database,
    ...(numbers ? judgeJobs(numbers.jobs, answers) : []),
    ...(await checkMailIn(config, numbers?.mailsIn, answers, systemClock.now())),
    ...(await checkMailOut(config, numbers?.mailsOut, systemClock.now())),
    ...checkWeb(config, answers),
  ];
}

const unreachable = (error: unknown): DatabaseVisit => ({
  findings: [
    wrong(
      'database',
      `The database could not be reached: ${wordsOf(error)}`,
      'Check DATABASE_URL and that the server runs; without DATABASE_URL, see postgres.log in the data folder.',
    ),
  ],
});

const MARK = { good: '✓', note: '–', wrong: '✗' };

function pageOf(findings: Finding[]): string {
  const width = Math.max(...findings.map(({ about }) => about.length));
  const lines = findings.flatMap(({ about, state, says, todo }) => [
    `${MARK[state]} ${about.padEnd(width)}  ${says}`,
    ...(todo === undefined ? [] : [`${' '.repeat(width + 4)}${state === 'wrong' ? '→ ' : ''}${todo}`]),
  ]);
  const count = findings.filter(({ state }) => state === 'wrong').length;
  return [
    ...lines,
    '',
    count === 0 ? 'Nothing is wrong.' : count === 1 ? 'One thing is wrong.' : `${count} things are wrong.`,
  ].join('\n');
}
