import { sql, type Placeholder, type SQL } from 'drizzle-orm';
import type { View } from '@attune/contract';
import type { Staff } from '../../act.ts';

/** How a view is sorted, and the column that its cursor carries. */
export type Order = 'attention' | 'promise' | 'recent';

const alive = sql`tickets.category in ('open', 'waiting')`;

export function orderOf(view: View): Order {
  switch (view) {
    case 'follow-ups':
      return 'promise';
    case 'mentions':
    case 'confirmed':
    case 'dormant':
    case 'dropped':
    case 'all':
      return 'recent';
    default:
      return 'attention';
  }
}

/** Each view in SQL, so written that its index serves it. */
export function whereOf(view: View, viewer: Staff, now: string | Placeholder): SQL {
  const awake = sql`(tickets.snoozed_until is null or tickets.snoozed_until <= ${now}::timestamptz)`;
  switch (view) {
    case 'queue':
      return sql`${alive} and tickets.needs_human_at < 'infinity' and ${awake}`;
    case 'mine':
      return sql`${alive} and tickets.assignee_id = ${viewer.id} and ${awake}`;
    case 'team':
      return sql`${alive} and tickets.team_id = any(${sql.param(viewer.teamIds)}::uuid[]) and ${awake}`;
    case 'unassigned':
      return sql`${alive} and tickets.assignee_id is null and ${awake}`;
    case 'waiting':
      return sql`${alive} and tickets.category = 'waiting' and ${awake}`;
    case 'follow-ups':
      return sql`tickets.promise_due_at is not null and (tickets.assignee_id = ${viewer.id} or tickets.companion_id = ${viewer.id})`;
    case 'mentions':
      return sql`tickets.id in (select ticket_id from participants where user_id = ${viewer.id} and kind = 'mentioned')`;
    case 'companion':
      return sql`tickets.companion_id = ${viewer.id} and ${alive}`;
    case 'snoozed':
      return sql`${alive} and tickets.snoozed_until > ${now}::timestamptz`;
    case 'confirmed':
    case 'dormant':
    case 'dropped':
      return sql`tickets.status = ${view}`;
    case 'all':
      return sql`true`;
  }
}
