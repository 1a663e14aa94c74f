/** What the engine is to reach, by the name of the measure; docs/language.md has the table with what was measured. */
const GOALS: Record<string, number> = {
  'emotions, macro-F1': 0.6,
  'false emotion on neutral messages': 0.08,
  'intensity, quadratic kappa': 0.65,
  'urgency, quadratic kappa': 0.65,
  'concerns, span F1': 0.65,
  'concerns, kind accuracy': 0.75,
  'risks, macro-F1': 0.6,
  'distress, recall': 0.98,
  'moves, macro-F1': 0.65,
  'missteps, macro-F1': 0.5,
  'misstep shown on a clean reply': 0.15,
  'unheard concerns, F1': 0.5,
  'pairs in the right order': 0.8,
  'pairs in the right order, hard': 0.7,
  'GoEmotions, 28 labels, macro-F1': 0.485,
  'GoEmotions, Ekman 7, macro-F1': 0.6,
  'GoEmotions, sentiment 4, macro-F1': 0.675,
  'senti4sd, macro-F1': 0.83,
  'polite:wikipedia, accuracy': 0.84,
  'polite:stackexchange, accuracy': 0.68,
  'load the weights': 50,
  'read one ticket of 900 characters': 0.5,
  'read in bulk': 3_000,
  'coach a draft, per keystroke': 1,
};

/** Of these, less is better. */
export const LESS_IS_BETTER: ReadonlySet<string> = new Set([
  'false emotion on neutral messages',
  'misstep shown on a clean reply',
  'load the weights',
  'read one ticket of 900 characters',
  'coach a draft, per keystroke',
]);

/** "goal 0.6", with MISSED where it is; nothing for a measure without a goal. */
export function besideGoal(measure: string, value: number): string {
  const goal = GOALS[measure];
  if (goal === undefined) return '';
  const met = LESS_IS_BETTER.has(measure) ? value <= goal : value >= goal;
  return `goal ${goal}${met ? '' : ' MISSED'}`;
}
