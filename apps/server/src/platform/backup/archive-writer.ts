import { createHash, randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { BackupError } from './failure.ts';
import { sealOf } from './seal.ts';
import { END_OF_TAR, tarHeader, tarPadding, type Member } from './tar.ts';

export const SUMS = 'SHA256SUMS';

/**
 * Writes a `.tar.gz` with the checksum of each file in `SHA256SUMS` and one of the whole at
 * its end. It gets its name only when it is complete and on the disk, so a half-written one
 * is never taken for a backup.
 */
export async function writeArchive(
  file: string,
  members: AsyncIterable<Member>,
): Promise<{ sha256: string; bytes: number }> {
  const target = path.resolve(file);
  const exists = await stat(target).catch(() => undefined);
  if (exists) throw new BackupError(`${target} is there already and was left as it is. Choose another name.`);
  const aside = `${target}.${randomUUID().slice(0, 8)}.part`;
  // Everything that people wrote is in it, so only its owner may read it.
  const handle = await open(aside, 'wx', 0o600).catch((cause: NodeJS.ErrnoException) => {
    throw new BackupError(
      `The backup cannot be written to ${target} (${cause.message}). Choose a folder that exists and that this user may write to.`,
      { cause },
    );
  });
  try {
    const whole = createHash('sha256');
    let bytes = 0;
    await pipeline(
      Readable.from(tarOf(members), { objectMode: false }),
      createGzip({ level: 6 }),
      async function* (compressed: AsyncIterable<Buffer>) {
        for await (const chunk of compressed) {
          whole.update(chunk);
          bytes += chunk.length;
          yield chunk;
        }
        const seal = sealOf(whole.copy().digest());
        bytes += seal.length;
        yield seal;
      },
      handle.createWriteStream(),
    );
    await sync(aside);
    await rename(aside, target);
    // A rename is only safe once the folder itself is on the disk.
    await sync(path.dirname(target));
    return { sha256: whole.digest('hex'), bytes };
  } catch (error) {
    await rm(aside, { force: true });
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
      throw new BackupError(
        `The disk that holds ${target} is full. No backup was made; free some space and try again.`,
        { cause: error },
      );
    throw error;
  }
}

async function* tarOf(members: AsyncIterable<Member>): AsyncGenerator<Buffer> {
  const sums: string[] = [];
  for await (const { name, size, content } of members) {
    const hash = createHash('sha256');
    let written = 0;
    yield tarHeader(name, size);
    for await (const chunk of content) {
      hash.update(chunk);
      written += chunk.length;
      yield chunk;
    }
    if (written !== size)
      throw new BackupError(
        `${name} changed its size while it was read (${written} instead of ${size} bytes). No backup was made; try again.`,
      );
    yield tarPadding(size);
    sums.push(`${hash.digest('hex')}  ${name}\n`);
  }
  const list = Buffer.from(sums.join(''));
  yield tarHeader(SUMS, list.length);
  yield list;
  yield tarPadding(list.length);
  yield END_OF_TAR;
}

async function sync(place: string): Promise<void> {
  const handle = await open(place, 'r');
  await handle.sync().finally(() => handle.close());
}
