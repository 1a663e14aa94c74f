import { endpoints } from '@attune/contract';
import type { Doors } from '../../doors.ts';
import { listCommendations } from './commendations.ts';

export { commend, commendationsOf } from './commendations.ts';
export { hearThanks } from './thanks.ts';

export function recognitionRoutes({ staff }: Doors): void {
  staff(endpoints.listCommendations, (act, { query }) => listCommendations(act, query));
}
