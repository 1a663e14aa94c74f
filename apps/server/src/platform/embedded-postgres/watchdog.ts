import { spawn } from 'node:child_process';
import { type Account, asAccount } from './account.ts';
import { clusterFolder } from './data-folder.ts';
import type { Log } from './log.ts';
import { folderMark } from './postmaster.ts';

/**
 * Waits on a pipe that only Node holds open. The kernel closes it however Node ends,
 * SIGKILL and the out-of-memory killer included, and then the server is asked to shut
 * down. A shell, because it needs 1 MB where a second Node would need 40. It works inside
 * the cluster folder, so a closed home above does not hide the pid file from it.
 */
const SCRIPT = `
trap '' HUP INT TERM
read -r pid || exit 0
while read -r line; do :; done
ours() {
  named=
  read -r named 2>/dev/null < postmaster.pid
  [ "$named" = "$pid" ] || return 1
  if [ -d /proc/self ]; then command=$(tr '\\0' ' ' < "/proc/$pid/cmdline"); else command=$(ps -ww -o command= -p "$pid"); fi
  case " $command " in *" $1 "*) return 0 ;; *) return 1 ;; esac
}
ours "$1" || exit 0
kill -INT "$pid"
waited=0
while ours "$1" && [ "$waited" -lt 90 ]; do
  sleep 1
  waited=$((waited + 1))
  if [ "$waited" -eq 60 ]; then kill -QUIT "$pid"; fi
done
`;

export interface Watchdog {
  /** Its work is over; the server was stopped in the ordinary way. */
  dismiss(): void;
}

/** If the watchdog itself is killed as well, the next start finds the server and stops it. */
export function watchOver(pid: number, dataDir: string, account: Account, log: Log): Watchdog {
  const child = spawn('/bin/sh', ['-c', SCRIPT, 'attune-watchdog', folderMark(dataDir)], {
    ...asAccount(account),
    cwd: clusterFolder(dataDir),
    stdio: ['pipe', 'ignore', 'ignore'],
    // Its own session: Ctrl-C in the terminal must reach Node alone.
    detached: true,
  });
  child.on('error', (error) =>
    log.warn(
      `No watchdog for the database (${error.message}): if Attune is killed, the server runs on until the next start.`,
    ),
  );
  child.stdin.on('error', () => undefined); // It has gone; there is nobody left to tell.
  child.stdin.write(`${pid}\n`);
  child.unref();
  return { dismiss: () => child.stdin.end() };
}
