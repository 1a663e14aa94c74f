import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The journeys use the desk as it is shipped: built, once, before any of them begins. */
export default async function build(): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { isFresh } = await import('../../scripts/stamp.mjs');
  if (await isFresh(root)) return;
  // In a process of its own: a runner of tests says NODE_ENV=test, and that would build the React that is for developers.
  const child = spawn(process.execPath, ['scripts/build.mjs'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise((ended) => child.once('exit', ended));
  if (code !== 0) throw new Error('The desk could not be built; what went wrong is said above.');
}
