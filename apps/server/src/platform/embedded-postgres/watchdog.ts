import { spawn } from 'node:child_process';
import { type Account, spawnIdentity } from './account.ts';
import { clusterFolder } from './cluster-folder.ts';
import { folderMark } from './postmaster.ts';

/**
 * Waits on a pipe that only Node holds open. The kernel closes it however Node ends,
 * SIGKILL and the out-of-memory killer included, and then the server is asked to shut
 * down. A shell, because it needs 1 MB where a second Node would need 40.
 */
const SCRIPT = `
trap '' HUP INT TERM
read -r pid || exit 0
while read -r line; do :; done
ours() {
  [ "$(head -n 1 "$1/postmaster.pid" 2>/dev/null)" = "$pid" ] || return 1
  if [ -r "/proc/$pid/cmdline" ]; then tr '\\0' ' ' < "/proc/$pid/cmdline"; else ps -ww -o command= -p "$pid"; fi 2>/dev/null | grep -qF -- "$2"
}
ours "$1" "$2" && kill -INT "$pid" || exit 0
waited=0
while ours "$1" "$2"; do
  sleep 1
  waited=$((waited + 1))
  [ "$waited" -eq 60 ] && kill -QUIT "$pid"
  [ "$waited" -ge 90 ] && exit 1
done
`;

export interface Watchdog {
  /** Watch this server from now on. */
  guard(pid: number): void;
  dismiss(): void;
}

export function startWatchdog(dataDir: string, account: Account): Watchdog {
  const child = spawn('/bin/sh', ['-c', SCRIPT, 'attune-watchdog', clusterFolder(dataDir), folderMark(dataDir)], {
    ...spawnIdentity(account),
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    stdio: ['pipe', 'ignore', 'ignore'],
    // Its own session: Ctrl-C in the terminal must reach Node alone.
    detached: true,
  });
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.unref();
  return {
    guard: (pid) => child.stdin.write(`${pid}\n`),
    dismiss: () => child.stdin.end(),
  };
}
