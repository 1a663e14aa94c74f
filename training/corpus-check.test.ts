import { expect, test } from 'vitest';
import { problemsOf } from '../packages/language/corpus/check.mjs';
import { batches } from './sets/corpus.ts';

test.each(['inbound', 'parts', 'replies', 'sentences', 'pairs'] as const)('every row of %s is well formed', (kind) => {
  const wrong = batches(kind).flatMap(({ rows }) =>
    rows.flatMap((row) => problemsOf(row).map((problem) => `${row.id}: ${problem}`)),
  );
  expect(wrong).toEqual([]);
});
