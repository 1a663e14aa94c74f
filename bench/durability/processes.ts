import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const START_PATIENCE_MS = 90_000;

export interface Desk {
  child: ChildProcess;
  url: string;
}

/** Starts the built server as a process group of its own. Its last argument names the folder, so that we recognise what is ours. */
export async function startDesk(options: {
  server: string;
  dataDir: string;
  port: number;
  mailPort: number;
  smtpPort: number;
  said: number;
}): Promise<Desk> {
  const { server, dataDir, port, mailPort, smtpPort, said } = options;
  const child = spawn(process.execPath, [server, markOf(dataDir)], {
    detached: true,
    stdio: ['ignore', said, said],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: String(port),
      ATTUNE_URL: `http://127.0.0.1:${port}`,
      ATTUNE_DATA: dataDir,
      MAIL_IN_PORT: String(mailPort),
      MAIL_ADDRESS: 'help@desk.example',
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      LOG_LEVEL: 'warn',
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const deadline = performance.now() + START_PATIENCE_MS;
  for (;;) {
    const ready = await fetch(`${url}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return { child, url };
    if (child.exitCode !== null || performance.now() > deadline)
      throw new Error(`The desk did not start again (exit ${child.exitCode}). Its data and its log are in ${dataDir}.`);
    await sleep(50);
  }
}

/**
 * Kills everything of this desk with SIGKILL, in any order: Node, the watchdog, the database
 * server and each of its sessions. Nothing of it gets to say a last word.
 * @returns how many processes were killed
 */
export async function killAll({ child }: Desk, dataDir: string): Promise<number> {
  let killed = 0;
  // What was being forked while we looked is found by looking again.
  for (let found = processesOf(dataDir, child.pid!); found.length > 0; found = processesOf(dataDir, child.pid!)) {
    for (const pid of found.sort(() => Math.random() - 0.5)) {
      try {
        process.kill(pid, 'SIGKILL');
        killed++;
      } catch {
        // It went by itself, because one that it belongs to was killed before.
      }
    }
    await sleep(20);
  }
  return killed;
}

/** Only processes whose command line names our own folder, and the children of those. */
function processesOf(dataDir: string, node: number): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), ...lookAt(Number(name)) }))
    .filter(({ state }) => state !== '' && state !== 'Z');
  const named = all.filter(
    ({ pid, command }) =>
      pid !== process.pid &&
      (command.includes(`attune.folder=${dataDir}/postgres`) || (pid === node && command.includes(markOf(dataDir)))),
  );
  const names = new Set(named.map(({ pid }) => pid));
  // A session of PostgreSQL writes its own title over its command line; its parent and its folder tell whose it is.
  const sessions = all.filter(
    ({ pid, parent }) =>
      !names.has(pid) && (names.has(parent) || parent === 1) && worksIn(pid) === `${dataDir}/postgres`,
  );
  return [...names, ...sessions.map(({ pid }) => pid)];
}

const markOf = (dataDir: string) => `durability:${dataDir}`;

function lookAt(pid: number): { command: string; state: string; parent: number } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', parent = '0'] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
      state,
      parent: Number(parent),
    };
  } catch {
    return { command: '', state: '', parent: 0 };
  }
}

function worksIn(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}
