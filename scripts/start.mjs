// `npm start`: builds when something changed, then serves.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { endWithNpm } from './end-with-npm.mjs';
import { tooOld } from './node-version.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const complaint = tooOld(process.version, engines.node);
if (complaint !== null) {
  console.error(complaint);
  process.exit(1);
}
endWithNpm();

// An image carries the built desk without its sources: then there is nothing to compare with.
if (existsSync(new URL('../apps/server/src', import.meta.url))) {
  const { isFresh } = await import('./stamp.mjs');
  if (!(await isFresh(root))) await build();
}
await import('../dist/server.js');

/** In a process of its own: what a build needs, a gigabyte at times, goes when it has ended. */
async function build() {
  console.log('Building the desk. The first time takes half a minute.');
  const child = spawn(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  const asked = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [
    signal,
    () => {
      child.kill(signal);
      process.exit(0);
    },
  ]);
  for (const [signal, leave] of asked) process.on(signal, leave);
  const code = await new Promise((ended) => child.once('exit', (status) => ended(status ?? 1)));
  if (code !== 0) {
    console.error('The desk could not be built; what went wrong is said above.');
    process.exit(code);
  }
  for (const [signal, leave] of asked) process.off(signal, leave);
}
