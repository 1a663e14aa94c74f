import { remember } from '../rules/remember.ts';
import type { Span } from '../shapes.ts';
import { fold } from '../text/fold.ts';
import type { Draft } from './draft.ts';

const VAGUE =
  /\b(?:as soon as (?:possible|we can|i can|i'm able|we are able|we're able|practical(?:ly possible)?|practicable)|as (?:quickly|fast|promptly|early) as (?:possible|we can|i can)|at (?:the|our|my) earliest(?: convenience| opportunity)?|a\.?s\.?a\.?p\b\.?|(?:very |pretty |quite )?soon|shortly|in due (?:course|time)|in (?:the )?near future|before (?:too )?long|in a (?:bit|little while|while|moment)|at some (?:point|stage)|some ?time (?:soon|later)|when (?:i|we) (?:can|get (?:a chance|round to it|the time)|have (?:a moment|time))|in the (?:coming|next few|following) (?:days|weeks)|over the (?:coming|next few) (?:days|weeks)|one of these days|sooner or later|momentarily|promptly|in no time|without (?:undue )?delay|eventually|as time (?:allows|permits)|whenever (?:i|we) can)\b/g;
// "as soon as you log in", "too soon to say", "shortly after nine", "see you soon".
const NO_TIME_OF_OURS =
  /\b(?:too|how|so|this|that|very|as) soon as (?!possible|we can|i can)|\btoo soon\b|\bhow soon\b|\bshortly (?:after|before|afterwards)\b|\bsoon (?:after|enough after)\b|\b(?:see|talk to|speak to|speak) (?:you )?soon\b|\bget well soon\b|\b(?:\w+ing|due|up) soon\b|\bhope\b.{0,40}\bsoon\b|\bno sooner\b|\bthe sooner\b|\b(?:replied|answered|called|responded|acted|reacted|came back|reported it) (?:so |very )?(?:promptly|soon)\b/;
// Ours to keep: somebody here does something next.
const OURS =
  /\b(?:i|we)(?:'ll| will|'m| am|'re| are| can| shall| hope| expect| aim| try|'d| plan| intend)\b|\b(?:someone|somebody|an? (?:\w+ )?(?:agent|colleague|technician|engineer|specialist|member)|one of (?:us|our|my)|my colleagues?|our (?:\w+ )?(?:team|engineers?|technicians?|colleagues?|specialists?)|the (?:\w+ )?(?:team|engineers?|technicians?|technician|engineer|fix|patch|update|replacement|refund|repair|part|access|service|issue|problem)|(?:he|she|they)|(?:it|this|that|everything|things|your \w+(?: \w+)?|a (?:fix|solution|replacement|new \w+)|more (?:news|details|information)|an? (?:update|answer|reply))) (?:\w+ )?(?:will|is going to|are going to|should|shall|comes?|arrives?|works?|gets?|is|are)\b|(?:'ll|\bwill|\bshould) (?:have|hear|get|receive|be|find|see)\b|\bexpect (?:it|an? (?:answer|reply|update))\b/;
// They need it soon, or are asked to hurry themselves.
const THEIRS =
  /\b(?:you (?:need|needed|want|wanted|asked for|wrote that you need)|please|kindly|could you|can you|would you|let (?:me|us) know|once you)\b/;
const DEFINITE =
  /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?(?:am|pm|o'clock)\b|\b(?:noon|midnight|lunch(?:time)?|tonight|today|tomorrow|this (?:morning|afternoon|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|end of (?:the )?(?:day|week)|next week|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december))\b|\b(?:in|within|about|takes?|every|next) (?:about |around |the next |under |less than )?(?:\d+|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|half an|a couple of)(?: to \w+| or \w+|-\d+)?[ -]?(?:working |business )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?)\b|\b(?:by|at|before|until|till|around|from) (?:about )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/;

/**
 * Words such as "soon" about what we do next, in a sentence without a time of its own. What the person
 * is asked to do soon, or needs soon, is none of it.
 */
export function vagueTimesIn(draft: Draft): Span[] {
  return draft.lines.flatMap((line) =>
    vagueWords(line.quote).map(({ start, end, quote }) => ({
      start: line.start + start,
      end: line.start + end,
      quote,
    })),
  );
}

/** Whether any sentence of the draft names a time that one can hold on to. */
export function namesADefiniteTime(draft: Draft): boolean {
  return draft.lines.some((line) => isDefinite(line.quote));
}

const isDefinite: (sentence: string) => boolean = remember((sentence) => DEFINITE.test(fold(sentence)));

const vagueWords: (sentence: string) => readonly Span[] = remember((sentence) => {
  const folded = fold(sentence);
  if (isDefinite(sentence) || /\?\s*$/.test(folded)) return [];
  const cleaned = folded
    .replace(NO_TIME_OF_OURS, (words) => '_'.repeat(words.length))
    .replace(/"[^"]*"/g, (words) => '_'.repeat(words.length));
  return [...cleaned.matchAll(VAGUE)]
    .filter((match) => {
      const before = cleaned.slice(0, match.index);
      const clause = before.slice(
        Math.max(before.lastIndexOf(';'), before.lastIndexOf(':'), before.lastIndexOf(' - ')) + 1,
      );
      const rest = cleaned.slice(match.index);
      return (OURS.test(clause) || OURS.test(rest)) && !THEIRS.test(clause.slice(lastOf(clause, OURS)));
    })
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      quote: sentence.slice(match.index, match.index + match[0].length),
    }));
});

// Where the last doing of ours begins: "Thanks for letting us know, I'll look soon" is ours.
function lastOf(clause: string, pattern: RegExp): number {
  let at = 0;
  for (const match of clause.matchAll(new RegExp(pattern, 'g'))) at = match.index;
  return at;
}
