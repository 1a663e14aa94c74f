import { clearInterval, setInterval } from 'node:timers';

const LOOK_EVERY_MS = 1_000;

/** What npm started ends with npm, even when npm is killed or hangs up and hands nothing on. */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS);
  looking.unref();
}
