import type { DeskNumbers } from '../../../server/src/features/desk/index.ts';
import { good, note, span, wrong, type Finding } from './finding.ts';

/** A job waits a moment; one that waits this long has nobody who works. */
const LATE_SECONDS = 300;

export function judgeJobs(jobs: DeskNumbers['jobs'], deskAnswers: boolean): Finding[] {
  const findings: Finding[] = [];
  if (jobs.oldestDueSeconds > LATE_SECONDS) {
    const says = `The oldest job that is due has been waiting for ${span(jobs.oldestDueSeconds)}.`;
    findings.push(
      deskAnswers
        ? wrong('jobs', says, 'Look into the log of the desk for jobs that fail, and restart it.')
        : note('jobs', `${says} No desk is at work.`, 'Start the desk; it catches up by itself.'),
    );
  }
  if (jobs.givenUp > 0)
    findings.push(
      wrong(
        'jobs',
        `${jobs.givenUp} job${jobs.givenUp === 1 ? ' was' : 's were'} given up after the last attempt.`,
        'The log says why. The table graphile_worker.jobs names them in last_error.',
      ),
    );
  if (jobs.failing > 0)
    findings.push(note('jobs', `${jobs.failing} job${jobs.failing === 1 ? '' : 's'} failed and will be tried again.`));
  return findings.length > 0
    ? findings
    : [good('jobs', `${jobs.pending} job${jobs.pending === 1 ? ' waits' : 's wait'}, none of them late.`)];
}
