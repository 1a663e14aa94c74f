import { isInDistress } from '@attune/language';
import { feelingWords, saidRisks, toldBy, type Correction, type Told, type Understanding } from './understanding.ts';

/** The lines of "this is how we understood you", in the order of a story. */
export const LINES = ['happened', 'stops', 'feels', 'deadline', 'asks', 'tried', 'wish', 'comfort', 'also'] as const;
export type Line = (typeof LINES)[number];
/** Lines that carry a label of the reading, so that a person can change it. */
export const LABELLED = ['stops', 'feels', 'deadline', 'comfort', 'also'] as const satisfies Line[];
export type Labelled = (typeof LABELLED)[number];
export const isLabelled = (line: Line): line is Labelled => (LABELLED as readonly Line[]).includes(line);

export interface ShownLine {
  line: Line;
  /** The person's own words behind it. */
  quotes: string[];
  /** Does the label say something, beyond the words? */
  labelled: boolean;
}

/** Every line, also the empty ones; whoever shows them leaves those out. */
export function linesOf(reading: Understanding): ShownLine[] {
  const told = new Map<Line, string[]>(toldBy(reading).map(({ line, quotes }) => [line satisfies Told, quotes]));
  const labelled: Record<Labelled, boolean> = {
    stops: reading.impact !== 'none',
    feels: reading.emotions.length > 0,
    deadline: reading.urgency > 0,
    comfort: reading.comfort !== 'unknown',
    also: saidRisks(reading).length > 0,
  };
  return LINES.map((line) => ({
    line,
    quotes: line === 'feels' ? feelingWords(reading) : (told.get(line) ?? []),
    labelled: isLabelled(line) && labelled[line],
  }));
}

export const isEmpty = ({ line, quotes, labelled }: ShownLine): boolean =>
  !labelled && (quotes.length === 0 || line === 'feels');

/** What taking a line away says about its label. */
export function withoutLine(line: Labelled, reading: Understanding): Correction {
  switch (line) {
    case 'stops':
      return { impact: 'none' };
    case 'feels':
      return { emotions: [], intensity: 0 };
    case 'deadline':
      return { urgency: 0 };
    case 'comfort':
      return { comfort: 'unknown' };
    case 'also':
      return { risks: keepingDistress(reading, []) };
  }
}

/** A list of risks can be changed by a click; that somebody should look after this person cannot. */
export const keepingDistress = (
  reading: Understanding,
  risks: NonNullable<Correction['risks']>,
): NonNullable<Correction['risks']> => (isInDistress(reading) ? [...risks, 'distress'] : risks);
