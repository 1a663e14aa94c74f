import { expect, test } from 'vitest';
import { isEmpty, linesOf, withoutLine } from './lines.ts';
import { corrected, type Understanding } from './understanding.ts';

const reading: Understanding = {
  emotions: [{ label: 'frustration', evidence: [{ quote: 'third time' }] }],
  intensity: 2,
  urgency: 2,
  impact: 'none',
  comfort: 'low',
  concerns: [{ kind: 'problem', quote: 'The VPN drops' }],
  risks: [
    { label: 'repeat', evidence: [] },
    { label: 'distress', evidence: [] },
  ],
};
const shown = (of: Understanding) =>
  linesOf(of)
    .filter((line) => !isEmpty(line))
    .map(({ line }) => line);

test('only lines that say something are shown', () => {
  expect(shown(reading)).toEqual(['happened', 'feels', 'deadline', 'comfort', 'also']);
});

test('a line that was removed is gone', () => {
  for (const line of ['feels', 'deadline', 'comfort', 'also'] as const)
    expect(shown(corrected(reading, withoutLine(line, reading)))).not.toContain(line);
});

test('removing what else was read does not remove the person who looks first', () => {
  expect(withoutLine('also', reading)).toEqual({ risks: ['distress'] });
});
