import type { Reading } from '@attune/contract';

type Emotion = Reading['emotions'][number]['label'];
type ConcernKind = Reading['concerns'][number]['kind'];
type Risk = Reading['risks'][number]['label'];

/** What a reading says, whether it was made here in the browser or by the desk. */
export interface Understanding {
  emotions: { label: Emotion; evidence: { quote: string }[] }[];
  intensity: number;
  urgency: number;
  impact: Reading['impact'];
  comfort: Reading['comfort'];
  concerns: { kind: ConcernKind; quote: string }[];
  risks: { label: Risk; evidence: { quote: string }[] }[];
  /** The language is not one that can be read; nothing was guessed. */
  unread?: boolean;
}

/** What a person says about how they were read. Only these can be corrected by a label. */
export interface Correction {
  emotions?: Emotion[];
  intensity?: number;
  urgency?: number;
  impact?: Reading['impact'];
  comfort?: Reading['comfort'];
  risks?: Risk[];
}

/** Lines made of the person's own words. */
export const TOLD = ['happened', 'stops', 'deadline', 'asks', 'tried', 'wish'] as const;
export type Told = (typeof TOLD)[number];
const KINDS: Record<Told, ConcernKind[]> = {
  happened: ['problem'],
  stops: ['impact'],
  deadline: ['deadline'],
  asks: ['question', 'request'],
  tried: ['attempt'],
  wish: ['preference'],
};

export interface ToldLine {
  line: Told;
  quotes: string[];
}

/** The lines that hold something, in the order in which a person would retell it. */
export function toldBy({ concerns }: Understanding): ToldLine[] {
  return TOLD.map((line) => ({
    line,
    quotes: withoutNested(concerns.filter(({ kind }) => KINDS[line].includes(kind)).map(({ quote }) => tidy(quote))),
  })).filter(({ quotes }) => quotes.length > 0);
}

/** The words that show a feeling: those of the emotions, and where it was said outright. */
export function feelingWords({ emotions, concerns }: Understanding): string[] {
  const shown = emotions.flatMap(({ evidence }) => evidence.map(({ quote }) => tidy(quote)));
  const said = concerns.filter(({ kind }) => kind === 'feeling').map(({ quote }) => tidy(quote));
  return withoutNested([...shown, ...said]);
}

/** Risks that are said to the person. Distress is never a line on a list: a person answers it. */
export const saidRisks = ({ risks }: Understanding): Risk[] =>
  risks.map(({ label }) => label).filter((label) => label !== 'distress');

/** The reading as the person corrected it. What they named stands, with the words that were found for it. */
export function corrected<U extends Understanding>(reading: U, correction: Correction): U {
  const emotions = correction.emotions?.map(
    (label) => reading.emotions.find((found) => found.label === label) ?? { label, p: 1, evidence: [] },
  );
  const risks = correction.risks?.map(
    (label) => reading.risks.find((found) => found.label === label) ?? { label, evidence: [] },
  );
  return {
    ...reading,
    ...correction,
    emotions: emotions ?? reading.emotions,
    risks: risks ?? reading.risks,
  };
}

/** Is there anything to show at all? */
export const saysNothing = (reading: Understanding): boolean =>
  toldBy(reading).length === 0 &&
  reading.emotions.length === 0 &&
  saidRisks(reading).length === 0 &&
  reading.urgency === 0 &&
  reading.impact === 'none' &&
  reading.comfort === 'unknown';

const tidy = (quote: string) => quote.replace(/\s+/g, ' ').trim();

/** Findings may nest ("by noon" inside a request); on one line the longer words are enough. */
function withoutNested(quotes: string[]): string[] {
  const once = [...new Set(quotes.filter(Boolean))];
  return once.filter((quote) => !once.some((other) => other !== quote && other.includes(quote)));
}
