export { inviteAgent } from './agents.ts';
export { peopleRoutes } from './routes.ts';
export { activeStaff, knownTeams, putInTeams } from './store.ts';
export { teams, teamMembers } from './tables.ts';
