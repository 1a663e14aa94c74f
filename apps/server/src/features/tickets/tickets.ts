import type { z } from 'zod';
import type { BulkPatch, TicketList, TicketListQuery, TicketPatch, TicketRow } from '@attune/contract';
import { story, type Act, type Staff } from '../../act.ts';
import { AppError, notFound } from '../../errors.ts';
import { activeStaff, knownTeams } from '../people/index.ts';
import { change, lockTicket, type Change } from './change.ts';
import { presentRow } from './present.ts';
import { listedWithIds } from './listed.ts';
import { countViews, listPage, type TicketRecord } from './store.ts';
import { changedSince } from './history.ts';

type Patch = z.output<typeof TicketPatch>;

export async function listTickets(
  { db, viewer, now }: Act<Staff>,
  query: z.output<typeof TicketListQuery>,
): Promise<TicketList> {
  const { rows, nextCursor } = await listPage(db, viewer, query.queue, now, query);
  return { items: rows.map((row) => presentRow(row, now)), nextCursor };
}

export const countTickets = ({ db, viewer, now }: Act<Staff>) => countViews(db, viewer, now);

/** One row as a list shows it. */
export async function viewRow({ db, viewer, now }: Act<Staff>, id: string): Promise<TicketRow> {
  const [row] = await listedWithIds(db, viewer, [id]);
  if (!row) throw notFound();
  return presentRow(row, now);
}

/**
 * Changes a ticket. Two people may change different fields of the same version; the same
 * field changed by somebody since is a conflict, and nothing is written.
 * @throws {AppError} `not-found`, `ticket.merged`, `ticket.changed`
 */
export async function changeTicket(act: Act<Staff>, number: number, patch: Patch): Promise<TicketRow> {
  const row = await story(act, async (act) => {
    const ticket = await lockTicket(act, { number });
    return applyPatch(act, ticket, patch);
  });
  return rowAfter(act, row);
}

/** Whoever hands a ticket to another team may stop seeing it; the answer still tells what became of it. */
async function rowAfter(act: Act<Staff>, ticket: TicketRecord): Promise<TicketRow> {
  const [row] = await listedWithIds(act.db, { ...act.viewer, role: 'admin' }, [ticket.id]);
  return presentRow(row!, act.now);
}

async function applyPatch(act: Act<Staff>, ticket: TicketRecord, { version, ...patch }: Patch): Promise<TicketRecord> {
  const fields = (Object.keys(patch) as (keyof typeof patch)[]).filter(
    (field) => !isSame(field, patch[field], valueOf(ticket, field)),
  );
  if (fields.length === 0) return ticket;
  if (version !== undefined && version < ticket.version) {
    const touched = await changedSince(act.db, act.viewer.id, ticket.id, version);
    const clash = fields.filter((field) => touched.has(field));
    if (clash.length > 0) throw new AppError('ticket.changed', { details: { fields: clash, version: ticket.version } });
  }
  await checkPeople(act, patch);
  const set: Change = {};
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const field of fields) {
    before[field] = valueOf(ticket, field);
    after[field] = patch[field];
  }
  if (fields.includes('subject')) set.subject = patch.subject!;
  if (fields.includes('assigneeId')) set.assigneeId = patch.assigneeId ?? null;
  if (fields.includes('teamId')) set.teamId = patch.teamId ?? null;
  if (fields.includes('priority')) set.priority = patch.priority!;
  if (fields.includes('tags')) set.tags = [...new Set(patch.tags)];
  if (fields.includes('snoozedUntil')) set.snoozedUntil = patch.snoozedUntil ? new Date(patch.snoozedUntil) : null;
  if (fields.includes('status') || fields.includes('waitingOn')) Object.assign(set, turnOf(act, ticket, patch));
  return change(act, ticket, set, {
    type: 'ticket.changed',
    data: { fields, before, after, version: ticket.version + 1 },
  });
}

/** Whose turn it is follows from the status that a person chose. */
function turnOf(act: Act, ticket: TicketRecord, patch: Patch): Change {
  switch (patch.status ?? (patch.waitingOn ? 'waiting' : ticket.status)) {
    case 'open':
      return {
        status: 'open',
        waitingOn: 'agent',
        waitingSince: ticket.waitingOn === 'agent' ? ticket.waitingSince : act.now,
      };
    case 'waiting':
      return { status: 'waiting', waitingOn: patch.waitingOn ?? 'requester', waitingSince: act.now };
    case 'dropped':
      return { status: 'dropped', waitingOn: null, waitingSince: null };
    default:
      return {};
  }
}

function valueOf(ticket: TicketRecord, field: keyof Patch): unknown {
  if (field === 'snoozedUntil') return ticket.snoozedUntil?.toISOString() ?? null;
  return ticket[field];
}
const isSame = (field: keyof Patch, left: unknown, right: unknown) =>
  JSON.stringify(left) === JSON.stringify(right) ||
  (field === 'snoozedUntil' && Date.parse(String(left)) === Date.parse(String(right)));

/** Work is given to people and teams of this desk, and to nobody else. */
export async function checkPeople(
  { db }: Act,
  patch: { assigneeId?: string | null; teamId?: string | null },
): Promise<void> {
  if (patch.assigneeId && (await activeStaff(db, [patch.assigneeId])).length === 0) throw unknown('assigneeId');
  if (patch.teamId && !(await knownTeams(db, [patch.teamId]))) throw unknown('teamId');
}
const unknown = (field: string) =>
  new AppError('request.invalid', {
    details: { issues: [{ where: `body/${field}`, what: 'This is not somebody or something of this desk.' }] },
  });

/** Changes many. Each stands for itself: those that cannot be changed say why, the others are changed. */
export async function changeTickets(act: Act<Staff>, { numbers, patch }: z.output<typeof BulkPatch>) {
  const { addTags = [], removeTags = [], ...same } = patch;
  const tagsOf = ({ tags }: TicketRecord): Pick<Patch, 'tags'> =>
    addTags.length + removeTags.length === 0
      ? {}
      : { tags: [...new Set([...tags.filter((tag) => !removeTags.includes(tag)), ...addTags])] };
  const changed: number[] = [];
  const unchanged: { number: number; code: string }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    try {
      await story(act, async (act) => {
        const ticket = await lockTicket(act, { number });
        return applyPatch(act, ticket, { ...same, ...tagsOf(ticket) });
      });
      changed.push(number);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      unchanged.push({ number, code: error.code });
    }
  }
  return { changed, unchanged };
}
