import { endpoints } from '@attune/contract';
import type { Doors } from '../../doors.ts';
import { search } from './search.ts';

export function searchRoutes({ staff }: Doors): void {
  staff(endpoints.search, (act, { query }) => search(act, query));
}
