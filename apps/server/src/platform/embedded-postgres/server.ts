import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, spawnIdentity } from './account.ts';
import type { Binaries } from './binaries.ts';
import { clusterFolder, serverLogFile } from './cluster-folder.ts';
import { EmbeddedPostgresError } from './error.ts';
import type { Log } from './log.ts';
import { folderMark, readPostmaster, shutDown } from './postmaster.ts';
import { settingArguments } from './settings.ts';
import { startWatchdog } from './watchdog.ts';

interface Serving {
  dataDir: string;
  socketDir: string;
  binaries: Binaries;
  account: Account;
  settings: Record<string, string>;
  log: Log;
}

export async function superviseServer(serving: Serving): Promise<{ stop(): Promise<void> }> {
  const { dataDir, account, log } = serving;
  const watchdog = startWatchdog(dataDir, account);
  const child = await spawnServer(serving);
  if (child.pid) watchdog.guard(child.pid);
  await untilReady(child, dataDir);
  return {
    async stop() {
      child.ref(); // Else Node, with nothing else to do, would leave before the server has.
      if (child.pid) await shutDown(child.pid, dataDir, log);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      watchdog.dismiss();
    },
  };
}

async function spawnServer({ dataDir, socketDir, binaries, account, settings }: Serving): Promise<ChildProcess> {
  const out = await open(serverLogFile(dataDir), 'a', 0o600);
  const own = { unix_socket_directories: `"${socketDir}"` };
  const child = spawn(binaries.postgres, ['-D', clusterFolder(dataDir), '-c', folderMark(dataDir), ...settingArguments(own, settings)], {
    ...spawnIdentity(account),
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    stdio: ['ignore', out.fd, out.fd],
    detached: true,
  });
  child.on('error', () => undefined);
  child.unref();
  await out.close();
  return child;
}

async function untilReady(child: ChildProcess, dataDir: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null || !child.pid) {
      const text = await readFile(serverLogFile(dataDir), 'utf8').catch(() => '');
      throw new EmbeddedPostgresError('database.did-not-start', `The database did not start. Its log ends:\n${text.slice(-2000)}`);
    }
    const postmaster = await readPostmaster(dataDir);
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return;
    await sleep(20);
  }
}
