import { endpoints } from '@attune/contract';
import type { Doors } from '../../doors.ts';
import { endCompanionship, handOver } from './handovers.ts';
import { addHypothesis, changeHypothesis, removeHypothesis } from './hypotheses.ts';
import { mergeTicket, unmergeTicket } from './merge.ts';
import { leavePresence, showPresence } from './presence.ts';
import { changeTicket, changeTickets, countTickets, listTickets } from './tickets.ts';

export function ticketRoutes({ staff }: Doors): void {
  staff(endpoints.listTickets, (act, { query }) => listTickets(act, query));
  staff(endpoints.countTickets, (act) => countTickets(act));
  staff(endpoints.changeTicket, (act, { params, body }) => changeTicket(act, params.number, body));
  staff(endpoints.changeTickets, (act, { body }) => changeTickets(act, body));
  staff(endpoints.mergeTicket, (act, { params, body }) => mergeTicket(act, params.number, body.into));
  staff(endpoints.unmergeTicket, (act, { params }) => unmergeTicket(act, params.number));
  staff(endpoints.showPresence, (act, { params, body }) => showPresence(act, params.number, body.doing));
  staff(endpoints.leavePresence, (act, { params }) => leavePresence(act, params.number));
  staff(endpoints.addHypothesis, (act, { params, body }) => addHypothesis(act, params.number, body));
  staff(endpoints.changeHypothesis, (act, { params, body }) => changeHypothesis(act, params.id, body));
  staff(endpoints.removeHypothesis, (act, { params }) => removeHypothesis(act, params.id));
  staff(endpoints.handOver, (act, { params, body }) => handOver(act, params.number, body));
  staff(endpoints.endCompanionship, (act, { params }) => endCompanionship(act, params.number));
}
