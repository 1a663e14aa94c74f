import type { ScenarioCard, ScenarioPage } from '@attune/contract';
import type { Act, Staff } from '../../act.ts';
import { assignedTo } from './assignments.ts';
import { presentScenario } from './present.ts';
import { allOnShelf, fromShelf } from './shelf.ts';
import { practisedBy } from './store.ts';

/** Scenarios to rehearse: what is asked of the viewer first. */
export async function listScenarios(act: Act<Staff>): Promise<{ items: ScenarioCard[] }> {
  const [shelf, practised, assigned] = await Promise.all([allOnShelf(act), practisedBy(act), assignedTo(act)]);
  const items = shelf.map((one) => presentScenario(one, practised.get(one.scenario.id), assigned.get(one.scenario.id)));
  return { items: [...items.filter((one) => one.assigned), ...items.filter((one) => !one.assigned)] };
}

export async function viewScenario(act: Act<Staff>, id: string): Promise<ScenarioPage> {
  const one = await fromShelf(act, id);
  const card = presentScenario(one, (await practisedBy(act)).get(id), (await assignedTo(act)).get(id));
  return { ...card, brief: one.scenario.brief, youCan: one.scenario.youCan };
}
