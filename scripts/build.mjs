// Builds what a running desk needs: the web, and the server and command line as one file each.
import { build as bundle } from 'esbuild';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build as buildWeb } from 'vite';
import { writeStamp } from './stamp.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function buildServer(outdir = 'dist') {
  await mkdir(path.join(root, outdir), { recursive: true });
  await bundle({
    absWorkingDir: root,
    entryPoints: { server: 'apps/server/src/serve.ts', attune: 'apps/cli/src/main.ts' },
    outdir,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    legalComments: 'none',
    logLevel: 'warning',
    // Only our own sources are joined; libraries stay in node_modules.
    plugins: [
      {
        name: 'libraries-stay-outside',
        setup({ onResolve }) {
          onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
            kind === 'entry-point' || name.startsWith('@attune/') || path.isAbsolute(name)
              ? undefined
              : { path: name, external: true },
          );
        },
      },
      // As source the weights would stay in memory, and make every letter of it take two bytes.
      {
        name: 'weights-beside',
        setup({ onLoad }) {
          onLoad({ filter: /weights\.data\.ts$/ }, async ({ path: file }) => {
            const text = /'([\w+/=]+)'/.exec(await readFile(file, 'utf8'))[1];
            await writeFile(path.join(root, outdir, 'weights.txt'), text);
            return {
              contents: `import { readFileSync } from 'node:fs';
                export const weights = () => readFileSync(new URL('weights.txt', import.meta.url), 'latin1');`,
            };
          });
        },
      },
    ],
  });
  await cp(path.join(root, 'apps/server/migrations'), path.join(root, outdir, 'migrations'), { recursive: true });
  // What practice reads from files, where the built library looks for it.
  for (const shelf of ['scenarios', 'drills'])
    await cp(path.join(root, 'packages/practice', shelf), path.join(root, outdir, 'practice', shelf), {
      recursive: true,
    });
}

// A copy of each script and style as the browser wants it sent.
async function squeeze(folder) {
  for (const name of await readdir(folder)) {
    if (!/\.(?:js|css)$/.test(name)) continue;
    const file = path.join(folder, name);
    const bytes = await readFile(file);
    await writeFile(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    await writeFile(
      `${file}.br`,
      brotliCompressSync(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
      }),
    );
  }
}

export async function buildAll() {
  await buildServer();
  await buildWeb({ root: path.join(root, 'apps/web'), logLevel: 'warn' });
  await squeeze(path.join(root, 'apps/web/dist/assets'));
  await writeStamp(root);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
