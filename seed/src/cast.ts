import type { Role } from '@attune/contract';

/**
 * The cast: invented people of an invented harbour company, for the example desk, for
 * development, for tests and for journeys alike. Any likeness is chance.
 */
export const TEAMS = { desk: 'Service desk', network: 'Network' } as const;
export type TeamKey = keyof typeof TEAMS;

interface CastMember {
  name: string;
  role: Role;
  team: TeamKey | null;
}

const cast = <K extends string>(members: Record<K, CastMember>) => members;

export const CAST = cast({
  // The desk
  ada: { name: 'Ada Okafor', role: 'admin', team: null },
  mei: { name: 'Mei Tan', role: 'lead', team: 'desk' },
  amina: { name: 'Amina Haddad', role: 'agent', team: 'desk' },
  noor: { name: 'Noor Bakker', role: 'agent', team: 'desk' },
  rosa: { name: 'Rosa Lind', role: 'lead', team: 'network' },
  tomas: { name: 'Tomas Vega', role: 'agent', team: 'network' },
  // Those who write in
  jonas: { name: 'Jonas Weber', role: 'requester', team: null },
  priya: { name: 'Priya Nair', role: 'requester', team: null },
  henrik: { name: 'Henrik Dahl', role: 'requester', team: null },
  lucia: { name: 'Lucía Romero', role: 'requester', team: null },
  babak: { name: 'Babak Rahimi', role: 'requester', team: null },
  grace: { name: 'Grace Mwangi', role: 'requester', team: null },
  oskar: { name: 'Oskar Nowak', role: 'requester', team: null },
  ines: { name: 'Inês Duarte', role: 'requester', team: null },
  walter: { name: 'Walter Brandt', role: 'requester', team: null },
  yuki: { name: 'Yuki Mori', role: 'requester', team: null },
  dana: { name: 'Dana Petrov', role: 'requester', team: null },
  samir: { name: 'Samir Aziz', role: 'requester', team: null },
});
export type Who = keyof typeof CAST;

/** `example` is a domain that nobody can own (RFC 2606), so no mail of the cast reaches anybody. */
export const emailOf = (who: Who) => `${who}@harbour.example`;
