import type { ScenarioCard } from '@attune/contract';

export type Asked = ScenarioCard & { assigned: NonNullable<ScenarioCard['assigned']> };

/** What a lead asked the viewer to practise and is not done yet. */
export const askedOf = (scenarios: readonly ScenarioCard[]): Asked[] =>
  scenarios.filter((one): one is Asked => one.assigned !== null);
