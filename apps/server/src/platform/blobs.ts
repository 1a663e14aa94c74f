import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, stat, unlink, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { systemClock } from './clock.ts';

/** Files by the hash of their content: the same file is kept once, and a name can never point outside. */
export interface Blobs {
  /** Keeps the bytes and answers with their hash. They are on disk when it answers. */
  keep(content: Buffer): Promise<{ sha256: string; size: number }>;
  read(sha256: string): Readable;
  has(sha256: string): Promise<boolean>;
  /** The names of what was last kept before this moment, some at a time. */
  olderThan(moment: Date): AsyncIterable<string[]>;
  /** Deletes the bytes, unless somebody kept the same ones after this moment. */
  forget(sha256: string, keptBefore: Date): Promise<boolean>;
  readonly folder: string;
}

export function diskBlobs(folder: string): Blobs {
  const place = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A blob is named by 64 hexadecimal digits.');
    return path.join(folder, sha256.slice(0, 2), sha256.slice(2));
  };
  const has = (sha256: string) =>
    stat(place(sha256)).then(
      () => true,
      () => false,
    );

  const touch = async (file: string) => {
    const now = systemClock.now();
    return utimes(file, now, now).then(
      () => true,
      () => false,
    );
  };

  return {
    folder,
    has,
    async *olderThan(moment) {
      for (const head of await namesIn(folder, /^[0-9a-f]{2}$/)) {
        const old: string[] = [];
        for (const rest of await namesIn(path.join(folder, head), /^[0-9a-f]{62}$/)) {
          const info = await stat(path.join(folder, head, rest)).catch(() => null);
          if (info !== null && info.mtime < moment) old.push(`${head}${rest}`);
        }
        if (old.length > 0) yield old;
      }
    },
    async forget(sha256, keptBefore) {
      const file = place(sha256);
      // Taken aside first: whoever keeps the same bytes from here on finds nothing and writes them anew.
      const aside = `${file}.${randomUUID()}`;
      const moved = await rename(file, aside).then(
        () => true,
        () => false,
      );
      if (!moved) return false;
      if ((await stat(aside)).mtime >= keptBefore) {
        await rename(aside, file);
        return false;
      }
      await unlink(aside);
      return true;
    },
    read: (sha256) => createReadStream(place(sha256)),
    async keep(content) {
      const sha256 = createHash('sha256').update(content).digest('hex');
      const target = place(sha256);
      // Marked as kept now, so that nobody forgets it before its new row is there.
      if (await touch(target)) return { sha256, size: content.length };
      await mkdir(path.dirname(target), { recursive: true });
      // Written aside, synced, then renamed: a half-written file never carries the name.
      const aside = `${target}.${randomUUID()}`;
      const file = await open(aside, 'wx');
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, target).catch(async (error: unknown) => {
        await unlink(aside).catch(() => undefined);
        throw error;
      });
      return { sha256, size: content.length };
    },
  };
}

async function namesIn(folder: string, shape: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => shape.test(name)).sort();
}
