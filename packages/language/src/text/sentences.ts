import { remember } from '../rules/remember.ts';
import type { Span } from '../shapes.ts';

export type Sentence = Span;

const SHORT_FORMS =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|sr|jr|st|no|nr|vs|etc|e\.g|i\.e|approx|dept|tel|ext|fig|inc|ltd|co|asst|a\.m|p\.m|incl|max|min|sec|ver)\.$/i;
// A line this long was probably broken by the mail program and goes on in the next one.
const WRAPPED = 58;

/**
 * Cuts a stretch of text into sentences with offsets; `offset` is where the stretch begins in the
 * original. Line ends of lists and chats end a sentence, line ends of wrapped mail do not.
 */
export function sentencesOf(text: string, offset = 0): Sentence[] {
  const out: Sentence[] = [];
  let start = 0;
  const cut = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(text[from]!)) from++;
    while (to > from && /\s/.test(text[to - 1]!)) to--;
    if (to > from && /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text.slice(from, to))) {
      out.push({ start: from + offset, end: to + offset, quote: text.slice(from, to) });
    } else if (to > from && out.length > 0 && !/\n/.test(text.slice(out.at(-1)!.end - offset, from))) {
      const last = out.at(-1)!; // a lone "!!" or ")" belongs to what it follows
      last.end = to + offset;
      last.quote = text.slice(last.start - offset, to);
    }
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '\n') {
      if (endsSentence(text, start, i)) cut(i + 1);
    } else if (char === '.' || char === '!' || char === '?' || char === '…') {
      let end = i + 1;
      while (end < text.length && /[.!?…]/.test(text[end]!)) end++;
      while (end < text.length && /["'”’)\]]/.test(text[end]!)) end++;
      if (end >= text.length || isBreak(text, start, i, end)) cut(end);
      i = end - 1;
    }
  }
  cut(text.length);
  return out;
}

function endsSentence(text: string, start: number, at: number): boolean {
  const lineStart = Math.max(text.lastIndexOf('\n', at - 1) + 1, start);
  const line = text.slice(lineStart, at).trim();
  const next = text.slice(at + 1);
  if (line === '' || /^\s*(\n|$)/.test(next) || /^\s*([-*•>]|\d+[.)])\s/.test(next)) return true;
  return line.length < WRAPPED || /[.!?:]$/.test(line);
}

function isBreak(text: string, start: number, dot: number, end: number): boolean {
  if (!/\s/.test(text[end]!)) return false;
  if (text[dot] !== '.') return true;
  if (end - dot >= 2 && text[dot + 1] === '.')
    return /^\s+["'(]?[A-Z\n]/.test(text.slice(end)) || /^\s*\n/.test(text.slice(end));
  const soFar = text.slice(start, dot + 1);
  if (SHORT_FORMS.test(soFar.slice(-12))) return false;
  if (/(?:^|\s)[A-Z]\.$/.test(soFar.slice(-3))) return false; // an initial: "Mrs I. Falk"
  if (/^\s*\d+\.$/.test(soFar)) return false; // the number of a list item
  return true;
}

export type Clause = Span;

const CLAUSE_BREAK =
  /(;\s+|:\s+(?=\S+\s)|\s+[-–—]+\s+|,?\s+but\s+|,\s+(?=(?:and|so|because|then|yet|however|though|although|while|which|whoever|otherwise)\s)|,\s+(?=(?:i|we|you|he|she|it|they|please|pls|could|can|would|there|that|this|my|our|your|the|nobody|somebody|someone)\b)|\s+(?=(?:so|because)\s+(?:i|we|you|he|she|it|they|the|that|my)\b)|\s+(?=and\s+(?:i|we|you|it|they|he|she|there|now|can|could|please|pls)\b))/gi;

// Most sentences have nothing that could be a break.
const MAYBE_BREAK = /[;:,]\s|\s[-–—]|\s(?:but|so|because|and)\s/i;

/** The clauses of a sentence, with offsets into the same original as the sentence. */
export function clausesOf(sentence: Span): Clause[] {
  return shapesOf(sentence.quote).map((clause) => ({
    start: sentence.start + clause.start,
    end: sentence.start + clause.end,
    quote: clause.quote,
  }));
}

const shapesOf = remember((text: string): Clause[] => {
  const out: Clause[] = [];
  let from = 0;
  const push = (to: number) => {
    let a = from;
    let b = to;
    while (a < b && /[\s,;:–—-]/.test(text[a]!)) a++;
    while (b > a && /[\s,;:–—]/.test(text[b - 1]!)) b--;
    if (b > a) out.push({ start: a, end: b, quote: text.slice(a, b) });
  };
  for (const match of MAYBE_BREAK.test(text) ? text.matchAll(CLAUSE_BREAK) : []) {
    push(match.index);
    from = match.index + (/^,?\s+but/i.test(match[0]) ? match[0].search(/but/i) : match[0].length);
  }
  push(text.length);
  return out;
});
