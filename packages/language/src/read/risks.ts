import { RISKS } from '../labels.ts';
import { THEIR_WORDS } from '../rules/shelves.ts';
import type { Evidence, RiskFinding } from '../shapes.ts';
import { RISK_RULES } from '../words/risks.ts';
import { spanAt, type Parts } from './message.ts';

const signsIn = THEIR_WORDS.book(RISK_RULES);

/** What must bring a person in soon, with the words that say so. */
export function risksIn(parts: Parts): RiskFinding[] {
  const signs = parts.sentences.flatMap((sentence) => signsIn(sentence.quote).map((hit) => ({ hit, sentence })));
  return RISKS.map((label): RiskFinding => {
    const evidence: Evidence[] = [];
    for (const { hit, sentence } of signs) {
      if (hit.rule.label !== label) continue;
      const span = spanAt(parts.text, sentence.start + hit.start, sentence.start + hit.end);
      if (!evidence.some((one) => one.start < span.end && span.start < one.end))
        evidence.push({ ...span, rule: hit.rule.name });
    }
    return { label, evidence };
  }).filter((risk) => risk.evidence.length > 0);
}
