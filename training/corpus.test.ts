import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { batches, heldOut, learnt } from './sets/corpus.ts';

const GOLD = path.join(import.meta.dirname, '../packages/language/gold');

interface Gold {
  text?: string;
  reply?: string;
  better?: string;
  worse?: string;
  requester?: { text: string };
}

const goldTexts = ['inbound.dev', 'replies.dev', 'pairs.dev'].flatMap((name) =>
  readFileSync(path.join(GOLD, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const row = JSON.parse(line) as Gold;
      return [row.text, row.reply, row.better, row.worse, row.requester?.text].filter((text) => text !== undefined);
    }),
);

const groupsOf = (text: string): Set<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  return new Set(words.slice(0, -4).map((_, i) => words.slice(i, i + 5).join(' ')));
};

/** Share of five-word groups that two texts have in common (Jaccard). */
function alike(a: Set<string>, b: Set<string>): number {
  let common = 0;
  for (const group of a) if (b.has(group)) common++;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}

function corpusTexts(): { id: string; text: string }[] {
  return [
    ...batches('inbound').flatMap(({ rows }) => rows.map(({ id, text }) => ({ id, text }))),
    ...batches('parts').flatMap(({ rows }) => rows.map(({ id, text }) => ({ id, text }))),
    ...batches('replies').flatMap(({ rows }) =>
      rows.flatMap(({ id, reply, requester }) => [
        { id, text: reply },
        { id, text: requester.text },
      ]),
    ),
    ...batches('sentences').flatMap(({ rows }) => rows.map(({ id, text }) => ({ id, text }))),
    ...batches('pairs').flatMap(({ rows }) =>
      rows.flatMap(({ id, better, worse, requester }) => [better, worse, requester.text].map((text) => ({ id, text }))),
    ),
  ];
}

test('nothing in the corpus is near to an evaluation text', () => {
  const byGroup = new Map<string, Set<string>[]>();
  for (const groups of goldTexts.map(groupsOf))
    for (const group of groups) byGroup.set(group, [...(byGroup.get(group) ?? []), groups]);
  const near = corpusTexts().filter(({ text }) => {
    const own = groupsOf(text);
    const met = new Set([...own].flatMap((group) => byGroup.get(group) ?? []));
    return [...met].some((gold) => alike(own, gold) > 0.2);
  });
  expect(near.map(({ id }) => id)).toEqual([]);
});

test('no text stands in the corpus twice', () => {
  const seen = new Map<string, string>();
  const twice = batches('inbound')
    .flatMap(({ rows }) => rows)
    .filter(({ id, text }) => {
      const before = seen.get(text);
      seen.set(text, id);
      return before !== undefined;
    });
  expect(twice.map(({ id }) => id)).toEqual([]);
});

test('what is held out is not learnt from', () => {
  for (const kind of ['inbound', 'parts', 'replies', 'sentences', 'pairs'] as const) {
    const kept = new Set(heldOut(kind).map(({ name }) => name));
    expect(kept.size).toBeGreaterThan(0);
    expect(learnt(kind).filter(({ name }) => kept.has(name))).toEqual([]);
  }
});
