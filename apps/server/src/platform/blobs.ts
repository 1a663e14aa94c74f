import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** Files by the hash of their content: the same file is kept once, and a name can never point outside. */
export interface Blobs {
  /** Keeps the bytes and answers with their hash. They are on disk when it answers. */
  keep(content: Buffer): Promise<{ sha256: string; size: number }>;
  read(sha256: string): Readable;
  has(sha256: string): Promise<boolean>;
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

  return {
    folder,
    has,
    read: (sha256) => createReadStream(place(sha256)),
    async keep(content) {
      const sha256 = createHash('sha256').update(content).digest('hex');
      if (await has(sha256)) return { sha256, size: content.length };
      const target = place(sha256);
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
