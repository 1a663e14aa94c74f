import { sql } from 'drizzle-orm';
import type { Act } from '../../act.ts';
import type { Blobs } from '../../platform/blobs.ts';
import { after, days } from '../../platform/clock.ts';

/** A file that was kept just now may wait for the row that names it. */
const FRESH = days(1);

/** Deletes the bytes that no attachment names any more. */
export async function forgetFiles({ db, now }: Act, blobs: Blobs): Promise<number> {
  let count = 0;
  for await (const hashes of blobs.olderThan(after(now, -FRESH))) {
    const { rows } = await db.execute<{ sha256: string }>(sql`
      select sha256 from unnest(${sql.param(hashes)}::text[]) kept(sha256)
      where not exists (select from attachments where attachments.sha256 = kept.sha256)`);
    for (const { sha256 } of rows) if (await blobs.forget(sha256, after(now, -FRESH))) count += 1;
  }
  return count;
}
