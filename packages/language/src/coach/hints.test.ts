import { describe, expect, test } from 'vitest';
import { coach } from './coach.ts';
import type { CoachContext } from '../shapes.ts';

const FAILED =
  'The scanner in bay 4 is dead again since Monday. You promised to fix it last week, and I restarted it twice. When can we ship?';
const CALM = 'Could I have a second monitor for the new desk, please?';
const FURIOUS =
  'This is a disgrace. Nobody called me back, the tills stand still for the second day and I am losing customers every minute!';

const abouts = (message: string, draft: string, context?: CoachContext) =>
  coach(message, draft, { requester: 'Ines Okafor', ...context }).hints.map((hint) => hint.about);

describe('a bare apology', () => {
  test.each([
    'We are very sorry for that.',
    'Sorry about the scanner.',
    'Our sincere apologies, Ines.',
    'I apologise for the trouble with bay 4.',
  ])('is noted where we failed them: %s', (draft) => expect(abouts(FAILED, draft)).toContain('bare-apology'));
  test.each([
    'Sorry about the scanner, we should have swapped the dock last week.',
    "I'm sorry. I've put a new scanner in bay 4, you can ship now.",
    "Sorry about bay 4. I'll bring a new one within the hour.",
    'I am so sorry to hear that.',
  ])('is not noted when it goes on: %s', (draft) => expect(abouts(FAILED, draft)).not.toContain('bare-apology'));
  test('is not noted where nothing of ours failed', () =>
    expect(abouts(CALM, 'Sorry, all monitors are out on loan.')).not.toContain('bare-apology'));
});

describe('sorry again', () => {
  test.each([
    "I'm sorry. The dock was the cause, I've swapped it. Again, my apologies.",
    'Sorry for this, Ines. We broke it and are truly sorry. A new dock comes at noon.',
  ])('twice in one reply is noted: %s', (draft) => expect(abouts(FAILED, draft)).toContain('over-apology'));
  test('once more after an earlier reply is noted', () =>
    expect(
      abouts(FAILED, "I'm sorry, we missed the dock. I've swapped it, you can ship now.", {
        earlier: ['Sorry about bay 4, we are looking at it.'],
      }),
    ).toContain('over-apology'));
  test('an apology to somebody else does not count', () =>
    expect(
      abouts(FAILED, "I'm sorry, we missed the dock. I've swapped it, you can ship now.", {
        earlier: [{ text: 'Sorry about your badge.', elsewhere: true }],
      }),
    ).not.toContain('over-apology'));
  test('once is enough', () =>
    expect(abouts(FAILED, "I'm sorry, we missed the dock. I've swapped it, you can ship now.")).not.toContain(
      'over-apology',
    ));
});

describe('a time that says nothing', () => {
  test.each([
    "Two days with tills standing still, that is bad. I'm on it and will call you soon.",
    'You are losing customers, I see that. I am checking the tills and get back to you as soon as possible.',
  ])('is noted while a time is due: %s', (draft) => expect(abouts(FURIOUS, draft)).toContain('vague-time'));
  test.each([
    "Two days with tills standing still, that is bad. I'm on it and will call you soon, by ten at the latest.",
    'You are losing customers, I see that. I am checking the tills shortly. You hear from me at ten.',
  ])('is not noted beside a real one: %s', (draft) => expect(abouts(FURIOUS, draft)).not.toContain('vague-time'));
});

test('more than three questions are noted, three are not', () => {
  const three = 'Which desk is it? Which size do you like? Which cable do you have?';
  expect(abouts(CALM, three)).not.toContain('question-pile');
  expect(abouts(CALM, `${three} Who sits there?`)).toContain('question-pile');
});

test('what they told already is named with their words', () => {
  const { hints } = coach(FAILED, 'Since when is it dead? Have you restarted it?');
  expect(hints.find((hint) => hint.about === 'told-already')).toMatchObject({
    text: expect.stringContaining('since Monday') as string,
    span: { start: 0, end: 22 },
  });
});

test('the same words as before are noted with the day', () => {
  const draft =
    'The scanner in bay 4 is dead because its dock lost power; a colleague brings a replacement dock and charger this afternoon.';
  const { hints } = coach(FAILED, draft, { earlier: [{ text: draft, on: 'Monday' }] });
  expect(hints.find((hint) => hint.about === 'same-words')?.text).toContain('on Monday');
  expect(abouts(FAILED, draft, { earlier: [{ text: draft, elsewhere: true }] })).not.toContain('same-words');
});

test('a macro that takes nothing up would fit any ticket', () => {
  const macro =
    'We have received the report and our engineers are checking the relevant systems to restore normal operation within standard hours.';
  expect(abouts(CALM, macro, { macros: [macro] })).toContain('canned');
});

test('harm comes before what is thin, and three are the most', () => {
  const hints = abouts(
    FAILED,
    "You should have called earlier. Since when is it dead? Sorry about the scanner in bay 4. I'll look at it soon.",
  );
  expect(hints).toHaveLength(3);
  expect(hints[0]).toBe('blame');
  expect(hints[1]).toBe('told-already');
});

test('hints speak calmly and about the words, not about their writer', () => {
  const drafts = ['We are very sorry for that. Again, sorry.', 'Since when is it dead? We will look into it soon.'];
  for (const draft of drafts)
    for (const { text } of coach(FAILED, draft).hints)
      expect(text.replace(/"[^"]*"/g, '')).not.toMatch(/!|\byou always\b/i);
});
