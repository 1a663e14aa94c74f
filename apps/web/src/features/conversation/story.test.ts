import type { Message, TicketEvent } from '@attune/contract';
import { expect, test } from 'vitest';
import { storyOf, unansweredWords } from './story.ts';

const said = (id: string, at: string, more: Partial<Message> = {}) =>
  ({
    id,
    createdAt: at,
    kind: 'public',
    delivery: 'sent',
    author: { id: 'jonas', name: 'Jonas', role: 'requester' },
    ...more,
  }) as Message;
const amina = { id: 'amina', name: 'Amina', role: 'agent' as const };
const event = (id: string, at: string) => ({ id, at, type: 'ticket.changed', actor: null, data: {} }) as TicketEvent;
const shape = (story: ReturnType<typeof storyOf>) =>
  story.map((item) => (item.kind === 'message' ? item.message.id : item.events.map(({ id }) => id)));

test('messages and events stand in the order of time, events together', () => {
  const ticket = {
    messages: [said('a', '1'), said('b', '4')],
    events: [event('x', '2'), event('y', '3'), event('z', '5')],
    earlierMessages: false,
  };
  expect(shape(storyOf(ticket, [], () => true))).toEqual(['a', ['x', 'y'], 'b', ['z']]);
});

test('events from before the oldest message shown wait for their messages', () => {
  const ticket = { messages: [said('b', '4')], events: [event('x', '2'), event('z', '5')], earlierMessages: true };
  expect(shape(storyOf(ticket, [], () => true))).toEqual(['b', ['z']]);
  expect(shape(storyOf(ticket, [said('a', '1')], () => true))).toEqual(['a', ['x'], 'b', ['z']]);
});

test('a message that came twice stands once', () => {
  const ticket = { messages: [said('a', '1')], events: [], earlierMessages: false };
  expect(shape(storyOf(ticket, [said('a', '1')], () => true))).toEqual(['a']);
});

test('a reply is measured by everything since the last answer', () => {
  const words = unansweredWords(
    [said('a', '1'), said('b', '2', { author: amina }), said('c', '3'), said('d', '4')],
    'jonas',
  );
  expect(words.map(({ id }) => id)).toEqual(['c', 'd']);
});

test('a note and a held reply answer nobody', () => {
  const words = unansweredWords(
    [
      said('a', '1'),
      said('n', '2', { author: amina, kind: 'note' }),
      said('h', '3', { author: amina, delivery: 'held' }),
    ],
    'jonas',
  );
  expect(words.map(({ id }) => id)).toEqual(['a']);
});

test('after an answer it is measured by their last words', () => {
  expect(unansweredWords([said('a', '1'), said('b', '2', { author: amina })], 'jonas').map(({ id }) => id)).toEqual([
    'a',
  ]);
});
