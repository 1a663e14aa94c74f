/**
 * The end of a backup: an empty gzip member whose extra field carries the SHA-256 of every
 * byte before it. gunzip and tar pass over it, and any single changed byte is noticed, those
 * of the compression's own headers included.
 */
const BEGIN = Buffer.from([0x1f, 0x8b, 0x08, 0x04, 0, 0, 0, 0, 0, 0xff, 36, 0, 0x41, 0x74, 32, 0]);
const END = Buffer.from([0x03, 0x00, 0, 0, 0, 0, 0, 0, 0, 0]);

export const SEAL_LENGTH = BEGIN.length + 32 + END.length;

export const sealOf = (sha256: Buffer): Buffer => Buffer.concat([BEGIN, sha256, END]);

/** The checksum that a seal carries, or undefined when these bytes are no seal. */
export function checksumIn(seal: Buffer): Buffer | undefined {
  if (seal.length !== SEAL_LENGTH) return undefined;
  const sha256 = seal.subarray(BEGIN.length, BEGIN.length + 32);
  return seal.equals(sealOf(sha256)) ? sha256 : undefined;
}
