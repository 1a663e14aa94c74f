import { z } from 'zod';

export const MANIFEST = 'attune-backup.json';
export const CONTENTS = 'contents.json';
export const SECRET = 'secret';
export const JOBS = 'jobs';

/** The first file of a backup: what a restore has to know before it reads a row. */
export const Manifest = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  postgres: z.string(),
  /** The steps of the schema, oldest first, as the database had taken them. */
  migrations: z.array(z.object({ hash: z.string(), when: z.number() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1) })),
  /** Numbers that were given out; null when none was. */
  sequences: z.array(z.object({ name: z.string(), last: z.string().nullable() })),
  /** Tells, without saying it, with which secret the desk signed and encrypted. */
  secretMark: z.string(),
});
export type Manifest = z.infer<typeof Manifest>;

/** The last file before the checksums: what came to be in it. */
export const Contents = z.object({
  rows: z.record(z.string(), z.number()),
  blobs: z.number(),
  /** Files whose content no longer is what their name says. They travel apart and are not restored. */
  damagedBlobs: z.array(z.string()),
});
export type Contents = z.infer<typeof Contents>;

export const partName = (table: string, part: number) => `tables/${table}/${String(part).padStart(6, '0')}.copy`;
export const tableOfPart = (name: string): string | undefined => /^tables\/(.+)\/\d{6,}\.copy$/.exec(name)?.[1];
export const blobName = (sha256: string) => `blobs/${sha256.slice(0, 2)}/${sha256.slice(2)}`;
export const shaOfBlob = (name: string): string | undefined => {
  const [, head, rest] = /^blobs\/([0-9a-f]{2})\/([0-9a-f]{62})$/.exec(name) ?? [];
  return head === undefined ? undefined : `${head}${rest}`;
};
