import { BackupError } from './failure.ts';

/** One file inside an archive. Its content is read once, in order. */
export interface Member {
  name: string;
  size: number;
  content: AsyncIterable<Buffer>;
}

const BLOCK = 512;
/** Two empty blocks end a tar. */
export const END_OF_TAR = Buffer.alloc(2 * BLOCK);

/**
 * The header of one file in the oldest tar that every system reads (ustar), so that a desk's
 * data can be taken out of a backup in twenty years and without Attune.
 */
export function tarHeader(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`A name in a backup has at most 100 bytes: ${name}`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

export const tarPadding = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);

/** Reads the files of a tar in the order in which they lie there. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<Member> {
  const bytes = new Bytes(source);
  for (;;) {
    const header = await bytes.exactly(BLOCK);
    if (header.every((byte) => byte === 0)) break;
    const { name, size } = parseHeader(header);
    const content = bytes.next(size);
    yield { name, size, content };
    for await (const _ of content); // What the reader left is passed over.
    await bytes.exactly(tarPadding(size).length);
  }
  await bytes.toTheEnd();
}

function parseHeader(header: Buffer): { name: string; size: number } {
  const text = (from: number, length: number) => header.toString('utf8', from, from + length).replace(/\0[\s\S]*$/, '');
  const said = parseInt(text(148, 8), 8);
  const blank = Buffer.from(header);
  blank.write('        ', 148);
  if (said !== checksumOf(blank))
    throw new BackupError('The backup is damaged: a file header inside it is not what was written. Use another copy.');
  return { name: text(0, 100), size: parseInt(text(124, 12), 8) };
}

function checksumOf(header: Buffer): number {
  let sum = 0;
  for (const byte of header) sum += byte;
  return sum;
}

/** Hands out bytes in the portions that are asked for, however they arrive. */
class Bytes {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  async exactly(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of this.next(length)) parts.push(part);
    return Buffer.concat(parts);
  }

  async *next(length: number): AsyncGenerator<Buffer, void, undefined> {
    let left = length;
    while (left > 0) {
      if (this.#rest.length === 0 && !(await this.#fill()))
        throw new BackupError('The backup ends in the middle of a file. Use another copy.');
      const part = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  async toTheEnd(): Promise<void> {
    while (await this.#fill());
  }

  async #fill(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    this.#rest = done === true ? Buffer.alloc(0) : value;
    return done !== true;
  }
}
