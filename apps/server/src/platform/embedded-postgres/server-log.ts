import { constants } from 'node:fs';
import { type FileHandle, copyFile, open, rename, stat, truncate } from 'node:fs/promises';
import type { Account } from './account.ts';
import { serverLogFile } from './data-folder.ts';
import { diskFull, saysDiskFull } from './failure.ts';
import type { Log } from './log.ts';

/** Two files of this size at most: the present one and the one before. */
const LARGEST_LOG = 5 * 1024 * 1024;
const LAST_WORDS = 16 * 1024;
const LOOK_EVERY_MS = 1_000;

/**
 * The server writes straight to a file, not through Node: so it never waits for a busy
 * event loop, and what it says while Node is dead is kept.
 */
export async function openServerLog(dataDir: string, account: Account): Promise<FileHandle> {
  const path = serverLogFile(dataDir);
  if ((await sizeOf(path)) > LARGEST_LOG) await rename(path, `${path}.1`);
  // Root may write here for another account, so a link in that account's folder is not followed.
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW;
  const file = await open(path, flags, 0o600);
  if (account.drop) await file.chown(account.uid, account.gid);
  return file;
}

export interface LogFollower {
  /** The last the server has said since we began to follow. */
  said(): Promise<string>;
  stop(): void;
}

/** Hands on what a person should know, and keeps the file small while the server runs. */
export async function followServerLog(dataDir: string, log: Log): Promise<LogFollower> {
  const path = serverLogFile(dataDir);
  let beginning = await sizeOf(path);
  let read = beginning;
  let looking = false;
  let toldDiskFull = false;

  async function look(): Promise<void> {
    const text = await readFrom(path, read);
    // Only whole lines; the rest comes with the next look.
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    read += Buffer.byteLength(whole);
    for (const line of whole.split('\n').filter(isAlarming)) log.error(`database: ${line}`);
    if (saysDiskFull(whole) && !toldDiskFull) {
      toldDiskFull = true;
      log.error(diskFull(dataDir).message);
    }
    if (read > LARGEST_LOG) {
      // The server keeps the file open for appending, so it is emptied and not replaced.
      await copyFile(path, `${path}.1`);
      await truncate(path);
      read = beginning = 0;
    }
  }

  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    look()
      .catch(() => undefined) // Reading along is a courtesy and must never stop the desk.
      .finally(() => (looking = false));
  }, LOOK_EVERY_MS).unref();

  return {
    // Only the end: a disk that was full last week says nothing about today.
    said: async () => readFrom(path, Math.max(beginning, (await sizeOf(path)) - LAST_WORDS)).catch(() => ''),
    stop: () => clearInterval(timer),
  };
}

function isAlarming(line: string): boolean {
  return /\b(FATAL|PANIC):/.test(line) && !PART_OF_LIFE.test(line);
}

/** A session that comes or goes while the server starts or stops is refused with FATAL; nobody needs to act. */
const PART_OF_LIFE =
  /terminating (connection|background worker|autovacuum process).* due to administrator command|the database system is (starting up|shutting down|not yet accepting|in recovery)/;

async function readFrom(path: string, position: number): Promise<string> {
  const file = await open(path, 'r');
  try {
    const length = Math.max(0, (await file.stat()).size - position);
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, position);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}
