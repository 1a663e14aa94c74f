// Feelings that show in the shape of a message rather than in one of its words.
import type { Emotion } from '../labels.ts';
import type { Concern, RiskFinding, Span } from '../shapes.ts';
import type { Parts } from './message.ts';
import { contentOf, shared } from '../text/words.ts';
import { shoutedIn, shoutsIn } from './shouting.ts';

export interface ShapeCue {
  label: Emotion;
  weight: number;
  degree: 1 | 2 | 3;
  rule: string;
  span: Span;
}

/** All cues of shape: what a risk implies, shouting, bitter praise, clipped repetition. */
export function shapeOf(parts: Parts, risks: RiskFinding[], trouble: Concern | undefined): ShapeCue[] {
  return [
    ...impliedBy(risks),
    ...shouted(parts),
    ...bitterPraise(parts, trouble),
    ...clipped(parts),
    ...onlyMentioned(parts),
  ];
}

// Who demands the manager, insults, or asks a third time, shows a feeling too.
function impliedBy(risks: RiskFinding[]): ShapeCue[] {
  const labels = new Set(risks.map((risk) => risk.label));
  return risks.flatMap((risk): ShapeCue[] => {
    const span = risk.evidence[0]!;
    const cue = (label: Emotion, weight: number, degree: 1 | 2 | 3): ShapeCue => ({
      label,
      weight,
      degree,
      rule: `implied by ${risk.label}`,
      span,
    });
    switch (risk.label) {
      case 'abuse':
        return [cue('anger', 0.75, /useless|idiot|moron|pathetic|stupid|amateur|clown|fuck/i.test(span.quote) ? 3 : 2)];
      case 'escalation':
        return [cue('anger', 0.55, 2), cue('frustration', 0.35, 2)];
      case 'churn':
        return labels.has('repeat') || labels.has('escalation')
          ? [cue('anger', 0.45, 2), cue('frustration', 0.4, 2)]
          : [cue('anger', 0.3, 2), cue('frustration', 0.2, 2)];
      case 'repeat':
        return [cue('frustration', 0.4, 1)];
      case 'distress':
        return [cue('sadness', 0.6, span.rule === 'may harm themselves' ? 3 : 2)];
      case 'data-loss':
        return [cue('anxiety', 0.2, 2)];
      case 'security':
        return [cue('anxiety', 0.15, 1)];
    }
  });
}

function shouted(parts: Parts): ShapeCue[] {
  if (shoutsIn(parts) < 2) return [];
  const sentence = parts.sentences.find(({ quote }) => shoutedIn(quote).length >= 3);
  if (!sentence || /\b(?:thank|love|great|brilliant|works|working|amazing|wonderful)\b/i.test(sentence.quote))
    return [];
  return [
    { label: 'frustration', weight: 0.5, degree: 2, rule: 'a sentence in capitals', span: sentence },
    { label: 'anger', weight: 0.5, degree: 3, rule: 'a sentence in capitals', span: sentence },
  ];
}

const PRAISE =
  /^\W*(?:oh |well |just |how |simply |absolutely )?(?:great|brilliant|wonderful|fantastic|lovely|superb|excellent|perfect|marvell?ous|splendid|terrific|nice|awesome|bravo|congratulations|charming|delightful|outstanding|magnificent|fabulous|glorious|amazing|impressive|wow|joy|thanks a lot|thank you so much|well done|good job|great job|nice work|good work|top)\b/i;
const MEANT =
  /\b(?:works?|working|worked|fixed|solved|sorted|back|thank|thanks|love|happy|pleased|relieved|did it|did the trick|easy|easier|faster|clear|helpful|smooth)\b/i;

// "Marvellous. The badge system has forgotten me." Praise in front of a fault is meant the other way.
function bitterPraise(parts: Parts, trouble: Concern | undefined): ShapeCue[] {
  if (!trouble) return [];
  const at = parts.sentences.findIndex(({ quote }) => PRAISE.test(quote));
  if (at < 0) return [];
  const praise = parts.sentences[at]!;
  const near = parts.sentences
    .slice(at, at + 2)
    .some((sentence) => sentence.start <= trouble.start && trouble.end <= sentence.end);
  return near && !MEANT.test(praise.quote.replace(PRAISE, ''))
    ? [{ label: 'frustration', weight: 0.65, degree: 1, rule: 'ironic praise', span: praise }]
    : [];
}

const NO_FRAGMENT =
  /^\W*(?:yes|no|ok|okay|hi|hello|hey|thanks?|thank you|thx|cheers|please|pls|sorry|regards|done|ta|ditto|none|both|nice|great|perfect|love it|all good|room|desk|ext|tel|user|ticket|attached|mornings?|afternoons?|urgent|wow|phew|yay)\b|\d{3,}|@|[A-Z]{2,}-?\d/i;

const hasFourWords = (quote: string): boolean =>
  /^[^\p{L}\p{N}']*(?:[\p{L}\p{N}']+[^\p{L}\p{N}']+){3}[\p{L}\p{N}']/u.test(quote.toLowerCase());

// "It asked eleven times. Eleven." A clipped echo is impatience.
function clipped(parts: Parts): ShapeCue[] {
  for (let i = 1; i < parts.sentences.length; i++) {
    const { quote } = parts.sentences[i]!;
    if (!/[.!?]$/.test(quote) || hasFourWords(quote) || !/[\p{L}\p{N}']/u.test(quote) || NO_FRAGMENT.test(quote))
      continue;
    if (shared(contentOf(quote), contentOf(parts.sentences[i - 1]!.quote)) > 0)
      return [{ label: 'frustration', weight: 0.55, degree: 1, rule: 'a clipped echo', span: parts.sentences[i]! }];
  }
  return [];
}

const EMPHASIS =
  /(?<![\p{L}\p{N}"'])(?:NOT|NOW|AGAIN|STILL|NEVER|STOP|WHY|ALL|EVER|TWICE|EVERY|NOTHING|NOBODY|SAME|IS|IN|DOES|WAS|DID|FIXED|ANY|FINE|HOURS|WEEKS|MONTHS|DAYS|BACK|STILL|THREE)(?![\p{L}\p{N}-])/u;

// One stressed word in capitals: "it's IN".
function onlyMentioned(parts: Parts): ShapeCue[] {
  const sentence = parts.sentences.find(
    ({ quote }) => EMPHASIS.test(quote) && !/\b(?:thank|works|working|love)\b/i.test(quote),
  );
  return sentence ? [{ label: 'frustration', weight: 0.45, degree: 1, rule: 'a stressed word', span: sentence }] : [];
}
