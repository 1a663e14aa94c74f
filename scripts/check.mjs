// `npm run check`: everything that must hold before a change is done, the quick things first.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const STEPS = [
  ['format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['lint', 'npx', ['eslint', '.', '--max-warnings', '0']],
  ['types', 'npx', ['tsc', '--noEmit']],
  // The journeys among the tests open the built web, so it comes first.
  ['build', process.execPath, ['scripts/build.mjs']],
  // Arrows between features and documents that must match the code are tests as well.
  ['tests', 'npx', ['vitest', 'run']],
];

for (const [name, command, args] of STEPS) {
  const began = Date.now();
  const code = await new Promise((done) =>
    spawn(command, args, { cwd: root, stdio: 'inherit' }).on('exit', (status) => done(status ?? 1)),
  );
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - began) / 1000).toFixed(0)} s)`);
  if (code !== 0) process.exit(code);
}
