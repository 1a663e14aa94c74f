import { sql, type SQL } from 'drizzle-orm';
import type { Viewer } from '../../act.ts';
import type { Db } from '../../platform/db.ts';
import { statement, type Statement } from '../../platform/prepared.ts';

/** Viewers of one kind see through the same statement; only their ids differ. */
export const kindOfEyes = (viewer: Viewer): string => {
  if (viewer.kind === 'staff') return viewer.role;
  return viewer.kind === 'requester' && viewer.only !== null ? 'key' : viewer.kind;
};

/** A viewer of the same kind whose ids are filled in later. The rules of who sees what only ever put ids into a query. */
export function anyoneLike<V extends Viewer>(viewer: V): V {
  const open = (name: string) => sql.placeholder(name) as unknown as string;
  if (viewer.kind === 'staff')
    return { ...viewer, id: open('viewerId'), teamIds: open('viewerTeams') as unknown as string[] };
  if (viewer.kind === 'requester')
    return { ...viewer, id: open('viewerId'), only: viewer.only && { ...viewer.only, ticketId: open('onlyTicket') } };
  return viewer;
}

/** What `anyoneLike` leaves open. */
export const idsOf = (viewer: Viewer): Record<string, unknown> => ({
  ...(viewer.kind === 'staff' ? { viewerId: viewer.id, viewerTeams: viewer.teamIds } : {}),
  ...(viewer.kind === 'requester' ? { viewerId: viewer.id, onlyTicket: viewer.only?.ticketId ?? null } : {}),
});

/** A statement through somebody's eyes, put together once for each kind of viewer. */
export function seenBy<V extends Viewer, Row extends object>(
  make: (viewer: V) => SQL,
): (db: Db, viewer: V, values: Record<string, unknown>) => Promise<Row[]> {
  const made = new Map<string, Statement<Row>>();
  return (db, viewer, values) => {
    const kind = kindOfEyes(viewer);
    let look = made.get(kind);
    if (look === undefined) made.set(kind, (look = statement<Row>(() => make(anyoneLike(viewer)))));
    return look(db, { ...values, ...idsOf(viewer) });
  };
}
