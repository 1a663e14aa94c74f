import { CONCERN_KINDS } from '../labels.ts';
import { engine } from '../model/weights.ts';
import { whereIn } from '../model/sentence.ts';
import { strongest } from '../model/table.ts';
import type { Concern, Span } from '../shapes.ts';
import { clausesOf } from '../text/sentences.ts';
import { spanAt } from './message.ts';
import type { View } from './read.ts';
import { SENTENCE_OUTPUTS } from './signs.ts';

/** A concern, or what may be one. */
export interface Possible extends Concern {
  /** By how much it is one, in log odds; below 0 it is left to other signs. */
  over: number;
}

/** Each thing that the person wants heard or answered, in the order of the text, with its own words. */
export function spansOf(view: View): Concern[] {
  return possibleSpans(view, 0).map(({ over: _over, ...concern }) => concern);
}

/** The concerns, and what falls short of one by at most `slack`. */
export function possibleSpans(view: View, slack: number): Possible[] {
  if (view.rules.thanksOnly) return [];
  const found: Possible[] = [];
  const { judges } = engine();
  const from = CONCERN_KINDS.map((kind) => judges[`concern ${kind}`]!.from);
  view.parts.sentences.forEach((sentence, i) => {
    const scores = view.scores[i]!;
    CONCERN_KINDS.forEach((kind, k) => {
      const o = OUTPUTS[k]!;
      const over = scores[o]! - from[k]!;
      if (over < -slack) return;
      const ruled = view.rules.concerns.find(
        (one) => one.kind === kind && one.start >= sentence.start && one.end <= sentence.end,
      );
      const span = ruled ?? clauseFor(view, i, o);
      found.push({ ...spanAt(view.parts.text, span.start, span.end), kind, rule: span.rule, over });
    });
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const OUTPUTS = CONCERN_KINDS.map((kind) => SENTENCE_OUTPUTS.indexOf(`concern ${kind}`));

// The clause around the words that speak most for the kind; a short sentence is quoted whole.
function clauseFor(view: View, index: number, output: number): Span & { rule: string } {
  const sentence = view.parts.sentences[index]!;
  const seen = view.seen[index]!;
  const at = strongest(engine().inbound, seen.features, output);
  if (at < 0) return { ...sentence, rule: 'the sentence as a whole' };
  const words = whereIn(seen, at);
  const start = sentence.start + words.start;
  const end = sentence.start + words.end;
  const clauses = clausesOf(sentence);
  const clause = clauses.length < 2 ? sentence : clauses.find((one) => one.start <= start && one.end >= end);
  return { ...(clause ?? sentence), rule: `learned, above all from "${view.parts.text.slice(start, end)}"` };
}
