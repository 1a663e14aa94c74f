import { sql, type SQL } from 'drizzle-orm';
import type { Viewer } from '../../act.ts';
import { tickets } from './tables.ts';

/**
 * Which tickets exist for this viewer. What is outside does not exist: 404, not 403.
 *
 * - an admin: every ticket
 * - an agent or lead: those of their teams, those without a team, what they have, what they
 *   stay companion of, and where a colleague asked for them by name
 * - a requester: their own; with the key of one ticket, that one
 */
export function visibleTo(viewer: Viewer): SQL {
  switch (viewer.kind) {
    case 'desk':
      return sql`true`;
    case 'nobody':
      return sql`false`;
    case 'requester':
      return viewer.only === null
        ? sql`${tickets.requesterId} = ${viewer.id}`
        : sql`${tickets.requesterId} = ${viewer.id} and ${tickets.id} = ${viewer.only.ticketId}`;
    case 'staff':
      if (viewer.role === 'admin') return sql`true`;
      return sql`(${tickets.teamId} is null
        or ${tickets.teamId} = any(${sql.param(viewer.teamIds)}::uuid[])
        or ${tickets.assigneeId} = ${viewer.id}
        or ${tickets.companionId} = ${viewer.id}
        or exists (select 1 from participants p where p.ticket_id = ${tickets.id} and p.user_id = ${viewer.id} and p.kind = 'mentioned'))`;
  }
}

/** What somebody wrote in themselves, whatever else they are on this desk. */
export function ownedBy(viewer: Viewer): SQL {
  if (viewer.kind === 'staff') return sql`${tickets.requesterId} = ${viewer.id}`;
  return visibleTo(viewer);
}
