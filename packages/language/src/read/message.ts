import { remember } from '../rules/remember.ts';
import type { Span } from '../shapes.ts';
import { sentencesOf, type Sentence } from '../text/sentences.ts';
import { strip, type TextSpan } from '../text/strip.ts';

/** A message taken apart once, for all readers. */
export interface Parts {
  text: string;
  spans: TextSpan[];
  /** What the person says now, sentence by sentence, the subject line first. */
  sentences: Sentence[];
  hasLog: boolean;
  /** What somebody else wrote and this message passes on. */
  quoted: string;
}

/** Takes a message apart into what is said now and what travels along. */
export const partsOf: (text: string) => Parts = remember((text) => {
  const spans = strip(text);
  const said = spans.filter((span) => span.kind === 'said' || span.kind === 'subject');
  return {
    text,
    spans,
    sentences: said.flatMap((span) => sentencesOf(withoutMark(span), span.start + markLength(span))),
    hasLog: spans.some((span) => span.kind === 'log'),
    quoted: spans
      .filter((span) => span.kind === 'quoted')
      .map((span) => span.quote)
      .join('\n'),
  };
});

const SUBJECT_MARK = /^\s*subject\s*:\s*/i;
const markLength = (span: TextSpan): number =>
  span.kind === 'subject' ? (SUBJECT_MARK.exec(span.quote)?.[0].length ?? 0) : 0;
const withoutMark = (span: TextSpan): string => span.quote.slice(markLength(span));

/** A span of the original, with its words. */
export function spanAt(text: string, start: number, end: number): Span {
  return { start, end, quote: text.slice(start, end) };
}
