// `npm run dev`: the server from its sources, started again when they change, and the web with hot reloading.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { endWithNpm } from './end-with-npm.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = process.env.PORT ?? '3000';
const server = spawn(
  process.execPath,
  [
    '--import',
    'tsx',
    '--watch-path=apps/server/src',
    '--watch-path=packages',
    'apps/server/src/serve.ts',
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PORT: port },
  },
);
// The desk says goodbye to its database first; when it has gone, so do we.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'));
server.once('exit', (code) => process.exit(code ?? 0));
endWithNpm();

const web = await createServer({ root: `${root}/apps/web`, server: { proxy: { '/api': `http://127.0.0.1:${port}` } } });
await web.listen();
web.printUrls();
