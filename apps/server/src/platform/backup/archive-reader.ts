import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { SUMS } from './archive-writer.ts';
import { BackupError } from './failure.ts';
import { checksumIn, SEAL_LENGTH } from './seal.ts';
import { readTar, type Member } from './tar.ts';

/**
 * Reads a backup from the first byte to the last, each file and the whole against the
 * checksums in it. A caller that comes to the end without an error has seen exactly what
 * was written.
 * @throws {BackupError} saying what is wrong with the file
 */
export async function* readArchive(file: string): AsyncGenerator<Member> {
  const { sha256, sealedBytes } = await readSeal(file);
  const whole = createHash('sha256');
  const sums = new Map<string, string>();
  try {
    for await (const member of readTar(unzipped(file, sealedBytes, whole))) {
      if (member.name === SUMS) {
        compare(sums, await textOf(member));
        continue;
      }
      const hash = createHash('sha256');
      const heard = { ...member, content: hearing(member.content, hash) };
      yield heard;
      for await (const _ of heard.content); // The checksum needs what the reader left, too.
      sums.set(member.name, hash.digest('hex'));
    }
  } catch (error) {
    throw inPlainWords(error, file);
  }
  if (!whole.digest().equals(sha256)) throw damaged(file, 'its checksum is not the one it was sealed with');
}

/** The content of a small file of the archive. */
export async function textOf({ content }: Pick<Member, 'content'>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

async function readSeal(file: string): Promise<{ sha256: Buffer; sealedBytes: number }> {
  const handle = await open(file, 'r').catch((cause: NodeJS.ErrnoException) => {
    throw new BackupError(
      cause.code === 'ENOENT' ? `There is no file ${file}.` : `The file ${file} cannot be read (${cause.message}).`,
      { cause },
    );
  });
  try {
    const { size } = await handle.stat();
    const start = Buffer.alloc(2);
    await handle.read(start, 0, 2, 0);
    if (start.readUInt16BE() !== 0x1f8b) throw new BackupError(`${file} is not a backup of Attune.`);
    const seal = Buffer.alloc(SEAL_LENGTH);
    await handle.read(seal, 0, SEAL_LENGTH, Math.max(0, size - SEAL_LENGTH));
    const sha256 = checksumIn(seal);
    if (!sha256)
      throw new BackupError(
        `${file} is not a whole backup of Attune: its end is missing or damaged. It may have been cut short while it was copied. Use another copy.`,
      );
    return { sha256, sealedBytes: size - SEAL_LENGTH };
  } finally {
    await handle.close();
  }
}

async function* unzipped(file: string, bytes: number, whole: Hash): AsyncGenerator<Buffer> {
  const compressed = createReadStream(file, { end: bytes - 1 });
  const gunzip = createGunzip();
  compressed.on('data', (chunk) => whole.update(chunk));
  compressed.on('error', (error) => gunzip.destroy(error));
  try {
    yield* compressed.pipe(gunzip) as AsyncIterable<Buffer>;
  } finally {
    compressed.destroy();
    gunzip.destroy();
  }
}

async function* hearing(content: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
}

function compare(found: Map<string, string>, list: string): void {
  const written = list.split('\n').filter((line) => line !== '');
  if (written.length !== found.size)
    throw new BackupError(
      `The backup is damaged: it lists ${written.length} files and holds ${found.size}. Use another copy.`,
    );
  for (const line of written) {
    const [sum, name] = [line.slice(0, 64), line.slice(66)];
    if (found.get(name) !== sum)
      throw new BackupError(`The backup is damaged: ${name} is not what was written. Use another copy.`);
  }
}

function inPlainWords(error: unknown, file: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return code.startsWith('Z_') ? damaged(file, (error as Error).message, error) : error;
}

const damaged = (file: string, why: string, cause?: unknown) =>
  new BackupError(`${file} is damaged (${why}). Nothing was restored. Use another copy.`, { cause });
