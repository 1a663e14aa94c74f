import type { Misstep } from '@attune/language';

// A learned judge may be wrong about a short sentence; without these words it cannot be right.
const NEEDS: Partial<Record<Misstep, RegExp>> = {
  blame: /\byou/i,
  'sorry-but': /\b(?:sorry|apolog|regret|understand|appreciate)/i,
  // One word, or a sentence in another script, orders nobody about.
  command: /[a-z]{2,}\W+[a-z]{2,}/i,
  condescend: /\b(?:you|simply|just|obvious|already|even|course|clear|told|said|easy|read|know)/i,
};

/** Whether a misstep that the coach sees in a sentence can be one at all. */
export function isPlausible(label: Misstep, sentence: string): boolean {
  return NEEDS[label]?.test(sentence) ?? true;
}
