import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { IncomingHttpHeaders } from 'node:http';
import { STAFF_ROLES, type ApiScope, type Role, type StaffRole } from '@attune/contract';
import type { Viewer } from '../../act.ts';
import { after, minutes } from '../../platform/clock.ts';
import type { Db } from '../../platform/db.ts';
import { prepared } from '../../platform/prepared.ts';
import { hashSecret } from '../../platform/secrets.ts';
import type { SignIn } from './sign-in.ts';
import { apiKeys, sessions, users } from './tables.ts';

export const NOBODY: Viewer = { kind: 'nobody' };
const KEY_USE_IS_NOTED_EVERY = minutes(5);

export const isStaffRole = (role: Role): role is StaffRole => (STAFF_ROLES as readonly string[]).includes(role);

/** Who is asking: by API key, by session cookie, or nobody. */
export async function viewerOf(db: Db, signIn: SignIn, headers: IncomingHttpHeaders, now: Date): Promise<Viewer> {
  const bearer = /^Bearer (attune_[\w-]{20,200})$/.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return viewerOfKey(db, bearer, now);
  if (headers.cookie?.includes('attune.session_token') !== true) return NOBODY;
  return viewerOfSession(db, signIn, headers.cookie, now);
}

// A person with the ids of their teams: one query, on the way of every request.
const person = {
  id: users.id,
  name: users.name,
  role: users.role,
  teamIds: sql<string[]>`array(select team_id::text from team_members where user_id = ${users.id})`,
};

const ownerOfKey = prepared('owner_of_key', (db) =>
  db
    .select({ ...person, keyId: apiKeys.id, scopes: apiKeys.scopes, lastUsedAt: apiKeys.lastUsedAt })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .where(
      and(
        eq(apiKeys.hash, sql.placeholder('hash')),
        gt(apiKeys.expiresAt, sql.placeholder('now')),
        isNull(apiKeys.endedAt),
        isNull(users.deactivatedAt),
      ),
    ),
);

// Looked up at every request, so that a key that was ended is refused from the next one on.
async function viewerOfKey(db: Db, secret: string, now: Date): Promise<Viewer> {
  const [row] = await ownerOfKey(db, { hash: hashSecret(secret), now });
  if (!row || !isStaffRole(row.role)) return NOBODY;
  if (row.lastUsedAt === null || after(row.lastUsedAt, KEY_USE_IS_NOTED_EVERY) < now) {
    await db.update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.id, row.keyId));
  }
  return asViewer(row, row.scopes);
}

async function viewerOfSession(db: Db, signIn: SignIn, cookie: string, now: Date): Promise<Viewer> {
  const session = await signIn.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: false } });
  if (session === null) return NOBODY;
  const [row] = await db
    .select(person)
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, session.session.id), gt(sessions.expiresAt, now), isNull(users.deactivatedAt)));
  return row ? asViewer(row, null) : NOBODY;
}

function asViewer(row: { id: string; name: string; role: Role; teamIds: string[] }, scopes: ApiScope[] | null): Viewer {
  if (isStaffRole(row.role))
    return { kind: 'staff', id: row.id, name: row.name, role: row.role, teamIds: row.teamIds, scopes };
  return { kind: 'requester', id: row.id, name: row.name, only: null };
}
