import { describe, expect, test } from 'vitest';
import { CONCERN_KINDS, COMFORTS, EMOTIONS, IMPACTS, MISSTEPS, MOVES, RISKS } from '../labels.ts';
import { compilePhrase } from '../rules/phrase.ts';
import type { Rule } from '../rules/rulebook.ts';
import { CONCERN_RULES, TROUBLE_RULES } from './concerns.ts';
import { COMFORT_RULES, IMPACT_RULES, URGENCY_RULES } from './degrees.ts';
import { EMOTION_RULES } from './emotions.ts';
import { MISSTEP_ADVICE, MISSTEP_RULES } from './missteps.ts';
import { MOVE_RULES } from './moves.ts';
import { RISK_RULES } from './risks.ts';

const TABLES: [string, Rule[], readonly string[]][] = [
  ['emotions', EMOTION_RULES, EMOTIONS],
  ['risks', RISK_RULES, RISKS],
  ['concerns', CONCERN_RULES, CONCERN_KINDS],
  ['troubles', TROUBLE_RULES, CONCERN_KINDS],
  ['urgency', URGENCY_RULES, ['1', '2', '3']],
  ['impact', IMPACT_RULES, IMPACTS],
  ['comfort', COMFORT_RULES, COMFORTS],
  ['moves', MOVE_RULES, MOVES],
  ['missteps', MISSTEP_RULES, MISSTEPS],
];

describe.each(TABLES)('the table of %s', (_name, rules, labels) => {
  test('has a phrase under every rule, and every phrase can be read', () => {
    for (const rule of rules) {
      expect(rule.phrases.length, rule.name).toBeGreaterThan(0);
      for (const phrase of [...rule.phrases, ...(rule.unless ?? [])])
        expect(() => compilePhrase(phrase), phrase).not.toThrow();
    }
  });
  test('has no phrase that holds for an empty sentence', () => {
    for (const rule of rules)
      for (const phrase of rule.phrases) expect(compilePhrase(phrase).pattern.exec('')?.[0] ?? '', phrase).toBe('');
  });
  test('uses only labels of the desk, and weights from 0 to 1', () => {
    for (const rule of rules) {
      expect(labels, rule.name).toContain(rule.label);
      expect(rule.weight).toBeGreaterThan(0);
      expect(rule.weight).toBeLessThanOrEqual(1);
    }
  });
});

test('advice speaks about the sentence, in a calm voice', () => {
  for (const { why, suggestion } of Object.values(MISSTEP_ADVICE)) {
    expect(`${why} ${suggestion}`).not.toMatch(/!/);
    expect(why).not.toMatch(/\byou(?:r| are|'re)?\b(?!")/i);
  }
});
