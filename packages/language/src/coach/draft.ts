import { remember } from '../rules/remember.ts';
import { partsOf, type Parts } from '../read/message.ts';
import { read, viewOf } from '../read/read.ts';
import { possibleSpans, type Possible } from '../read/spans.ts';
import type { CorrectedPart, Reading, Span } from '../shapes.ts';
import { clausesOf } from '../text/sentences.ts';
import { contentOf } from '../text/words.ts';

/** Their side of the conversation, as the coach needs it. */
export interface TheirSide {
  text: string;
  name: string[];
  parts: Parts;
  reading: Reading;
  /** Their concerns, and what may be one: a reply that passes it by may leave it unheard. */
  possible: Possible[];
  words: Set<string>;
}

/** A sentence of the draft with what was worked out about it once. */
export interface Line extends Span {
  index: number;
  words: Set<string>;
  clauses: (Span & { words: Set<string> })[];
}

export interface Draft {
  text: string;
  lines: Line[];
  words: Set<string>;
  /** Words of the body, greeting and signature not counted. */
  length: number;
}

export function theirSideOf(text: string, name = '', corrected: readonly CorrectedPart[] = []): TheirSide {
  const read = side(text);
  return {
    ...read,
    possible: corrected.length === 0 ? read.possible : asCorrected(read.possible, corrected),
    name: name
      .split(/\s+/)
      .filter((part) => /^\p{Lu}[\p{L}'’-]+$/u.test(part) && !/^(?:Mr|Mrs|Ms|Dr|Sister|Prof)\.?$/.test(part)),
  };
}

// What a person says they want heard is sure; it is no guess that may be passed by.
const SURE = 2;

function asCorrected(possible: readonly Possible[], corrected: readonly CorrectedPart[]): Possible[] {
  const left = possible.filter((one) => !corrected.some((part) => one.start < part.end && part.start < one.end));
  const said = corrected.flatMap(({ concerns }) =>
    concerns.map((one) => ({ ...one, rule: 'said by a person', over: SURE })),
  );
  return [...left, ...said].sort((a, b) => a.start - b.start || b.end - a.end);
}

const MAYBE = 1.2;

const side = remember((text: string) => ({
  text,
  parts: partsOf(text),
  reading: read({ text }),
  possible: possibleIn(text),
  words: contentOf(
    partsOf(text)
      .sentences.map((one) => one.quote)
      .join(' '),
  ),
}));

function possibleIn(text: string): Possible[] {
  return read({ text }).unread ? [] : possibleSpans(viewOf(partsOf(text)), MAYBE);
}

export function draftOf(text: string): Draft {
  const lines = partsOf(text).sentences.map((sentence, index): Line => ({ ...sentence, index, ...wordsAt(sentence) }));
  return {
    text,
    lines,
    words: new Set(lines.flatMap((line) => [...line.words])),
    length: lines.reduce((sum, line) => sum + line.quote.split(/\s+/).length, 0),
  };
}

// Offsets of clauses move with their sentence, so only their shape is remembered.
const clauseShapes = remember((quote: string) =>
  clausesOf({ start: 0, end: quote.length, quote }).map((clause) => ({ ...clause, words: contentOf(clause.quote) })),
);

function wordsAt(sentence: Span): Pick<Line, 'words' | 'clauses'> {
  const clauses = clauseShapes(sentence.quote).map((clause) => ({
    ...clause,
    start: clause.start + sentence.start,
    end: clause.end + sentence.start,
  }));
  return { words: contentOf(sentence.quote), clauses };
}
