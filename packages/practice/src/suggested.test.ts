import { describe, expect, test } from 'vitest';
import { OWNS } from './cues.ts';
import { scenarioIds, shelved } from './library.ts';
import { begin, HURTING, take } from './rehearse.ts';
import { saidIn } from './said.ts';
import { saysOneOf } from './wording.ts';

/** Whoever goes again with the words that the debrief gave them does with them what they were meant to do. */
describe.each(scenarioIds())('%s', (id) => {
  const { scenario } = shelved(id)!;

  test('no sentence that is suggested reads as one that hurts', () => {
    for (const text of suggestions().map((one) => one.text))
      expect(
        saidIn(text, scenario).acts.filter(({ kind }) => HURTING.has(kind) || EMPTY.has(kind)),
        text,
      ).toEqual([]);
  });

  test('a suggested acknowledgement, relief, explanation or time is taken as one', () => {
    const acts = { acknowledge: 'acknowledge', relieve: 'relieve', explain: 'explain', expect: 'time' } as const;
    for (const { chance, text } of suggestions())
      if (chance in acts)
        expect(
          saidIn(text, scenario).acts.map(({ kind }) => kind),
          text,
        ).toContain(acts[chance as keyof typeof acts]);
  });

  test('a suggested step does a step, where the scenario has any', () => {
    if (scenario.steps.length === 0) return;
    for (const { chance, text } of suggestions())
      if (chance === 'act')
        expect(scenario.steps.filter(({ by }) => saysOneOf(text, by)).length, text).toBeGreaterThan(0);
  });

  function suggestions() {
    return Object.entries(scenario.instead).flatMap(([chance, voices]) =>
      Object.values(voices).map((text) => ({ chance, text })),
    );
  }
});

const EMPTY: ReadonlySet<string> = new Set(['stock', 'canned', 'empty-apology', 'overpromise', 'jargon']);

test('a sentence that is only a little like a suggested one is weighed as any other', () => {
  const { scenario } = shelved('ward-printer-outage')!;
  const said = saidIn('You should have read the announcement about the printer.', scenario);
  expect(said.acts.map(({ kind }) => kind)).toContain('blame');
});

test.each(['bye', 'مرحبا، الطابعة لا تعمل', '😀😀😀', 'aaaaaaaaaaaa'])('"%s" is no order', (text) => {
  const { scenario } = shelved('anxious-treasurer')!;
  expect(saidIn(text, scenario).acts.map(({ kind }) => kind)).not.toContain('command');
});

test('to make it small in so many words is a brush-off, and hears nothing', () => {
  const { scenario } = shelved('ward-printer-outage')!;
  const { acts, mirrors } = saidIn('Printers are not urgent at night.', scenario);
  expect(acts.map(({ kind }) => kind)).toEqual(['dismiss']);
  expect(mirrors).toEqual([]);
});

test('asked too early what is left, nobody says that they do not know', () => {
  const { scenario } = shelved('anxious-treasurer')!;
  for (let seed = 0; seed < 5; seed++) {
    const [turn] = take(scenario, begin(scenario, seed), { say: 'Is there anything else?' }).turns;
    expect(turn!.parts.map(({ intent }) => intent)).not.toContain('dont-know');
  }
});

test.each(['a', '\n', 'why? '])('a reply of a hundred thousand characters (%j) is read in a moment', (part) => {
  const { scenario } = shelved('ward-printer-outage')!;
  const began = performance.now();
  saidIn(`Hello. ${part.repeat(100_000 / part.length)}`, scenario);
  expect(performance.now() - began).toBeLessThan(2_500);
});

test.each([
  ['I am glad.', false],
  ['I am afraid that is so.', false],
  ['I am sorry that you wait.', false],
  ["I'm on it.", true],
  ['I am now looking at the printer.', true],
  ['I stay with you until it prints.', true],
])('"%s" takes it on: %s', (text, owns) => {
  expect(OWNS.test(text)).toBe(owns);
});
