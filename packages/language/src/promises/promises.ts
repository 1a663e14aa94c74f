import * as chrono from 'chrono-node';

/** A commitment found in a draft, with the time it names. */
export interface FoundPromise {
  /** The sentence that makes it: `text.slice(start, end)`. */
  quote: string;
  start: number;
  end: number;
  /** When it falls due, or null when no time is named. */
  dueAt: Date | null;
}

// Somebody of the desk says that something will be done. The reader's own duties ("you will need to") are none.
const WILL = String.raw`(?:['’]ll| will| shall|['’]m going to|['’]re going to| am going to| are going to| is going to)\s+`;
const NO_DEED = String.raw`(?!not\b|never\b|be honest|be frank|admit|assume|need\b|have to\b|be able to\b|probably\b)`;
// Of a third person only a deed towards the reader is a promise: "Windows will restart" is none.
const DEED = String.raw`(?:ring|call|phone|write|send|come|bring|look|check|contact|visit|help|answer|reply|mail|be with you|be in touch|get back|let you know|replace|restore|deliver)\b`;
const COLLEAGUE = String.raw`(?:she|he|they|[A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+)?|(?:my|our|a|the) (?:colleague|team|technician|engineer|lead|manager))`;
// "I take care of it now and will write to you by three": the doer was named before.
const DOER = String.raw`\b(?:I|[Ww]e)\b(?!['’]?ll\b| will\b)[^,;:?]{0,80}?,?\s+(?:and|then|and then)\s+(?:will|shall)\s+${NO_DEED}`;
const COMMITS = new RegExp(
  [
    String.raw`\b(?:I|we|We)${WILL}${NO_DEED}`,
    DOER,
    String.raw`\b${COLLEAGUE}${WILL}${DEED}`,
    String.raw`\b[Yy]ou(?:['’]ll| will) (?:hear from|get|have|receive) `,
    String.raw`\b(?:I|we|We)(?:['’]m|['’]re| am| are) (?:calling|ringing|phoning|sending|writing|coming|looking|checking|bringing|replacing|restoring)\b`,
    String.raw`\b[Ll]et me (?:call|ring|come back|get back|check|find out|look into)\b`,
    String.raw`\b[Ee]xpect (?:a call|an update|an answer|to hear)\b`,
    String.raw`\b[Ww]e (?:set|do|meet|finish|go through) (?:it|this|that|them) (?:up )?(?:together )?(?=.*\b(?:tomorrow|today|tonight|at|on|by)\b)`,
  ].join('|'),
  'u',
);
// A question, a condition on the reader, or another's past is no promise.
const NO_PROMISE = /\?\s*$|\b(?:if|once|when|as soon as) you\b/iu;

const SENTENCE = /[^.!?\n]+(?:[.!?]+(?=\s|$)|(?:\.(?=\S)[^.!?\n]*)+[.!?]?|$)/gu;

const HOURS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
/** A date without a time of day is due when the working day ends. */
const END_OF_DAY = 17;

/**
 * The promises in a draft, in order. Dates are read in the writer's own time zone.
 *
 * @param text the draft
 * @param now the moment from which "tomorrow" and "by three" are counted
 * @example promisesIn("I'll ring you by three.", new Date('2026-11-23T10:00')) // due at 15:00 that day
 */
export function promisesIn(text: string, now: Date): FoundPromise[] {
  const found: FoundPromise[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    const quote = match[0].trim();
    if (quote === '' || !COMMITS.test(quote) || NO_PROMISE.test(quote)) continue;
    const start = match.index + match[0].indexOf(quote);
    found.push({ quote, start, end: start + quote.length, dueAt: dueIn(quote, now) });
  }
  return found;
}

function dueIn(sentence: string, now: Date): Date | null {
  const plain = clockWords(sentence, now);
  // "Now" is when it begins, not by when it is done.
  const named = chrono.parse(plain, now, { forwardDate: true }).filter(({ text }) => !/\bnow$/i.test(text));
  const due = withinIn(plain, now) ?? dateIn(named);
  return due !== null && due > now ? due : null;
}

/** "on Thursday … at ten" may be found as two pieces; the day of one and the hour of the other belong together. */
function dateIn(results: chrono.ParsedResult[]): Date | null {
  const timed = results.find(({ start }) => start.isCertain('hour'));
  const dated = results.find(({ start }) => start.isCertain('day') || start.isCertain('weekday'));
  const date = (dated ?? timed ?? results.at(-1))?.start.date();
  if (date === undefined) return null;
  if (timed === undefined) date.setHours(END_OF_DAY, 0, 0, 0);
  else date.setHours(timed.start.get('hour')!, timed.start.get('minute') ?? 0, 0, 0);
  return date;
}

function withinIn(sentence: string, now: Date): Date | null {
  const match =
    /\b(?:within|in) (?:the|an|one|half an|the next|(\d{1,3})|(two|three|four|five|six|ten)) ?(hours?|minutes?|half hour)\b/iu.exec(
      sentence,
    );
  if (match === null) return null;
  const count = /half/i.test(match[0])
    ? 0.5
    : match[1] !== undefined
      ? Number(match[1])
      : match[2] !== undefined
        ? HOURS[match[2].toLowerCase()]!
        : 1;
  return new Date(now.getTime() + count * (/minute/i.test(match[3]!) ? 60_000 : 3_600_000));
}

/** Says the hours that people leave out: "by three" in an office means 15:00, "by nine" the next nine o'clock. */
function clockWords(sentence: string, now: Date): string {
  return sentence
    .replace(
      /\b(?:by |at |before )?(?:the )?(?:end of (?:the )?(?:day|business)|close of business|EOD|COB)\b/giu,
      ` at ${END_OF_DAY}:00 `,
    )
    .replace(
      /\b(by|at|before|until|around|about) (half past )?(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b(?!\s*(?:[:.h]\d|am\b|pm\b|a\.m|p\.m|%|minutes?|hours?|days?|weeks?|people|users|of\b|\/))/giu,
      (_whole, before: string, half: string | undefined, word: string) => {
        const hour = HOURS[word.toLowerCase()] ?? Number(word);
        if (hour > 23) return _whole;
        return `${before} ${officeHour(hour, sentence, now)}:${half === undefined ? '00' : '30'}`;
      },
    );
}

function officeHour(hour: number, sentence: string, now: Date): number {
  if (hour > 12 || hour === 0) return hour;
  if (hour === 12) return 12;
  if (/\b(?:morning)\b/iu.test(sentence)) return hour;
  if (/\b(?:afternoon|evening|tonight)\b/iu.test(sentence)) return hour + 12;
  if (hour <= 6) return hour + 12;
  const anotherDay = /\b(?:tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next)\b/iu.test(sentence);
  return !anotherDay && now.getHours() >= hour ? hour + 12 : hour;
}
