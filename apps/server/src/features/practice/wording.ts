import type { Run, Scenario } from '@attune/practice';
import type { TurnRow } from './store.ts';

/** Says an answer in other words, or answers undefined, and the authored words stand. Never throws. */
export type Wording = (scenario: Scenario, run: Run, shown: TurnRow[]) => Promise<string | undefined>;

/** Without a model the authors' words stand. */
export const authored: Wording = async () => undefined;
