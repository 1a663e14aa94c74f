import { endpoints } from '@attune/contract';
import type { Doors } from '../../doors.ts';
import type { SignIn } from '../auth/index.ts';
import {
  acceptInvitation,
  changeAgent,
  changeTeam,
  inviteAgent,
  listAgents,
  listTeams,
  makeTeam,
  viewInvitation,
} from './agents.ts';

export function peopleRoutes(
  { anyone, staff }: Doors,
  house: { url: string; signIn: SignIn; deskName(): Promise<string> },
): void {
  staff(endpoints.listAgents, (act) => listAgents(act));
  staff(endpoints.inviteAgent, (act, { body }) => inviteAgent(act, house.url, body));
  staff(endpoints.changeAgent, (act, { params, body }) => changeAgent(act, params.id, body));
  staff(endpoints.listTeams, (act) => listTeams(act));
  staff(endpoints.makeTeam, (act, { body }) => makeTeam(act, body));
  staff(endpoints.changeTeam, (act, { params, body }) => changeTeam(act, params.id, body));
  anyone(endpoints.viewInvitation, async (act, { params }) =>
    viewInvitation(act, await house.deskName(), params.token),
  );
  anyone(endpoints.acceptInvitation, (act, { params, body }) =>
    acceptInvitation(act, house.signIn, params.token, body),
  );
}
