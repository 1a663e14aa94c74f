import type { Message, Ticket, TicketEvent } from '@attune/contract';

export type StoryItem =
  { kind: 'message'; at: string; message: Message } | { kind: 'events'; at: string; events: TicketEvent[] };

/**
 * Messages and what happened between them, in the order of time. Events that stand together
 * are one quiet block. Events older than the oldest message shown wait until it is loaded.
 */
export function storyOf(
  ticket: Pick<Ticket, 'messages' | 'events' | 'earlierMessages'>,
  earlier: readonly Message[],
  isSaid: (event: TicketEvent) => boolean,
): StoryItem[] {
  const messages = unique([...earlier, ...ticket.messages]);
  const from = ticket.earlierMessages && messages[0] ? messages[0].createdAt : '';
  const events = ticket.events.filter((event) => event.at >= from && isSaid(event));
  const all: StoryItem[] = [
    ...messages.map((message): StoryItem => ({ kind: 'message', at: message.createdAt, message })),
    ...events.map((event): StoryItem => ({ kind: 'events', at: event.at, events: [event] })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

  const story: StoryItem[] = [];
  for (const item of all) {
    const last = story.at(-1);
    if (item.kind === 'events' && last?.kind === 'events') last.events.push(...item.events);
    else story.push(item);
  }
  return story;
}

function unique(messages: Message[]): Message[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  return [...byId.values()].sort((a, b) =>
    a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1,
  );
}

/** What the desk answered to their newest words, with what is about to leave; empty while they wait for an answer. */
export function answeredSince(messages: readonly Message[], requesterId: string): Message[] {
  const said = messages.filter(({ kind }) => kind === 'public');
  const theirs = said.findLastIndex(({ author }) => author.id === requesterId || author.role === 'requester');
  return said.slice(theirs + 1);
}

/** What this agent wrote to them before, word for word; what has not left yet may still be taken back. */
export const ownEarlierWords = (messages: readonly Message[], agentId: string): string[] =>
  messages
    .filter(({ kind, delivery, author }) => kind === 'public' && delivery !== 'held' && author.id === agentId)
    .map(({ text }) => text);

/** What the person wrote since somebody of the desk last answered: what a reply is measured by. */
export function unansweredWords(messages: readonly Message[], requesterId: string): Message[] {
  const said = messages.filter((message) => message.kind === 'public' && message.delivery !== 'held');
  const answered = said.findLastIndex(
    (message) => message.author.id !== requesterId && message.author.role !== 'requester',
  );
  const since = said
    .slice(answered + 1)
    .filter((message) => message.author.role === 'requester' || message.author.id === requesterId);
  if (since.length > 0) return since;
  const last = said.findLast((message) => message.author.id === requesterId);
  return last ? [last] : [];
}
