import { sql } from 'drizzle-orm';
import type { Status, Ticket } from '@attune/contract';
import type { Act, Staff } from '../../act.ts';
import { fixed } from '../../platform/db.ts';
import {
  EVENTS_SHOWN,
  joinNames,
  LISTED_COLUMNS,
  listedFrom,
  seenBy,
  TOLD_ELSEWHERE,
  visibleTo,
  type EventRow,
  type ListedRow,
  type ListedTicket,
} from '../tickets/index.ts';

/** What a ticket may or may not have. Most have next to nothing of it, so it is fetched only where there is something. */
const DRAWERS = {
  promises: sql`select from promises where ticket_id in (select id from family)`,
  hypotheses: sql`select from hypotheses where ticket_id in (select id from family)`,
  handovers: sql`select from handovers where ticket_id in (select id from family)`,
  offers: sql`select from resolution_offers where ticket_id in (select id from family)`,
  survey: sql`select from survey_responses where ticket_id in (select id from family)`,
  commendations: sql`select from commendations where ticket_id in (select id from family)`,
  drafts: sql`select from drafts where ticket_id = tickets.id`,
  presence: sql`select from presences where ticket_id = tickets.id`,
} as const;
export type Drawer = keyof typeof DRAWERS;

interface Face {
  email: string;
  verified: boolean;
  emptiedAt: string | null;
  companion: Ticket['companion'];
  participants: Ticket['participants'];
  mergedInto: number | null;
  mergedFrom: { id: string; number: number; subject: string }[];
  possiblyRelated: number | null;
  earlierTickets: { number: number; subject: string; status: Status; createdAt: string }[];
  filled: Drawer[];
  happened: EventRow[];
}
export type Case = ListedTicket & Face;

const EARLIER_SHOWN = 5;

/** The ticket with all that stands on its cover, and which drawers hold something: one statement instead of a dozen, which also notes that it was looked at. */
const caseSeenBy = seenBy<Staff, ListedRow & Face>((viewer) => {
  const filled = Object.entries(DRAWERS).map(
    ([drawer, inside]) => sql`case when exists (${inside}) then ${sql.raw(`'${drawer}'`)} end`,
  );
  return sql`
    with recursive this as (
      select * from tickets where tickets.number = ${sql.placeholder('number')} and ${visibleTo(viewer)}
    ),
    family(id) as (
      select id from this union select t.id from tickets t join family on t.merged_into_id = family.id
    ),
    -- Looking is noted where something happened since the last look; what is answered is how it stood before.
    looked as (
      insert into read_marks (ticket_id, user_id, seen_at)
      select this.id, ${viewer.id}::uuid, ${sql.placeholder('now')}::timestamptz
      from this left join read_marks before on before.ticket_id = this.id and before.user_id = ${viewer.id}
      where before.seen_at is null or before.seen_at < this.updated_at
      on conflict (ticket_id, user_id) do update set seen_at = excluded.seen_at where read_marks.seen_at < excluded.seen_at
    )
    select ${LISTED_COLUMNS},
      requester.email, tickets.requester_verified as verified, tickets.emptied_at as "emptiedAt",
      case when companion.id is not null then json_build_object('id', companion.id, 'name', companion.name) end as companion,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'kind', participants.kind)), '[]')
         from participants join users p on p.id = participants.user_id where participants.ticket_id = tickets.id) as participants,
      (select target.number from tickets target where target.id = tickets.merged_into_id) as "mergedInto",
      (select coalesce(json_agg(json_build_object('id', t.id, 'number', t.number, 'subject', t.subject) order by t.number), '[]')
         from tickets t where t.id in (select id from family) and t.id <> tickets.id) as "mergedFrom",
      (select tickets.number from tickets where tickets.id = (select possibly_related_id from this) and ${visibleTo(viewer)}) as "possiblyRelated",
      (select coalesce(json_agg(earlier), '[]') from (
         select tickets.number, tickets.subject, tickets.status, tickets.created_at as "createdAt" from tickets
         where tickets.requester_id = (select requester_id from this) and tickets.id <> (select id from this) and ${visibleTo(viewer)}
         order by tickets.updated_at desc, tickets.id desc limit ${fixed(EARLIER_SHOWN)}) earlier) as "earlierTickets",
      (select coalesce(json_agg(happened order by happened.id), '[]') from (
         select e.id, e.type, e.at, e.data, u.id as "actorId", u.name as "actorName", u.role as "actorRole"
         from events e left join users u on u.id = e.actor_id
         where e.ticket_id in (select id from family) and e.type not in ${TOLD_ELSEWHERE}
         order by e.id desc limit ${fixed(EVENTS_SHOWN)}) happened) as happened,
      array_remove(array[${sql.join(filled, sql`, `)}], null) as filled
    from this tickets ${joinNames(viewer)}
    left join users companion on companion.id = tickets.companion_id`;
});

export async function openCase({ db, viewer, now }: Act<Staff>, number: number): Promise<Case | undefined> {
  const [row] = await caseSeenBy(db, viewer, { number, now: now.toISOString() });
  return row && { ...row, ...listedFrom(row) };
}
