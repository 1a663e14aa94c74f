import type { PortalTicket } from '@attune/contract';
import { expect, test } from 'vitest';
import { momentsOf } from './moments.ts';

const message = (id: string, createdAt: string) =>
  ({
    id,
    createdAt,
    mine: true,
    author: 'Jonas',
    text: id,
    attachments: [],
    reading: null,
  }) as PortalTicket['messages'][number];
const line = (kind: PortalTicket['story'][number]['kind'], at: string) => ({
  kind,
  at,
  who: 'Amina',
  dueAt: null,
  words: null,
});
const read = (ticket: Pick<PortalTicket, 'messages' | 'story'>) =>
  momentsOf(ticket).map((moment) => (moment.kind === 'message' ? moment.message.text : moment.line.kind));

test('words and what happened make one story', () => {
  expect(
    read({
      messages: [message('It is down', '2026-03-02T09:00:00Z'), message('I am on it', '2026-03-02T09:20:00Z')],
      story: [
        line('received', '2026-03-02T09:00:00Z'),
        line('promised', '2026-03-02T09:20:00Z'),
        line('taken', '2026-03-02T09:10:00Z'),
      ],
    }),
  ).toEqual(['It is down', 'taken', 'I am on it', 'promised']);
});

test('without words, that they arrived is still said', () => {
  expect(read({ messages: [], story: [line('received', '2026-03-02T09:00:00Z')] })).toEqual(['received']);
});
