import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { buildServer } from '../../scripts/build.mjs';

export interface RunningDesk {
  pid: number;
  url: string;
  mailPort: number;
  stop(): Promise<void>;
}

const START_PATIENCE_MS = 60_000;

/** Builds the server as `npm start` does, into a folder of our own. */
export const buildDesk = () => buildServer('bench/dist');

/** Starts the built desk on a seeded data folder, as a process of its own. */
export async function startDesk(dataDir: string, port: number, nodeOptions: string[] = []): Promise<RunningDesk> {
  const mailPort = port + 1;
  const child = spawn(
    process.execPath,
    [...nodeOptions, fileURLToPath(new URL('../dist/server.js', import.meta.url))],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        ATTUNE_DATA: dataDir,
        MAIL_IN_PORT: String(mailPort),
        MAIL_ADDRESS: 'help@desk.example',
        LOG_LEVEL: 'info',
        NODE_ENV: 'production',
      },
    },
  );
  child.stdout.resume();
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const deadline = performance.now() + START_PATIENCE_MS;
  while (
    !(await fetch(`${url}/ready`).then(
      (response) => response.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null || performance.now() > deadline) {
      child.kill();
      throw new Error('The desk did not start.');
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    pid: child.pid!,
    url,
    mailPort,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
