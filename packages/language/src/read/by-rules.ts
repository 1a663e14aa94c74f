import type { Comfort, Impact, Urgency } from '../labels.ts';
import { remember } from '../rules/remember.ts';
import type { Rule } from '../rules/rulebook.ts';
import { THEIR_WORDS } from '../rules/shelves.ts';
import type { Concern, RiskFinding } from '../shapes.ts';
import { candidatesIn, concernsIn } from './concerns.ts';
import { comfortOf, impactOf, urgencyOf } from './degrees.ts';
import { emotionsIn, type Felt } from './emotions.ts';
import { onlyThanks } from './gratitude.ts';
import type { Parts } from './message.ts';
import { risksIn } from './risks.ts';

/** What the written rules alone make of a message: signs for what was learned, and words to quote. */
export interface ByRules {
  felt: Felt;
  risks: RiskFinding[];
  concerns: Concern[];
  urgency: Urgency;
  impact: Impact;
  comfort: Comfort;
  thanksOnly: boolean;
}

export function byRules(parts: Parts): ByRules {
  const risks = risksIn(parts);
  const thanksOnly = onlyThanks(parts);
  const candidates = candidatesIn(parts);
  const calm = concernsIn(parts, candidates, thanksOnly, false);
  const felt = emotionsIn(
    parts,
    risks,
    calm.find((concern) => concern.kind === 'problem'),
  );
  const emotions = felt.hints.filter((hint) => hint.p >= 0.5).map((hint) => hint.label);
  const upset = emotions.some((label) => label !== 'gratitude' && label !== 'satisfaction') || risks.length > 0;
  const concerns = calm.some((concern) => concern.kind === 'problem')
    ? calm
    : concernsIn(parts, candidates, thanksOnly, upset);
  const found = { concerns, emotions, risks: risks.map((risk) => risk.label) };
  return {
    felt,
    risks,
    concerns,
    urgency: urgencyOf(parts, found),
    impact: impactOf(parts, found),
    comfort: comfortOf(parts),
    thanksOnly,
  };
}

/** Every rule that speaks in a sentence. */
export const rulesIn: (sentence: string) => Rule[] = remember((sentence) =>
  THEIR_WORDS.hitsIn(sentence).flatMap((hits) => hits.map((hit) => hit.rule)),
);
