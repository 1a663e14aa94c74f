import type { PortalTicket } from '@attune/contract';

type Message = PortalTicket['messages'][number];
type StoryLine = PortalTicket['story'][number];
export type Moment = { kind: 'message'; at: string; message: Message } | { kind: 'line'; at: string; line: StoryLine };

/** What was said and what happened, in one row. That words arrived is said by the words themselves. */
export function momentsOf({ messages, story }: Pick<PortalTicket, 'messages' | 'story'>): Moment[] {
  const said = messages.map((message): Moment => ({ kind: 'message', at: message.createdAt, message }));
  const happened = story
    .filter(({ kind }) => kind !== 'received' || messages.length === 0)
    .map((line): Moment => ({ kind: 'line', at: line.at, line }));
  // A promise stands in the answer that made it, so at the same time the words come first.
  return [...said, ...happened].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
