import { remember } from '../rules/remember.ts';
import type { Message, Reading, RiskFinding } from '../shapes.ts';
import { languageOf } from '../text/tongue.ts';
import { concernsIn } from './concerns.ts';
import { comfortOf, impactOf, urgencyOf } from './degrees.ts';
import { emotionsIn } from './emotions.ts';
import { onlyThanks } from './gratitude.ts';
import { partsOf, type Parts } from './message.ts';
import { risksIn } from './risks.ts';

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
  const risks = risksIn(parts);
  const thanks = onlyThanks(parts);
  const plain = concernsIn(parts, thanks, false);
  const { findings, intensity } = emotionsIn(
    parts,
    risks,
    plain.find((concern) => concern.kind === 'problem'),
  );
  const emotions = findings.map((finding) => finding.label);
  const upset = emotions.some((label) => label !== 'gratitude' && label !== 'satisfaction') || risks.length > 0;
  const concerns = plain.some((concern) => concern.kind === 'problem') ? plain : concernsIn(parts, thanks, upset);
  const found = { concerns, emotions, risks: risks.map((risk) => risk.label) };
  return {
    emotions: findings,
    intensity,
    urgency: urgencyOf(parts, found),
    impact: impactOf(parts, found),
    comfort: comfortOf(parts),
    concerns,
    risks,
    language,
  };
});

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
