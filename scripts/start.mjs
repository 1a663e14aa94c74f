// `npm start`: builds when something changed, then serves.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// An image carries the built desk without its sources: then there is nothing to compare with.
if (existsSync(new URL('../apps/server/src', import.meta.url))) {
  const { isFresh } = await import('./stamp.mjs');
  if (!(await isFresh(root))) {
    console.log('Building the desk. The first time takes half a minute.');
    const { buildAll } = await import('./build.mjs');
    await buildAll();
  }
}
await import('../dist/server.js');
