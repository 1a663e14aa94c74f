import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, asAccount } from './account.ts';
import type { Binaries } from './binaries.ts';
import { nameForServer } from './cluster.ts';
import { clusterFolder } from './data-folder.ts';
import { failureFrom } from './failure.ts';
import type { Log } from './log.ts';
import { folderMark, readPostmaster, shutDown } from './postmaster.ts';
import { followServerLog, openServerLog } from './server-log.ts';
import { settingArguments } from './settings.ts';
import { removeSocketFolder } from './socket-folder.ts';
import { watchOver } from './watchdog.ts';

interface Serving {
  dataDir: string;
  socketDir: string;
  binaries: Binaries;
  account: Account;
  settings: Record<string, string>;
  log: Log;
}

/** Starts the server and keeps it running until told to stop. */
export async function superviseServer(serving: Serving): Promise<{ stop(): Promise<void> }> {
  const { socketDir } = serving;
  const stopping = new AbortController();
  let current = await launch(serving);
  const kept = keepRunning();

  async function keepRunning(): Promise<void> {
    for (;;) {
      await current.ended;
      if (stopping.signal.aborted) return;
      const next = await revive(serving, await current.lastWords(), stopping.signal);
      if (!next) return;
      current = next;
      if (stopping.signal.aborted) await current.stop(); // Told to stop while it was coming back.
    }
  }

  return {
    async stop() {
      stopping.abort();
      if (!(await current.stop())) return;
      await kept;
      await removeSocketFolder(socketDir);
    },
  };
}

/**
 * A server ends by itself when it is killed or the disk is full. Trying again is safe (it
 * recovers from its own log), and once somebody has freed space the desk comes back alone.
 */
async function revive(serving: Serving, lastWords: string, stopping: AbortSignal): Promise<Running | undefined> {
  const { dataDir, log } = serving;
  let told = '';
  const tellOnce = (message: string): void => {
    if (message !== told) log.error(message);
    told = message;
  };
  tellOnce(failureFrom(lastWords, dataDir, 'The database server ended unexpectedly; starting it again.').message);
  for (let attempt = 0; ; attempt++) {
    const pause = RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)];
    await sleep(pause, undefined, { signal: stopping, ref: false }).catch(() => undefined);
    if (stopping.aborted) return undefined;
    try {
      const running = await launch(serving);
      log.warn('The database server is back.');
      return running;
    } catch (error) {
      tellOnce(error instanceof Error ? error.message : String(error));
    }
  }
}

const RETRY_MS = [500, 2_000, 5_000, 15_000, 30_000];

interface Running {
  ended: Promise<void>;
  lastWords(): Promise<string>;
  /** False when it would not stop, not even at once. */
  stop(): Promise<boolean>;
}

async function launch(serving: Serving): Promise<Running> {
  const { dataDir, account, log } = serving;
  const output = await openServerLog(dataDir, account);
  const follower = await followServerLog(dataDir, log);
  const child = spawnServer(serving, output.fd, (await readPostmaster(dataDir))?.pid);
  const watchdog = child.pid ? watchOver(child.pid, dataDir, account, log) : undefined;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  }).finally(() => {
    follower.stop();
    watchdog?.dismiss();
  });
  await output.close(); // The server has its own hold on it by now.

  if (!(await becameReady(child, dataDir, log))) {
    throw failureFrom(await follower.said(), dataDir, 'The database did not start.');
  }
  return {
    ended,
    lastWords: () => follower.said(),
    async stop() {
      child.ref(); // Else Node, with nothing else to do, would leave before the server has.
      if (child.pid && !(await shutDown(child.pid, dataDir, log))) {
        log.error(
          `The database server (pid ${child.pid}) does not stop. Nothing acknowledged is lost; the next start recovers.`,
        );
        return false;
      }
      await ended;
      return true;
    },
  };
}

function spawnServer(
  { dataDir, socketDir, binaries, account, settings }: Serving,
  output: number,
  predecessor: number | undefined,
): ChildProcess {
  const folder = clusterFolder(dataDir);
  const identity = asAccount(account);
  const own = { unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"` };
  const child = spawn(
    binaries.postgres,
    ['-D', nameForServer(folder, account, dataDir), '-c', folderMark(dataDir), ...settingArguments(own, settings)],
    {
      ...identity,
      // The server before this one is dead, but a dead process that nobody has buried still has its number,
      // and PostgreSQL takes it for a living one. It believes a pid file that names a forebear to be stale.
      env: { ...identity.env, ...(predecessor !== undefined && { PG_GRANDPARENT_PID: String(predecessor) }) },
      cwd: folder,
      stdio: ['ignore', output, output],
      // Its own session: Ctrl-C in the terminal must reach Node first, which then says goodbye in order.
      detached: true,
    },
  );
  child.on('error', () => undefined); // Also reported by the missing pid.
  child.unref();
  return child;
}

/** However long it takes: after a crash the server first replays its log, and killing it would only begin that anew. */
async function becameReady(child: ChildProcess, dataDir: string, log: Log): Promise<boolean> {
  const start = performance.now();
  let told = 0;
  while (child.pid && child.exitCode === null && child.signalCode === null) {
    const postmaster = await readPostmaster(dataDir);
    if (postmaster?.pid === child.pid && postmaster.status === 'ready') return true;
    const seconds = Math.floor((performance.now() - start) / 1000);
    if (seconds >= told + 10) {
      told = seconds;
      log.warn(`The database is still starting (${seconds} s); it may be recovering from a crash.`);
    }
    await sleep(20);
  }
  return false;
}
