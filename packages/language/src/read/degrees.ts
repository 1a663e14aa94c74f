import type { Comfort, Emotion, Impact, Risk, Urgency } from '../labels.ts';
import { THEIR_WORDS } from '../rules/shelves.ts';
import type { Concern } from '../shapes.ts';
import { COMFORT_RULES, IMPACT_RULES, URGENCY_RULES } from '../words/degrees.ts';
import { UNTOLD } from './concerns.ts';
import type { Parts } from './message.ts';

const pressIn = THEIR_WORDS.book(URGENCY_RULES);
const widthIn = THEIR_WORDS.book(IMPACT_RULES);
const trade = THEIR_WORDS.book(COMFORT_RULES);

interface Found {
  concerns: Concern[];
  emotions: Emotion[];
  risks: Risk[];
}

/** 0 no time named … 3 now. The loudest sentence counts; a needed thing that fails is at least 1. */
export function urgencyOf(parts: Parts, found: Found): Urgency {
  const kinds = new Set(found.concerns.map((concern) => concern.kind));
  const calm =
    found.emotions.length > 0 &&
    found.emotions.every((emotion) => emotion === 'gratitude' || emotion === 'satisfaction');
  if (calm && found.risks.length === 0) return 0;
  const named = parts.sentences.map((sentence) =>
    Math.max(0, ...pressIn(sentence.quote).map((hit) => Number(hit.rule.label))),
  );
  const loudest = Math.max(0, ...named);
  const failing =
    kinds.has('problem') && (kinds.has('impact') || found.risks.includes('repeat') || failsHard(found.concerns));
  return Math.max(loudest, failing || kinds.has('deadline') ? 1 : 0) as Urgency;
}

const HARD =
  /\b(?:(?:doesn|don|won|isn|didn|can)['’]?t|cannot|not|no|down|dead|frozen|stuck|locked|offline|broken|fails?|failed|drops?|missing|gone|stopped|error|charged|rejected|lost|deleted)\b/i;

function failsHard(concerns: Concern[]): boolean {
  return concerns.some((concern) => isTold(concern) && HARD.test(concern.quote));
}

// A problem told as one; what was only left over to tell is no proof of trouble.
function isTold(concern: Concern): boolean {
  return concern.kind === 'problem' && concern.rule !== UNTOLD;
}

/** Whom it holds up. A plain request or question holds nobody up. */
export function impactOf(parts: Parts, found: Found): Impact {
  const pleased =
    found.emotions.length > 0 &&
    found.emotions.every(
      (emotion) => emotion === 'gratitude' || emotion === 'satisfaction' || emotion === 'embarrassment',
    );
  if (
    pleased &&
    !found.concerns.some(
      (concern) =>
        concern.kind === 'impact' || concern.kind === 'request' || concern.kind === 'question' || isTold(concern),
    )
  )
    return 'none';
  const troubled =
    found.concerns.some((concern) => isTold(concern) || concern.kind === 'impact') ||
    found.risks.some((risk) => risk === 'data-loss' || risk === 'distress' || risk === 'security') ||
    found.emotions.some(
      (emotion) =>
        emotion === 'frustration' ||
        emotion === 'anger' ||
        emotion === 'anxiety' ||
        emotion === 'confusion' ||
        emotion === 'sadness',
    );
  if (!troubled) return 'none';
  const widths = parts.sentences.flatMap((sentence) => widthIn(sentence.quote).map((hit) => hit.rule.label));
  return widths.includes('many') ? 'many' : widths.includes('team') ? 'team' : 'self';
}

/** How at home the writer is with the technology, from their words; mostly these do not tell. */
export function comfortOf(parts: Parts): Comfort {
  const words: Record<Exclude<Comfort, 'unknown'>, number> = { low: 0, medium: 0, high: 0 };
  for (const sentence of parts.sentences) for (const hit of trade(sentence.quote)) words[hit.rule.label]++;
  if (words.low > 0 && words.low >= words.high) return 'low';
  if (words.high >= 2 || (words.high === 1 && parts.hasLog)) return 'high';
  return words.medium + words.high > 0 ? 'medium' : 'unknown';
}
