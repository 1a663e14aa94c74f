// Tells whether what was built still is what the sources say, so that a second start is quick.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

const SOURCES = ['apps', 'packages', 'seed', 'package-lock.json', 'scripts'];
const SKIPPED = new Set(['node_modules', 'dist', 'fixtures', 'corpus', 'test']);

async function* filesIn(place) {
  const info = await stat(place);
  if (info.isFile()) {
    yield [place, info];
    return;
  }
  for (const entry of (await readdir(place, { withFileTypes: true })).sort((a, b) => a.name.localeCompare(b.name))) {
    if (!SKIPPED.has(entry.name)) yield* filesIn(path.join(place, entry.name));
  }
}

/** Sizes and times, not contents: it is asked at every start. */
async function stampOf(root) {
  const hash = createHash('sha256').update(process.version);
  for (const source of SOURCES)
    for await (const [file, info] of filesIn(path.join(root, source)))
      hash.update(`${path.relative(root, file)}:${info.size}:${info.mtimeMs}\n`);
  return hash.digest('hex');
}

const fileOf = (root) => path.join(root, 'dist', 'stamp');
export const writeStamp = async (root) => writeFile(fileOf(root), await stampOf(root));

export async function isFresh(root) {
  const kept = await readFile(fileOf(root), 'utf8').catch(() => '');
  return kept !== '' && kept === (await stampOf(root));
}
