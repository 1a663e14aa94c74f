import { sql, type SQL } from 'drizzle-orm';
import type { View } from '@attune/contract';
import type { Staff } from '../../act.ts';

/** How a view is sorted, and the column that its cursor carries. */
export type Order = 'attention' | 'promise' | 'recent';
export interface ViewPlan {
  where: SQL;
  order: Order;
}

const alive = sql`tickets.category in ('open', 'waiting')`;

/** Each view in SQL, so written that its index serves it. */
export function planOf(view: View, viewer: Staff, now: Date): ViewPlan {
  const awake = sql`(tickets.snoozed_until is null or tickets.snoozed_until <= ${now.toISOString()}::timestamptz)`;
  switch (view) {
    case 'queue':
      return { where: sql`${alive} and tickets.needs_human_at < 'infinity' and ${awake}`, order: 'attention' };
    case 'mine':
      return { where: sql`${alive} and tickets.assignee_id = ${viewer.id} and ${awake}`, order: 'attention' };
    case 'team':
      return {
        where: sql`${alive} and tickets.team_id = any(${sql.param(viewer.teamIds)}::uuid[]) and ${awake}`,
        order: 'attention',
      };
    case 'unassigned':
      return { where: sql`${alive} and tickets.assignee_id is null and ${awake}`, order: 'attention' };
    case 'waiting':
      return { where: sql`${alive} and tickets.category = 'waiting' and ${awake}`, order: 'attention' };
    case 'follow-ups':
      return {
        where: sql`tickets.promise_due_at is not null and (tickets.assignee_id = ${viewer.id} or tickets.companion_id = ${viewer.id})`,
        order: 'promise',
      };
    case 'mentions':
      return {
        where: sql`tickets.id in (select ticket_id from participants where user_id = ${viewer.id} and kind = 'mentioned')`,
        order: 'recent',
      };
    case 'companion':
      return { where: sql`tickets.companion_id = ${viewer.id} and ${alive}`, order: 'attention' };
    case 'snoozed':
      return { where: sql`${alive} and tickets.snoozed_until > ${now.toISOString()}::timestamptz`, order: 'attention' };
    case 'confirmed':
    case 'dormant':
    case 'dropped':
      return { where: sql`tickets.status = ${view}`, order: 'recent' };
    case 'all':
      return { where: sql`true`, order: 'recent' };
  }
}
