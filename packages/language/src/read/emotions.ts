import { EMOTIONS, type Emotion, type Intensity } from '../labels.ts';
import type { Hit } from '../rules/rulebook.ts';
import { THEIR_WORDS } from '../rules/shelves.ts';
import type { Concern, EmotionFinding, Evidence, RiskFinding } from '../shapes.ts';
import { EMOTION_RULES } from '../words/emotions.ts';
import { CONCERN_CUES } from './concerns.ts';
import { spanAt, type Parts } from './message.ts';
import { shapeOf } from './shape.ts';
import { shoutsIn } from './shouting.ts';
import type { Sentence } from '../text/sentences.ts';

const cuesIn = THEIR_WORDS.book(EMOTION_RULES);
// Half: as likely as not. From here on the words count as a feeling of their own when degrees are weighed.
const PLAIN_FROM = 0.5;

export interface Felt {
  /** Every emotion that any rule saw, however weakly. */
  hints: EmotionFinding[];
  intensity: Intensity;
}

interface Cue {
  hit: Hit<Emotion>;
  sentence: Sentence;
}

/** The emotions that the rules see in a message, with the words, and the strongest degree. */
export function emotionsIn(parts: Parts, risks: RiskFinding[], trouble: Concern | undefined): Felt {
  const words = parts.sentences.flatMap((sentence) => cuesIn(sentence.quote).map((hit) => ({ hit, sentence })));
  const shapes = shapeOf(parts, risks, trouble).map(({ label, weight, degree, rule, span }): Cue => ({
    hit: { rule: { name: rule, label, weight, degree, phrases: [] }, start: 0, end: span.end - span.start },
    sentence: span,
  }));
  const cues = believable(parts, [...words, ...shapes]);
  const hints = EMOTIONS.map((label) => finding(parts, label, cues)).filter((found) => found.p > 0);
  const plain = hints.filter((found) => found.p >= PLAIN_FROM);
  return { hints, intensity: intensityOf(parts, cues, plain) };
}

// Each further kind of cue removes a part of the doubt that is left.
function finding(parts: Parts, label: Emotion, cues: Cue[]): EmotionFinding {
  const own = cues.filter(({ hit }) => hit.rule.label === label);
  const byRule = new Map<string, Cue[]>();
  for (const cue of own) byRule.set(cue.hit.rule.name, [...(byRule.get(cue.hit.rule.name) ?? []), cue]);
  let doubt = 1;
  for (const same of byRule.values()) {
    const sentences = new Set(same.map((cue) => cue.sentence.start)).size;
    doubt *= (1 - same[0]!.hit.rule.weight) * 0.85 ** (sentences - 1);
  }
  const evidence = distinct(own.map((cue) => evidenceOf(parts, cue)));
  return { label, p: Math.round((1 - doubt) * 100) / 100, evidence };
}

function evidenceOf(parts: Parts, { hit, sentence }: Cue): Evidence {
  return { ...spanAt(parts.text, sentence.start + hit.start, sentence.start + hit.end), rule: hit.rule.name };
}

// Of overlapping quotes the longest is kept.
function distinct(all: Evidence[]): Evidence[] {
  const bySize = [...all].sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Evidence[] = [];
  for (const one of bySize) if (!kept.some((k) => one.start < k.end && k.start < one.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

// Reading a cue in its company: praise in a complaint is irony, a formula is no thanks.
function believable(parts: Parts, cues: Cue[]): Cue[] {
  const has = (label: Emotion, from = 0.5) =>
    cues.some(({ hit }) => hit.rule.label === label && hit.rule.weight >= from);
  const ironic = cues.some(({ hit }) => hit.rule.name === 'ironic praise');
  const complaint = has('frustration', 0.6) || has('anger', 0.6);
  return cues.filter(({ hit, sentence }) => {
    const { label, name } = hit.rule;
    if (label === 'satisfaction' && (ironic || (complaint && !/!|love|relie|delight/i.test(sentence.quote))))
      return false;
    if (label === 'gratitude' && isFormula(parts, sentence)) return false;
    if (label === 'gratitude' && ironic && complaint) return false;
    if (name === 'it happened before' && has('satisfaction') && !complaint) return false;
    if (
      name === 'implied by repeat' &&
      !complaint &&
      (has('gratitude') || has('satisfaction') || has('disappointment', 0.8) || has('embarrassment', 0.8))
    )
      return false;
    return true;
  });
}

const LAST_WORDS =
  /^\W*(?:many |kind )?(?:thanks|thank you|thx|cheers|ta|ty|merci)(?: (?:so much|very much|a lot|in advance|again|all|for your (?:help|time|support|assistance|quick help|kind help|attention|patience|cooperation|understanding)))*\W*(?:[A-Z][\p{L}.'-]*\W*){0,3}$/u;

// "Thanks, Oystein" under a request closes a letter; in a message that asks nothing it is meant.
function isFormula(parts: Parts, sentence: Sentence): boolean {
  if (!LAST_WORDS.test(sentence.quote)) return false;
  const asks = parts.sentences.some(
    (other) =>
      other !== sentence &&
      CONCERN_CUES(other.quote).some(({ rule }) => rule.label === 'request' || rule.label === 'question'),
  );
  const bare = parts.sentences.length === 1;
  return asks || (bare && !/so much|very much|a lot|again|!/i.test(sentence.quote));
}

function intensityOf(parts: Parts, cues: Cue[], findings: EmotionFinding[]): Intensity {
  const felt = new Set(findings.map((found) => found.label));
  if (felt.size === 0) return 0;
  const own = cues.filter(({ hit }) => felt.has(hit.rule.label));
  const negative = [...felt].some((label) => label !== 'gratitude' && label !== 'satisfaction');
  const strongest = Math.max(1, ...own.map(({ hit }) => hit.rule.degree ?? 1));
  const shouting = shoutsIn(parts);
  const spoken = own.filter(({ hit }) => !hit.rule.name.startsWith('implied'));
  const hints = new Set(spoken.map(({ hit }) => hit.rule.name)).size;
  const plain = spoken.some(({ hit }) => hit.rule.degree === 2 && hit.rule.weight >= 0.75);
  const stated = new Set(spoken.filter(({ hit }) => hit.rule.degree === 2).map(({ hit }) => hit.rule.name)).size;
  let degree = strongest;
  if (degree === 1 && negative && hints >= 3) degree = 2;
  if (degree === 2 && negative && !plain && stated < 2 && hints < 3) degree = 1;
  if (negative && degree >= 2 && shouting >= 2 && felt.has('anger')) degree = 3;
  return Math.min(3, degree) as Intensity;
}
