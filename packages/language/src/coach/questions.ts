import { remember } from '../rules/remember.ts';
import type { AskedQuestion, Span } from '../shapes.ts';
import { fold } from '../text/fold.ts';
import type { Draft, Line, TheirSide } from './draft.ts';
import { toldIn } from './told.ts';

/** With more questions than this people answer the first and the last. */
export const MOST_QUESTIONS = 3;

/** The questions of a draft that want an answer, each with where it was answered before it was asked. */
export function questionsIn(draft: Draft, side: TheirSide): AskedQuestion[] {
  return draft.lines.flatMap((line) =>
    questionSpans(line.quote).map((span): AskedQuestion => {
      const told = toldIn(side, span.quote, draft.lines[line.index - 1]?.quote ?? '');
      return { ...placed(span, line), ...(told && { told }) };
    }),
  );
}

// What is asked for form's sake, or answers itself.
const IDLE =
  /^\W*(?:eh|huh|right|ok|okay|all (?:good|clear|right)|sounds? good|does that (?:sound|make sense|help|suit)|is that (?:ok|okay|all right|alright|fine)|how does that sound|make sense|deal|agreed|why|what (?:happened|now|next|does that mean)|so what|any (?:more )?questions|anything else|is there anything else|can i help|how can (?:i|we) help|what can (?:i|we) do|what else can|may i)\b/;
const REQUESTED =
  /\b(?:please|kindly) (?:tell|send|let|give|name|describe|share|list|note|confirm|write)\b.{0,20}?\b(?:which|what|where|when|how|who|whether)\b|\b(?:i|we) (?:also |still |just )?(?:need|have) to know\b|\btell me\b.{0,12}\b(?:which|what|where|when|how|who|whether|if)\b/;
// "…, which browser and since when?" asks three things in one breath.
const NEXT =
  /(?:,| and| or|;)\s+(?:also )?(?:and |or )?(?=(?:on |in |at |since |for |from |until |with )?(?:which|what|where|when|who|whose|how|why)\b)/g;

const questionSpans: (sentence: string) => readonly Span[] = remember((sentence) => {
  const folded = fold(sentence).replace(/"[^"]*"|https?:\S+/g, (words) => '_'.repeat(words.length));
  const asks = /\?/.test(folded);
  if ((!asks && !REQUESTED.test(folded)) || IDLE.test(folded)) return [];
  const cuts = [0, ...[...folded.matchAll(NEXT)].map((match) => match.index + match[0].length), sentence.length];
  const out: Span[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = i === 0 || !QUESTION_WORD.test(folded.slice(0, cuts[i])) ? 0 : cuts[i]!;
    const end = cuts[i + 1]!;
    const last = out.at(-1);
    if (start === 0 && last) out.pop(); // "It stops and when …?" is one question
    out.push(trimmed(sentence, start, end));
  }
  return out;
});

const QUESTION_WORD =
  /\b(?:which|what|where|when|who|whose|how|why|could|can|would|will|do|does|did|is|are|was|were|have|has|had)\b/;

function trimmed(sentence: string, from: number, to: number): Span {
  let end = to;
  while (end > from && /[\s,;]/.test(sentence[end - 1]!)) end--;
  const quote = sentence.slice(from, end).replace(/(?:,|;)?\s+(?:and|or|also)$/, '');
  return { start: from, end: from + quote.length, quote };
}

const placed = (span: Span, line: Line): Span => ({
  start: line.start + span.start,
  end: line.start + span.end,
  quote: span.quote,
});
