import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface RunningDesk {
  url: string;
  dataDir: string;
  mailPort: number;
  /** The password of the example cast. */
  password: string;
  stop(): Promise<void>;
}

/** Starts the built desk as a person would, in a folder of its own. */
export async function startDesk(options: { demo?: boolean; env?: Record<string, string> } = {}): Promise<RunningDesk> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'attune-journey-'));
  const [port, mailPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['dist/server.js', ...(options.demo === true ? ['--demo'] : [])], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      ATTUNE_URL: url,
      ATTUNE_DATA: dataDir,
      MAIL_IN_PORT: String(mailPort),
      MAIL_ADDRESS: 'help@harbour.example',
      LOG_LEVEL: 'warn',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = await untilReady(child);
  return {
    url,
    dataDir,
    mailPort,
    password: /ada@harbour\.example\s+(\S+)/.exec(said)?.[1] ?? '',
    stop: async () => {
      child.kill('SIGTERM');
      await new Promise((done) => (child.exitCode === null ? child.once('exit', done) : done(null)));
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A desk with its example cast takes fifteen seconds; a machine where others build and test takes its time. */
const START_MS = 180_000;

async function untilReady(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((ready, fail) => {
    const late = setTimeout(() => fail(new Error(`The desk did not start within three minutes.\n${said}`)), START_MS);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      // The notes are printed right after the address, in the same breath.
      if (/Attune is here/.test(said)) setTimeout(() => (clearTimeout(late), ready(said)), 100);
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.once('exit', (code) => (clearTimeout(late), fail(new Error(`The desk ended with ${code}.\n${said}`))));
  });
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}
