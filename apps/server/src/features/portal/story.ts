import type { PortalTicket, Promised, TicketEvent } from '@attune/contract';
import type { TicketRecord } from '../tickets/index.ts';

type Line = PortalTicket['story'][number];

/** Where the work stands, in the requester's terms. */
export function progressOf(ticket: TicketRecord): PortalTicket['progress'] {
  switch (ticket.status) {
    case 'new':
      return 'received';
    case 'open':
      return 'being-worked-on';
    case 'waiting':
      return ticket.waitingOn === 'third-party' ? 'waiting-for-others' : 'waiting-for-you';
    case 'offered':
      return 'fix-offered';
    case 'confirmed':
      return 'solved';
    case 'dormant':
      return 'resting';
    case 'dropped':
    case 'merged':
      return 'set-aside';
  }
}

/** The next open promise with a time is when they hear from us. */
export function nextUpdateBy(promises: readonly Promised[]): string | null {
  const open = promises.filter(({ state, dueAt }) => state === 'due' && dueAt !== null).map(({ dueAt }) => dueAt!);
  return open.sort()[0] ?? null;
}

/** What happened, as a story: only what concerns the requester, with first names, no internals. */
export function storyOf(ticket: TicketRecord, events: readonly TicketEvent[], promises: readonly Promised[]): Line[] {
  const line = (at: string, kind: Line['kind'], more: Partial<Line> = {}): Line => ({
    at,
    kind,
    who: null,
    dueAt: null,
    words: null,
    ...more,
  });
  const told = events.flatMap((event): Line[] => {
    const who = event.actor?.name ?? null;
    switch (event.type) {
      case 'ticket.opened':
        return [];
      case 'ticket.handed-over':
        return [line(event.at, 'handed-over', { who })];
      case 'resolution.offered':
        return [line(event.at, 'fix-offered', { who })];
      case 'resolution.confirmed':
        return [line(event.at, 'confirmed')];
      case 'resolution.not-yet':
        return [line(event.at, 'not-yet')];
      case 'resolution.dormant':
        return [line(event.at, 'resting')];
      default:
        return [];
    }
  });
  const promised = promises.flatMap(({ madeAt, settledAt, state, quote, dueAt, by }): Line[] => {
    const about = { who: by.name, dueAt, words: quote };
    const made = line(madeAt, 'promised', about);
    if (state === 'kept' && settledAt !== null) return [made, line(settledAt, 'promise-kept', about)];
    if (state === 'renegotiated' && settledAt !== null) return [made, line(settledAt, 'promise-moved', about)];
    return [made];
  });
  return [line(ticket.createdAt.toISOString(), 'received'), ...told, ...promised].sort((a, b) =>
    a.at.localeCompare(b.at),
  );
}
