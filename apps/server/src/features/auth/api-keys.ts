import { and, desc, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { ApiKey, MadeApiKey, NewApiKey } from '@attune/contract';
import type { Act, Staff } from '../../act.ts';
import { notFound } from '../../errors.ts';
import { after, days } from '../../platform/clock.ts';
import { hashSecret, newSecret } from '../../platform/secrets.ts';
import { apiKeys } from './tables.ts';

type Row = typeof apiKeys.$inferSelect;
const presentKey = (row: Row): z.infer<typeof ApiKey> => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes,
  start: row.start,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
});

export async function listApiKeys({ db, viewer }: Act<Staff>) {
  const rows = await db
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.userId, viewer.id), isNull(apiKeys.endedAt)))
    .orderBy(desc(apiKeys.id));
  return { items: rows.map(presentKey) };
}

/** Makes a key that acts as its owner. The secret is in this answer and nowhere else. */
export async function makeApiKey(
  { db, viewer, now }: Act<Staff>,
  input: z.output<typeof NewApiKey>,
): Promise<z.infer<typeof MadeApiKey>> {
  const secret = `attune_${newSecret()}`;
  const [row] = await db
    .insert(apiKeys)
    .values({
      userId: viewer.id,
      name: input.name,
      scopes: input.scopes,
      hash: hashSecret(secret),
      start: secret.slice(0, 12),
      createdAt: now,
      expiresAt: after(now, days(input.expiresInDays)),
    })
    .returning();
  return { ...presentKey(row!), secret };
}

export async function endApiKey({ db, viewer, now }: Act<Staff>, id: string) {
  const ended = await db
    .update(apiKeys)
    .set({ endedAt: now })
    .where(and(eq(apiKeys.id, id), eq(apiKeys.userId, viewer.id), isNull(apiKeys.endedAt)))
    .returning({ id: apiKeys.id });
  if (ended.length === 0) throw notFound();
  return { done: true as const };
}
