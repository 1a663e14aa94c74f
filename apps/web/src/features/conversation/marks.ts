import type { Reading } from '@attune/contract';

/** What one finding says, and where its words stand. */
export interface Mark {
  kind: 'emotion' | 'risk' | 'concern';
  label: string;
  start: number;
  end: number;
}
export interface Segment {
  text: string;
  marks: Mark[];
}

export function marksOf(reading: Reading): Mark[] {
  return [
    ...reading.emotions.flatMap(({ label, evidence }) =>
      evidence.map(({ start, end }): Mark => ({ kind: 'emotion', label, start, end })),
    ),
    ...reading.risks.flatMap(({ label, evidence }) =>
      evidence.map(({ start, end }): Mark => ({ kind: 'risk', label, start, end })),
    ),
    ...reading.concerns.map(({ kind, start, end }): Mark => ({ kind: 'concern', label: kind, start, end })),
  ];
}

/** Cuts a text where marks begin and end; marks may nest and cross. What does not fit the text is left out. */
export function segmentsOf(text: string, marks: readonly Mark[]): Segment[] {
  const fitting = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const cuts = [...new Set([0, text.length, ...fitting.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const segments: Segment[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, to] = [cuts[i]!, cuts[i + 1]!];
    segments.push({
      text: text.slice(from, to),
      marks: fitting.filter(({ start, end }) => start <= from && end >= to),
    });
  }
  return segments;
}
