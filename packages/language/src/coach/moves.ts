import type { Move } from '../labels.ts';
import { remember } from '../rules/remember.ts';
import type { Hit } from '../rules/rulebook.ts';
import { REPLY_WORDS } from '../rules/shelves.ts';
import type { Finding, Span } from '../shapes.ts';
import { shared } from '../text/words.ts';
import { MOVE_RULES } from '../words/moves.ts';
import type { Draft, Line, TheirSide } from './draft.ts';

const movesIn = REPLY_WORDS.book(MOVE_RULES);

/** What a draft does well, each with the span that does it. */
export function movesOf(draft: Draft, side: TheirSide): Finding<Move>[] {
  const found: Finding<Move>[] = [];
  for (const line of draft.lines) {
    const hits = movesIn(line.quote);
    const made = new Map<Move, Finding<Move>>();
    const add = (label: Move, span: Span, rule: string) => {
      if (!made.has(label)) made.set(label, { label, start: span.start, end: span.end, quote: span.quote, rule });
    };
    const asks = /\?["')\s]*$/.test(line.quote);
    for (const hit of hits) {
      const label = hit.rule.label;
      if (label === 'ask') continue;
      if (
        label === 'confirm' &&
        (isAboutThePast(line, hit) || /^\W*(?:and |so )?(?:which|what|where|when|who|how|why)\b/i.test(line.quote))
      )
        continue;
      if (label === 'teach' && asks && !/[:;.]/.test(line.quote)) continue;
      add(label, clauseAt(line, hit), hit.rule.name);
    }
    if (made.has('follow-up') && !hits.some((hit) => hit.rule.label === 'own' && !overlapsContact(line, hit)))
      made.delete('own');
    if (!made.has('confirm') && isNeededQuestion(line, hits, asks, side))
      add('ask', clauseOfQuestion(line), 'asks what is needed');
    const promise = dated(line, made, asks);
    if (promise) add('expect', promise, 'says by when');
    if (!asks && mirrors(line, side) && !made.has('own')) add('listen', mirrorSpan(line, side), 'reflects their words');
    if (namesThem(line, side, made)) add('personalize', line, 'their name in a sentence about them');
    if (made.has('apologize') || made.has('appreciate')) made.delete('teach');
    if (made.has('confirm') && !/[>;:]|because|, so /.test(line.quote)) made.delete('teach');
    if ((made.has('own') || made.has('follow-up')) && !/because|[;:>]|, so (?:it|that)/.test(line.quote))
      made.delete('teach');
    if (made.has('empathize') && !/because|[;:>]/.test(line.quote)) made.delete('teach');
    found.push(...made.values());
  }
  return found.sort((a, b) => a.start - b.start);
}

// The clause in which a cue stands, or the whole sentence when it is short or the cue spans clauses.
function clauseAt(line: Line, hit: Hit): Span {
  const start = line.start + hit.start;
  const end = line.start + hit.end;
  const inside = line.clauses.find((clause) => clause.start <= start && clause.end >= end);
  return inside ?? line;
}

function isAboutThePast(line: Line, hit: Hit): boolean {
  return /\b(?:did|was|were|yesterday|before|ever)\b/i.test(line.quote.slice(hit.start, hit.end));
}

const CONTACT =
  /\b(?:ring|call|phone|text|write|email|e-mail|message|update|report back|come back|get back|let you know|keep you|drop by|tell you|ask you|ask again|follow up|check in|be back|be in touch|look out)\b/i;

/** A joke, a doubt or a "sorry, but" takes back what else its sentence does. */
export function withoutTakenBack(moves: Finding<Move>[], missteps: Finding[]): Finding<Move>[] {
  const spoilt: Move[] = ['ask', 'empathize', 'apologize', 'reassure', 'appreciate', 'own', 'personalize'];
  const spoiling = missteps.filter(
    (one) => one.label === 'flippant' || one.label === 'dismiss' || one.label === 'sorry-but',
  );
  return moves.filter(
    (move) => !spoilt.includes(move.label) || !spoiling.some((one) => one.start < move.end && move.start < one.end),
  );
}

function overlapsContact(line: Line, hit: Hit): boolean {
  return CONTACT.test(line.quote.slice(hit.start, hit.end + 12));
}

const IDLE_QUESTION =
  /^\W*(?:eh|huh|right|ok|okay|seriously|really|got it|understood|does it|is it|isn't it|doesn't it)\W*\?|,\s*(?:eh|huh|right|does it|is it|isn't it|won't you|aren't you|don't you)\s*\?|\bcomplaining\b|\bhow did we do\b|interested in\b|may i (?:tell|interest)|can i interest|did you know that|are you (?:really |quite )?sure|what have (?:we|you) been|try the .{0,20} once more|anything else/i;

function isNeededQuestion(line: Line, hits: Hit[], asks: boolean, _side: TheirSide): boolean {
  if (!asks)
    return /\b(?:could|can|would) you (?:please )?(?:tell|send|paste|share|name|give|describe|forward|attach)\b|\b(?:please|kindly) (?:tell|send|paste|share|name|describe|attach|let me know) (?:me |us )?(?:which|what|where|when|how|the|a|your|whether you)/i.test(
      line.quote,
    );
  return (
    !IDLE_QUESTION.test(line.quote) &&
    !hits.some((hit) => hit.rule.label === 'follow-up' && /how did|rate/i.test(line.quote))
  );
}

function clauseOfQuestion(line: Line): Span {
  const last = line.clauses.at(-1);
  return last && line.clauses.length > 1 && line.clauses[0]!.quote.length < 30
    ? { ...last, end: line.end, quote: line.quote.slice(last.start - line.start) }
    : line;
}

const CLOCK = String.raw`\d{1,2}[:.]\d{2}|\d{1,2}\s?(?:am|pm|o'clock)|noon|midnight|lunch|lunchtime`;
const DAY = String.raw`(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|today|this (?:morning|afternoon|evening|week)|next (?:week|month)|the (?:weekend|\d{1,2}(?:st|nd|rd|th))|\d{1,2}(?:st|nd|rd|th)?\.? (?:january|february|march|april|may|june|july|august|september|october|november|december)|end of (?:the )?(?:day|week)|eod`;
const AMOUNT = String.raw`(?:\d+|one|two|three|four|five|six|ten|fifteen|twenty|thirty|an|a few|a couple of|half an)\s?(?:-|to \d+\s)?\s?(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|seconds?|month)`;
const WHEN = new RegExp(
  String.raw`\b(?:by|at|before|until|till|from|on|around|after|for|from)\s+(?:about |around )?(?:the )?(?:${CLOCK}|${DAY}|\d{1,2}\b(?!\s?(?:%|km|gb|mb|euros?|digits?)))|\b(?:in|within|takes?|about|give (?:it|me|us))\s+(?:about |around |under |less than |the next )?(?:${AMOUNT}|\d+\b)|\b(?:${DAY})\b|\b(?:${CLOCK})\b|\bevery\s+(?:${AMOUNT})|\bone minute\b|\bany minute\b|\bstraight after\b|\bwithin the hour\b|\b(?:when|until|till|before|so) (?:you|she|he|they|it) (?:log|close|open|start|arrive|are back|'s there|come)|\bin three, two`,
  'i',
);
const PAST =
  /\b(?:left us|was|were|had|went|happened|came|noticed|since|yesterday|last (?:week|night|month|monday|tuesday|wednesday|thursday|friday)|ago|lost|updated on|has been with|ended on|expired|until yesterday|slipped|every day|each|every)\b/i;
const AHEAD =
  /\b(?:i'll|i can|we can|i will|we'll|we will|you'll|you will|will|going to|i'm \w+ing|we're \w+ing|'ll|comes?|brings?|rings?|goes out|goes|arrives?|fits?|gets?|is (?:live|at|in|back|ready|there|due|here)|it's (?:live|back|ready|there|due|at|here|in)|are (?:back|live|ready|there)|you're down|works? again|runs? again|starts?|calls?|booked|scheduled|planned|takes?|give (?:it|me)|build in|next (?:step|update)|back by|here on|yours comes|show up|until)\b/i;

const namesATime: (quote: string) => boolean = remember((quote) => WHEN.test(quote));

/** Says what happens next and when: a time that lies ahead, in a clause that is no report. */
function dated(line: Line, made: Map<Move, Finding<Move>>, asks: boolean): Span | null {
  if (asks && !made.has('own')) return null;
  const clause = line.clauses.find((one) => namesATime(one.quote)) ?? (namesATime(line.quote) ? line : null);
  if (!clause) return /\b(?:next|then) (?:step|up)\b.{0,30}\b(?:is|will)\b/i.test(line.quote) ? line : null;
  if (made.has('confirm') && !made.has('own') && !made.has('follow-up')) return null;
  if (PAST.test(clause.quote) && !AHEAD.test(clause.quote)) return null;
  const ahead =
    AHEAD.test(line.quote) ||
    made.has('own') ||
    made.has('follow-up') ||
    !/\b(?:is|are|has|have|can|do|does)\b/i.test(clause.quote);
  return ahead && !made.has('empathize') && !(made.has('apologize') && !AHEAD.test(clause.quote)) ? clause : null;
}

const STARTS_OWN =
  /^\W*(?:i|i'll|i'm|i've|we'll|we've|let|please|could|can|would|thank|thanks|sorry|go|click|press|open|choose|the steps)\b/i;

const REPORTS =
  /^\W*(?:corrected|done|fixed|raised|extended|added|changed|moved|restored|ordered|reset|sent|closed|resolved|not|no|yes|payroll|that's|it's|it is|unfortunately|well)\b/i;

/** Hands their own facts back: a statement of which a good part is what they said. */
function mirrors(line: Line, side: TheirSide): boolean {
  return mirrorShare(line, side) !== null;
}

function mirrorSpan(line: Line, side: TheirSide): Span {
  return mirrorShare(line, side) ?? line;
}

function mirrorShare(line: Line, side: TheirSide): Span | null {
  if (line.index > 2 && !/^\W*so\b/i.test(line.quote)) return null;
  if (/[>]|\?\s*$/.test(line.quote)) return null;
  if (REPORTS.test(line.quote)) return null;
  for (const part of [line, ...line.clauses.slice(0, 1)]) {
    if (STARTS_OWN.test(part.quote) || /\b(?:i'll|i'm|i've|i can|i have|we'll|let me)\b/i.test(part.quote)) continue;
    const same = shared(part.words, side.words);
    const needed = part.words.size <= 3 ? 1 : 2;
    if (
      same >= needed &&
      same >= part.words.size * 0.4 &&
      (same >= 2 || part.words.size <= 2) &&
      part.quote.split(/\s+/).length >= 3
    )
      return part;
  }
  return null;
}

function namesThem(line: Line, side: TheirSide, made: Map<Move, Finding<Move>>): boolean {
  if (line.quote.split(/\s+/).length < 4) return false;
  const named = side.name.some((name) => new RegExp(`(?:^|[\\s,(])${name}\\b`).test(line.quote));
  return (
    named &&
    (made.has('empathize') ||
      made.has('listen') ||
      made.has('reassure') ||
      made.has('appreciate') ||
      made.has('apologize') ||
      /\b(?:you|your|we|us)\b/i.test(line.quote))
  );
}
