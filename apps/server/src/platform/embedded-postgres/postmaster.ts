import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clusterFolder } from './data-folder.ts';
import { EmbeddedPostgresError } from './failure.ts';
import type { Log } from './log.ts';
import { commandLine, isRunning, worksIn } from './processes.ts';

/** What the server says about itself in its pid file. */
export interface Postmaster {
  pid: number;
  status: string;
  socketDir: string;
}

export async function readPostmaster(dataDir: string): Promise<Postmaster | undefined> {
  const text = await readFile(pidFile(dataDir), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  // PostgreSQL writes the folder of its socket on the fifth line, and its status ("starting",
  // "ready   ", "stopping") on the eighth.
  return Number.isInteger(pid) && pid > 0
    ? { pid, status: lines[7]?.trim() ?? '', socketDir: lines[4] ?? '' }
    : undefined;
}

/** The server that another Attune runs on this folder, once it answers; undefined when it does not come. */
export async function awaitServer(dataDir: string, withinMs: number): Promise<Postmaster | undefined> {
  const start = performance.now();
  for (;;) {
    const found = await readPostmaster(dataDir);
    if (found?.status === 'ready' && isOurServer(found.pid, dataDir)) return found;
    if (performance.now() - start > withinMs) return undefined;
    await sleep(50);
  }
}

/** A setting PostgreSQL ignores; it puts the folder on the command line however the server calls it. */
export function folderMark(dataDir: string): string {
  return `attune.folder=${clusterFolder(dataDir)}`;
}

/**
 * The previous Attune may have been killed and its server left running. It is stopped
 * and started again rather than adopted: then the settings are this version's, and
 * we are the parent who hears when it ends. The caller holds the folder.
 */
export async function stopLeftover(dataDir: string, log: Log): Promise<void> {
  const found = await readPostmaster(dataDir);
  if (!found || !isRunning(found.pid)) return; // PostgreSQL clears a dead one's file itself.

  if (isOurServer(found.pid, dataDir)) {
    log.warn(
      `A database server from an earlier run is still there (pid ${found.pid}); stopping it before starting anew.`,
    );
    if (!(await shutDown(found.pid, dataDir, log))) throw stillRunning(found.pid, dataDir);
  } else if (isStranger(found.pid, dataDir)) {
    // The number was given out again, and PostgreSQL would refuse to start because of it.
    log.warn(`The database's pid file names process ${found.pid}, which is not its server; removing the stale file.`);
    await rm(pidFile(dataDir), { force: true });
  } else {
    throw stillRunning(found.pid, dataDir);
  }
}

/**
 * Fast first (end the sessions, checkpoint), then immediate (no checkpoint, recovers at
 * the next start). Never SIGKILL: the server could not release its shared memory.
 */
export async function shutDown(pid: number, dataDir: string, log: Log): Promise<boolean> {
  if (!signalOurServer(pid, dataDir, 'SIGINT')) return true;
  if (await gone(pid, dataDir, FAST_SHUTDOWN_MS)) return true;
  log.warn(`The database did not stop within ${FAST_SHUTDOWN_MS / 1000} s; asking for an immediate shutdown.`);
  signalOurServer(pid, dataDir, 'SIGQUIT');
  return gone(pid, dataDir, IMMEDIATE_SHUTDOWN_MS);
}

/** A full checkpoint of a slow disk fits; systemd and Docker wait 90 s and 10 s before they kill. */
const FAST_SHUTDOWN_MS = 30_000;
const IMMEDIATE_SHUTDOWN_MS = 15_000;

/**
 * A pid in a file is only a number, and numbers are given out again. We signal it only
 * when its command line is a server that was started on this very folder.
 */
function isOurServer(pid: number, dataDir: string): boolean {
  const command = commandLine(pid);
  return isRunning(pid) && command.includes('postgres') && ` ${command} `.includes(` ${folderMark(dataDir)} `);
}

/** Certainly not a server on this folder: not even one started by hand, or under the folder's old name. */
function isStranger(pid: number, dataDir: string): boolean {
  return worksIn(pid, clusterFolder(dataDir)) === false || !commandLine(pid).includes('postgres');
}

function signalOurServer(pid: number, dataDir: string, signal: NodeJS.Signals): boolean {
  if (!isOurServer(pid, dataDir)) return false;
  process.kill(pid, signal);
  return true;
}

async function gone(pid: number, dataDir: string, withinMs: number): Promise<boolean> {
  const start = performance.now();
  while (isOurServer(pid, dataDir)) {
    if (performance.now() - start > withinMs) return false;
    await sleep(20);
  }
  return true;
}

function stillRunning(pid: number, dataDir: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'database.folder-in-use',
    `A database server (pid ${pid}) is running on ${clusterFolder(dataDir)} and Attune may not or cannot stop it. Stop it, then start Attune again.`,
  );
}

function pidFile(dataDir: string): string {
  return join(clusterFolder(dataDir), 'postmaster.pid');
}
