import type { ConcernKind } from '../labels.ts';
import { rulebook, type Hit } from '../rules/rulebook.ts';
import { THEIR_WORDS } from '../rules/shelves.ts';
import type { Concern, Span } from '../shapes.ts';
import { clausesOf } from '../text/sentences.ts';
import { CONCERN_RULES, TROUBLE_RULES } from '../words/concerns.ts';
import type { Parts } from './message.ts';

/** The cues of concerns in one sentence; other readers use them too. */
export const CONCERN_CUES = THEIR_WORDS.book(CONCERN_RULES);
// The cues that something is wrong. Clauses are asked for nothing else, so they have a shelf of their own.
const troubleInSentence = THEIR_WORDS.book(TROUBLE_RULES);
const troubleInClause = rulebook(TROUBLE_RULES);
/** The name of the last resort: a statement without a word of fault that explains why they write. */
export const UNTOLD = 'what is left to tell';

interface Candidate extends Concern {
  strength: number;
}

/** What may be a concern, before the message as a whole decides. */
export interface Candidates {
  told: Candidate[];
  trouble: Candidate[];
}

/** Each thing in a message that may be a concern. */
export function candidatesIn(parts: Parts): Candidates {
  const told: Candidate[] = [];
  const trouble: Candidate[] = [];
  parts.sentences.forEach((sentence, index) => {
    if (isNoConcern(sentence.quote)) return;
    const taken = concernsOf(sentence);
    told.push(...taken);
    trouble.push(...troubleOf(sentence, taken, index));
  });
  return { told, trouble };
}

/** Each thing that the person wants heard or answered, in the order of the text. */
export function concernsIn(parts: Parts, candidates: Candidates, thanksOnly: boolean, upset: boolean): Concern[] {
  const found = [...candidates.told];
  let trouble = thanksOnly ? [] : candidates.trouble;
  const asks = found.some((one) => one.kind === 'request' || one.kind === 'question');
  if (trouble.length === 0 && !thanksOnly && (upset || !asks)) trouble = untold(parts, found);
  found.push(...mainTrouble(trouble));
  return tidy(found).map(({ strength: _strength, ...concern }) => concern);
}

// Which kind a clause is when several fit: what they want outranks what they tell.
const RANK: ConcernKind[] = [
  'preference',
  'feeling',
  'request',
  'question',
  'attempt',
  'impact',
  'deadline',
  'problem',
];

function concernsOf(sentence: Span): Candidate[] {
  const whole = CONCERN_CUES(sentence.quote);
  if (whole.length === 0) return [];
  const clauses = clausesOf(sentence);
  const out: Candidate[] = [];
  for (const kind of RANK) {
    if (!whole.some(({ rule }) => rule.label === kind)) continue;
    const hits = whole.filter(({ rule }) => rule.label === kind);
    if (kind === 'question' && !isRealQuestion(sentence.quote, out)) continue;
    if (kind !== 'deadline' && kind !== 'feeling' && out.some((one) => covers(one, hits, sentence))) continue;
    out.push({
      kind,
      ...scopeOf(kind, sentence, clauses, hits, out),
      strength: hits[0]!.rule.weight,
      rule: hits[0]!.rule.name,
    });
  }
  return out;
}

function isRealQuestion(sentence: string, before: Candidate[]): boolean {
  return !before.some((one) => one.kind === 'request' && /\?/.test(sentence) && sentence.split('?').length <= 2);
}

function covers(one: Candidate, hits: Hit[], sentence: Span): boolean {
  return hits.every((hit) => sentence.start + hit.start >= one.start && sentence.start + hit.end <= one.end);
}

// A request or question is quoted whole; a feeling, a time or a preference by its clause.
function scopeOf(kind: ConcernKind, sentence: Span, clauses: Span[], hits: Hit[], before: Candidate[]): Span {
  if (kind === 'question' && /\?/.test(sentence.quote))
    return before.length === 0 ? plain(sentence) : lastClauses(sentence, clauses);
  if (clauses.length === 1) return plain(sentence);
  const start = sentence.start + hits[0]!.start;
  const at = clauses.findIndex((clause) => clause.end > start);
  const clause = clauses[at < 0 ? 0 : at]!;
  if (kind === 'preference' || kind === 'attempt' || kind === 'impact')
    return before.length === 0 ? plain(sentence) : plain(clause);
  return plain(clause);
}

function lastClauses(sentence: Span, clauses: Span[]): Span {
  const last = clauses.at(-1)!;
  return { start: last.start, end: sentence.end, quote: sentence.quote.slice(last.start - sentence.start) };
}

function troubleOf(sentence: Span, taken: Candidate[], index: number): Candidate[] {
  return clausesOf(sentence).flatMap((clause) => {
    const hits = clause.quote === sentence.quote ? troubleInSentence(clause.quote) : troubleInClause(clause.quote);
    if (hits.length === 0) return [];
    if (
      taken.some(
        (one) => one.start < clause.end && clause.start < one.end && one.kind !== 'deadline' && one.kind !== 'feeling',
      )
    )
      return [];
    const shouted = /[A-Z]{3,} [A-Z]{3,}/.test(clause.quote) ? 0.5 : 0;
    const early = Math.max(0, 0.4 - index * 0.08);
    return [
      {
        kind: 'problem' as const,
        ...plain(clause),
        strength: hits.length * 0.3 + early + shouted,
        rule: hits[0]!.rule.name,
      },
    ];
  });
}

const REPORT =
  /\b(?:fyi|for (?:your )?info(?:rmation)?|just to (?:say|let)|please find|attached|as (?:discussed|agreed)|answering your|thank|thanks|grateful|love|happy|pleased|works|working|perfect|brilliant|great)\b/i;

// A fault told without a word of fault ("the till says Tuesday all week"): the longest plain
// statement of the first sentences, when nothing else explains why they write.
function untold(parts: Parts, taken: Candidate[]): Candidate[] {
  const free = parts.sentences.slice(0, 4).filter((sentence) => {
    if (/\?\s*$/.test(sentence.quote) || REPORT.test(sentence.quote) || isNoConcern(sentence.quote)) return false;
    return (
      sentence.quote.split(/\s+/).length >= 4 &&
      !taken.some((one) => one.kind !== 'deadline' && one.start < sentence.end && sentence.start < one.end)
    );
  });
  if (free.length === 0) return [];
  const weigh = (sentence: Span) => Math.min(14, sentence.quote.split(/\s+/).length) - free.indexOf(sentence) * 4;
  const best = free.reduce((a, b) => (weigh(b) > weigh(a) ? b : a));
  return [{ kind: 'problem', ...plain(best), strength: 0.2, rule: UNTOLD }];
}

// A message is nearly always about one fault; a second one is announced ("also", "and another thing").
function mainTrouble(trouble: Candidate[]): Candidate[] {
  if (trouble.length === 0) return [];
  const best = trouble.reduce((a, b) => (b.strength > a.strength ? b : a));
  const more = trouble.filter(
    (one) =>
      one !== best &&
      /\b(?:also|as well|another (?:thing|problem|issue)|on top of that|secondly|second(?:ly)? problem|besides|plus)\b/i.test(
        one.quote,
      ),
  );
  return [best, ...more];
}

const SMALL_TALK =
  /^\W*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|thanks|thank you|thx|cheers|regards|best|sorry|ok|okay|yes|no|please find attached)\b[^?]{0,30}$/i;

function isNoConcern(sentence: string): boolean {
  return SMALL_TALK.test(sentence) && !/\b(?:not|can't|cant|please|could|error|help|fail)/i.test(sentence);
}

function plain(span: Span): Span {
  return { start: span.start, end: span.end, quote: span.quote };
}

// Equal spans keep the higher rank; order follows the text.
function tidy(found: Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of found) {
    if (!kept.some((k) => k.kind === one.kind && k.start < one.end && one.start < k.end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}
