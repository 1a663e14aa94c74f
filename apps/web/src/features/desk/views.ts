import type { View } from '@attune/contract';

/** Views one always sees, and those under the fold; the key goes after `g`. */
export const FIRST_VIEWS: readonly { view: View; key?: string }[] = [
  { view: 'queue', key: 'q' },
  { view: 'mine', key: 'm' },
  { view: 'team', key: 't' },
  { view: 'unassigned', key: 'u' },
  { view: 'waiting', key: 'w' },
  { view: 'follow-ups', key: 'f' },
  { view: 'mentions', key: 'n' },
  { view: 'companion', key: 'c' },
];
export const MORE_VIEWS: readonly { view: View; key?: string }[] = [
  { view: 'snoozed', key: 'z' },
  { view: 'confirmed', key: 'o' },
  { view: 'dormant' },
  { view: 'dropped' },
  { view: 'all', key: 'a' },
];
