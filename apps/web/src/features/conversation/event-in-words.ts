import type { Agent, Team, TicketEvent } from '@attune/contract';
import type { TFunction } from 'i18next';

export interface Names {
  agents: readonly Pick<Agent, 'id' | 'name'>[];
  teams: readonly Team[];
}
type Fields = Record<string, unknown>;

/** Events that stand in the conversation anyway, or that say nothing to a reader. */
const UNSAID = /^(conversation\.|ticket\.seen|hypothesis\.(changed|removed)|coaching\.)/;
export const isSaid = (event: TicketEvent, requesterId: string) =>
  !UNSAID.test(event.type) &&
  !(event.type === 'ticket.opened' && (event.actor === null || event.actor.id === requesterId));

/** What the requester themselves said of a fix: the one thing that closes a ticket, and never folded away. */
export const isTheirWord = (event: TicketEvent) => THEIR_WORD.test(event.type);
const THEIR_WORD = /^resolution\.(confirmed|said-works|not-yet)$/;

/** What happened, in the words one would use to a colleague; an event we do not know is said by its name, never hidden. */
export function eventInWords(
  event: TicketEvent,
  t: TFunction<'conversation'>,
  names: Names,
  when: (at: string) => string,
): string {
  const who = event.actor?.name ?? t('event.the-desk');
  if (event.type === 'ticket.changed')
    return changes(event.data, t, names, when)
      .map((what) => t('event.did', { who, what }))
      .join(' ');
  if (event.type === 'mail.noticed') return noticed(event.data, t);
  // Nobody settled it by hand: who confirmed the fix is the actor, not who kept the promise.
  const key =
    event.data.byConfirmation && event.type === 'promise.kept' ? 'promise-kept-in-time' : EVENT_KEYS[event.type];
  return key
    ? t(`event.${key}`, { ...shown(event.data), who, team: nameIn(names.teams, event.data.teamId) ?? '' })
    : t('event.other', { who, type: event.type });
}

const EVENT_KEYS: Record<string, string> = {
  'ticket.opened': 'opened',
  'ticket.merged': 'merged',
  'ticket.absorbed': 'absorbed',
  'ticket.unmerged': 'unmerged',
  'ticket.released': 'released',
  'ticket.handed-over': 'handed-over',
  'ticket.companion-ended': 'companion-ended',
  'ticket.woken': 'woken',
  'hypothesis.added': 'hypothesis',
  'reading.corrected': 'reading-corrected',
  'promise.made': 'promise-made',
  'promise.kept': 'promise-kept',
  'promise.renegotiated': 'promise-moved',
  'promise.broken': 'promise-broken',
  'promise.not-needed': 'promise-not-needed',
  'promise.reopened': 'promise-unsettled',
  'promise.forgotten': 'promise-forgotten',
  'resolution.offered': 'fix-offered',
  'resolution.withdrawn': 'fix-withdrawn',
  'resolution.confirmed': 'fix-confirmed',
  'resolution.said-works': 'fix-said-works',
  'resolution.not-yet': 'fix-not-yet',
  'resolution.dormant': 'fix-dormant',
  'resolution.reminded': 'fix-reminded',
  'ticket.reopened': 'reopened',
  'ticket.emptied': 'emptied',
  'ticket.erased': 'erased',
  'feedback.given': 'survey',
  'commendation.given': 'commended',
  'mail.undelivered': 'undelivered',
};

/** What an agent should know about how a mail was written; a notice we do not know is said by its name. */
const noticed = (data: Fields, t: TFunction<'conversation'>): string =>
  (Array.isArray(data.notices) ? data.notices : [])
    .map((notice) => t(`event.notice.${String(notice)}`, { defaultValue: String(notice) }))
    .join(' ');

const shown = (data: Fields) =>
  Object.fromEntries(
    Object.entries(data).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
  );
const nameIn = (list: readonly { id: string; name: string }[], id: unknown) => list.find((one) => one.id === id)?.name;

function changes(data: Fields, t: TFunction<'conversation'>, names: Names, when: (at: string) => string): string[] {
  const after = (data.after ?? {}) as Fields;
  const before = (data.before ?? {}) as Fields;
  const parts: string[] = [];
  for (const field of Object.keys(after)) {
    const value = after[field];
    if (field === 'assigneeId')
      parts.push(
        value === null
          ? t('event.change.nobody')
          : t('event.change.assigned', { name: nameIn(names.agents, value) ?? '' }),
      );
    else if (field === 'teamId')
      parts.push(
        value === null ? t('event.change.no-team') : t('event.change.team', { name: nameIn(names.teams, value) ?? '' }),
      );
    else if (field === 'status' && typeof value === 'string')
      parts.push(t('event.change.status', { status: t(`ui:status.${value}`) }));
    else if (field === 'priority' && typeof value === 'string')
      parts.push(t('event.change.priority', { priority: t(`ui:priority.${value}`) }));
    else if (field === 'tags' && Array.isArray(value))
      parts.push(value.length ? t('event.change.tags', { tags: value.join(', ') }) : t('event.change.no-tags'));
    else if (field === 'snoozedUntil')
      parts.push(
        typeof value === 'string' ? t('event.change.snoozed', { time: when(value) }) : t('event.change.woken'),
      );
    else if (field === 'subject') parts.push(t('event.change.subject', { subject: String(before.subject ?? '') }));
  }
  return parts.length ? parts : [t('event.change.something')];
}
