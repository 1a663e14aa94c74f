import type { Ticket } from '@attune/contract';
import { expect, test } from 'vitest';
import { prefill } from './prefill.ts';

const quote = (words: string) => ({ quote: words, messageId: 'm' });
const side: Ticket['theirSide'] = {
  whatHappened: [quote('the VPN throws me out')],
  whatItStops: [],
  feelings: [{ ...quote('third time'), label: 'frustration' }],
  needs: [],
  deadlines: [quote('my demo is at three')],
  tried: [quote('I have restarted')],
  comfort: 'unknown',
  risks: [],
  heat: [],
  trajectory: 'first',
};
const words = { feeling: (label: string) => label, due: () => 'today, 15:00' };
const promise = (state: string) =>
  ({ quote: 'I will ring you', dueAt: '2026-11-25T15:00:00Z', state }) as Ticket['promises'][number];

test('the story travels in their own words', () => {
  const told = prefill({ theirSide: side, promises: [], hypotheses: [], subject: 'VPN' }, words);
  expect(told.story).toBe('“the VPN throws me out”\n“my demo is at three”');
  expect(told.feeling).toBe('frustration: “third time”');
});

test('what was tried here joins what they tried', () => {
  const told = prefill(
    {
      theirSide: side,
      promises: [],
      hypotheses: [{ test: 'another port', result: 'held' } as Ticket['hypotheses'][number]],
      subject: 'VPN',
    },
    words,
  );
  expect(told.tried).toBe('“I have restarted”\nanother port: held');
});

test('only promises that are still due are passed on, with their time', () => {
  const told = prefill(
    { theirSide: side, promises: [promise('due'), promise('kept')], hypotheses: [], subject: 'VPN' },
    words,
  );
  expect(told.promised).toBe('“I will ring you” (today, 15:00)');
});

test('where their words say nothing the subject begins the story', () => {
  expect(
    prefill(
      { theirSide: { ...side, whatHappened: [], deadlines: [] }, promises: [], hypotheses: [], subject: 'VPN' },
      words,
    ).story,
  ).toBe('VPN');
});
