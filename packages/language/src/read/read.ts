import { EMOTIONS, RISKS, type Emotion, type Risk } from '../labels.ts';
import { chance, judgedBy } from '../model/judge.ts';
import { whereIn, wholeScores, type Seen } from '../model/sentence.ts';
import { strongest } from '../model/table.ts';
import { engine } from '../model/weights.ts';
import { remember } from '../rules/remember.ts';
import type { EmotionFinding, Evidence, Message, Reading, RiskFinding } from '../shapes.ts';
import { clausesOf } from '../text/sentences.ts';
import { languageOf } from '../text/tongue.ts';
import { rulebook } from '../rules/rulebook.ts';
import { RISK_TRAPS } from '../words/risks.ts';
import { byRules, rulesIn, type ByRules } from './by-rules.ts';
import { degreesOf } from './judged-degrees.ts';
import { partsOf, spanAt, type Parts } from './message.ts';
import { risksIn } from './risks.ts';
import { SENTENCE_OUTPUTS, scoresOf, signsOf } from './signs.ts';
import { spansOf } from './spans.ts';

/**
 * Reads a requester's message: what it shows of the person's feelings, what it does to them, and
 * each thing they want heard or answered, always with the words that show it.
 *
 * Every quote is `text.slice(start, end)` of the text that was passed in. Quoted mail, signatures,
 * disclaimers and logs are not read. A message in another language than English is not guessed at:
 * it comes back with its language and `unread: true`.
 *
 * Example: `read({ text: 'Third crash today, and my demo is at 2.' }).emotions[0].label` is `frustration`.
 */
export function read(message: Message): Reading {
  return structuredCloneOf(reading(message.text));
}

const reading = remember((text: string): Reading => {
  const parts = partsOf(text);
  const language = languageOf(saidText(parts));
  if (language !== 'en' && language !== 'und')
    return unread(
      language,
      risksIn(parts).filter((risk) => risk.label === 'distress'),
    );
  const view = viewOf(parts);
  const emotions = emotionsOf(view);
  return {
    emotions,
    ...degreesOf(view, emotions.length > 0),
    concerns: spansOf(view),
    risks: RISKS.flatMap((label) => risky(view, label)),
    language,
  };
});

/** A message as all readers see it: its parts, what rules and models say, and the signs of it all. */
export interface View {
  parts: Parts;
  rules: ByRules;
  seen: Seen[];
  scores: Float32Array[];
  signs: Float32Array;
}

/** Looks at a message once, for everything that is asked of it. */
export function viewOf(parts: Parts): View {
  const { inbound, whole, see, toneIds } = engine();
  const rules = byRules(parts);
  const seen = parts.sentences.map((sentence) => see(sentence.quote));
  const scores = scoresOf(parts, seen, inbound, toneIds);
  const spoken = parts.sentences.flatMap((sentence) => rulesIn(sentence.quote));
  return { parts, rules, seen, scores, signs: signsOf(parts, scores, wholeScores(whole, seen, spoken), rules) };
}

const trapsIn = rulebook(RISK_TRAPS);

// First whether the message shows any feeling at all, then which: most fault reports show none.
function emotionsOf(view: View): EmotionFinding[] {
  if (view.parts.sentences.length === 0) return [];
  const { judges } = engine();
  const by = (answer: string) => judgedBy(judges[answer]!, view.signs) - judges[answer]!.from;
  const feels = by('feels') >= 0;
  const all = EMOTIONS.map((label) => ({
    label,
    // Somebody who says it outright is believed, whatever the odds.
    over: saidOutright(view, label) ? Math.max(1, by(label)) : feels ? by(label) : -1,
  }));
  return all.filter(({ over }) => over >= 0).map(({ label, over }) => felt(view, label, over));
}

// "I am furious": a plain word for the feeling, in words that say whose it is.
function saidOutright({ rules }: View, label: Emotion): boolean {
  const hint = rules.felt.hints.find((one) => one.label === label);
  return (
    hint !== undefined &&
    hint.p >= 0.8 &&
    rules.concerns.some(
      (concern) =>
        concern.kind === 'feeling' && hint.evidence.some((one) => one.start < concern.end && concern.start < one.end),
    )
  );
}

function felt(view: View, label: Emotion, over: number): EmotionFinding {
  const hint = view.rules.felt.hints.find((one) => one.label === label);
  const p = Math.round(chance(over) * 100) / 100;
  const evidence = hint && hint.p >= 0.3 ? hint.evidence : [strongestWords(view, label)];
  return { label, p, evidence };
}

// Where no written rule speaks for a risk, what was learned must be surer of it; distress is heard
// all the same.
const ALONE = 0.3;
// From here on what was learned of distress is right two times out of three; below it is a hint, shown quietly.
const SURE_OF_DISTRESS = 3.5;

function risky(view: View, label: Risk): RiskFinding[] {
  const judge = engine().judges[`risk ${label}`]!;
  const hint = view.rules.risks.find((one) => one.label === label);
  // A cry for help that a rule hears is passed on whatever the odds.
  const certain = label === 'distress' && hint?.evidence.some((one) => one.rule === 'may harm themselves');
  const over = judgedBy(judge, view.signs) - judge.from;
  if (!hint && isTrap(view, label)) return [];
  if (view.parts.sentences.length === 0 || (!certain && over < (hint || label === 'distress' ? 0 : ALONE))) return [];
  const evidence = hint?.evidence ?? [strongestWords(view, `risk ${label}`)];
  return [
    label === 'distress' && !hint && over < SURE_OF_DISTRESS ? { label, sure: false, evidence } : { label, evidence },
  ];
}

// "I can't go on the VPN": words of a risk that mean a machine or an errand.
function isTrap(view: View, label: Risk): boolean {
  return view.parts.sentences.some(({ quote }) => trapsIn(quote).some((hit) => hit.rule.label === label));
}

/** The clause that speaks most for an output, and the words in it that do. */
export function strongestWords(view: View, output: string): Evidence {
  const o = SENTENCE_OUTPUTS.indexOf(output);
  let best = 0;
  view.scores.forEach((scores, i) => {
    if (scores[o]! > view.scores[best]![o]!) best = i;
  });
  const sentence = view.parts.sentences[best]!;
  const seen = view.seen[best]!;
  const at = strongest(engine().inbound, seen.features, o);
  if (at < 0) return { ...spanAt(view.parts.text, sentence.start, sentence.end), rule: 'the sentence as a whole' };
  const words = whereIn(seen, at);
  const start = sentence.start + words.start;
  const end = sentence.start + words.end;
  const clause = clausesOf(sentence).find((one) => one.start <= start && one.end >= end) ?? sentence;
  return {
    ...spanAt(view.parts.text, clause.start, clause.end),
    rule: `learned, above all from "${view.parts.text.slice(start, end)}"`,
  };
}

function saidText(parts: Parts): string {
  return parts.sentences.map((sentence) => sentence.quote).join(' ');
}

// A cry for help inside another language is passed on all the same.
function unread(language: string, risks: RiskFinding[]): Reading {
  return {
    emotions: [],
    intensity: 0,
    urgency: 0,
    impact: 'none',
    comfort: 'unknown',
    concerns: [],
    risks,
    language,
    unread: true,
  };
}

// Callers may change what they get; what is remembered stays as it was.
function structuredCloneOf(one: Reading): Reading {
  return {
    ...one,
    emotions: one.emotions.map((emotion) => ({ ...emotion, evidence: emotion.evidence.map((span) => ({ ...span })) })),
    concerns: one.concerns.map((concern) => ({ ...concern })),
    risks: one.risks.map((risk) => ({ ...risk, evidence: risk.evidence.map((span) => ({ ...span })) })),
  };
}
