import { describe, expect, test } from 'vitest';
import { markChoice, markRewrite, optionsOf } from './drills.ts';
import { drillShelf } from './library.ts';

const drills = [...drillShelf().values()];

test('there are drills of all five kinds, and each id is used once', () => {
  expect(new Set(drills.map(({ kind }) => kind))).toEqual(new Set(['rewrite', 'better', 'spot', 'asked', 'judgement']));
  expect(drills.length).toBeGreaterThanOrEqual(25);
});

describe.each(drills.filter(({ kind }) => kind === 'rewrite'))('$id', (drill) => {
  if (drill.kind !== 'rewrite') return;

  test('the sentence itself is no rewriting', () => {
    expect(markRewrite(drill, drill.sentence).right).toBe(false);
  });

  test('what the coach sees in the sentence is what the drill is about', () => {
    expect(markRewrite(drill, `${drill.sentence} `).share).toBe(0);
    expect(markRewrite(drill, `Well. ${drill.sentence}`).right).toBe(false);
  });

  test.each(drill.examples)('is right: %s', (example) => {
    expect(markRewrite(drill, example).right).toBe(true);
  });
});

test('a choice is right when all that is right was chosen, and nothing else', () => {
  const drill = drillShelf().get('asked-terse')!;
  const right = optionsOf(drill).filter((option) => option.right);
  expect(
    markChoice(
      drill,
      right.map(({ id }) => id),
    ),
  ).toMatchObject({ right: true, share: 1 });
  expect(
    markChoice(
      drill,
      right.slice(1).map(({ id }) => id),
    ).right,
  ).toBe(false);
  expect(
    markChoice(
      drill,
      optionsOf(drill).map(({ id }) => id),
    ).right,
  ).toBe(false);
});

test('a wrong choice alone is no part of it, nor is a sentence that says something else', () => {
  for (const drill of drills.filter(({ kind }) => kind !== 'rewrite')) {
    const wrong = optionsOf(drill).find((option) => !option.right)!;
    expect(markChoice(drill, [wrong.id]), drill.id).toMatchObject({ right: false, share: 0 });
  }
  for (const drill of drills.filter(({ kind }) => kind === 'rewrite'))
    expect(markRewrite(drill, 'Please be quiet and wait.').share, drill.id).toBe(0);
});
