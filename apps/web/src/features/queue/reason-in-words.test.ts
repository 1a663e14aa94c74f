import type { Reason } from '@attune/contract';
import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import queueDe from './de.json' with { type: 'json' };
import queueEn from './en.json' with { type: 'json' };
import uiDe from '../../ui/de.json' with { type: 'json' };
import uiEn from '../../ui/en.json' with { type: 'json' };
import { reasonInWords, shortened } from './reason-in-words.ts';

const now = new Date(2026, 10, 25, 14, 30).getTime();
const hour = (h: number) => new Date(2026, 10, 25, h).toISOString();
const desk = i18next.createInstance();
beforeAll(() =>
  desk.init({
    lng: 'en',
    resources: { en: { queue: queueEn, ui: uiEn }, de: { queue: queueDe, ui: uiDe } },
    interpolation: { escapeValue: false },
  }),
);
const say = (reason: Reason, lng = 'en') => reasonInWords(reason, desk.getFixedT(lng, 'queue'), now, lng);

test.each<[Reason, string]>([
  [{ kind: 'distress' }, 'may be in distress: a person is needed now'],
  [{ kind: 'risk', risk: 'repeat' }, 'it came back'],
  [{ kind: 'promise', dueAt: hour(15) }, 'promised for 15:00'],
  [{ kind: 'promise', dueAt: hour(12) }, 'promise overdue by 2 hr'],
  [{ kind: 'deadline', quote: 'my demo is at three' }, 'deadline: “my demo is at three”'],
  [{ kind: 'urgency', urgency: 2 }, 'work is held up'],
  [{ kind: 'heat', intensity: 2, emotion: 'frustration', quote: 'third time' }, 'frustration: “third time”'],
  [{ kind: 'heat', intensity: 2, emotion: 'anxiety', quote: null }, 'worry, strong'],
  [{ kind: 'priority', priority: 'high' }, 'priority high'],
  [{ kind: 'waiting', since: hour(13) }, 'waiting for 1 hr'],
  [{ kind: 'not-yet', times: 1 }, 'the fix did not work yet'],
  [{ kind: 'not-yet', times: 2 }, '2 fixes did not work yet'],
])('%o', (reason, words) => {
  expect(say(reason).words).toBe(words);
});

test('what cannot wait stands out, what is merely true does not', () => {
  expect(say({ kind: 'distress' }).weight).toBe('first');
  expect(say({ kind: 'promise', dueAt: hour(12) }).weight).toBe('first');
  expect(say({ kind: 'promise', dueAt: hour(15) }).weight).toBe('plain');
  expect(say({ kind: 'waiting', since: hour(13) }).weight).toBe('plain');
});

test('in German as well', () => {
  expect(say({ kind: 'promise', dueAt: hour(15) }, 'de').words).toBe('versprochen für 15:00');
});

test('a long quote is cut between words', () => {
  expect(shortened('I have been waiting for an answer since Monday, and nobody called')).toBe(
    'I have been waiting for an answer since…',
  );
  expect(shortened('short\n and sweet')).toBe('short and sweet');
});
