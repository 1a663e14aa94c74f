import { endpoints } from '@attune/contract';
import type { Doors } from '../../doors.ts';
import { assignScenario, viewTeamPractice, withdrawAssignment } from './assignments.ts';
import { viewDebrief } from './debriefs.ts';
import { answerDrill, nextDrills } from './drills.ts';
import { checkScenario, removeScenario, saveScenario, viewScenarioFile } from './files.ts';
import {
  forgetRun,
  keepPlan,
  listRuns,
  listSharedRuns,
  rateRun,
  startRun,
  stopRun,
  takeTurn,
  viewRun,
} from './runs.ts';
import { scenarioFromTicket } from './from-ticket.ts';
import { viewPath } from './path.ts';
import { listScenarios, viewScenario } from './scenarios.ts';
import { shareRun, unshareRun } from './shares.ts';
import type { Wording } from './wording.ts';

export function practiceRoutes({ staff }: Doors, wording: Wording): void {
  staff(endpoints.listScenarios, (act) => listScenarios(act));
  staff(endpoints.viewScenario, (act, { params }) => viewScenario(act, params.id));
  staff(endpoints.startRun, (act, { body }) => startRun(act, body));
  staff(endpoints.listRuns, (act, { query }) => listRuns(act, query));
  staff(endpoints.listSharedRuns, (act) => listSharedRuns(act));
  staff(endpoints.viewRun, (act, { params }) => viewRun(act, params.id));
  staff(endpoints.takeTurn, (act, { params, body }) => takeTurn(act, params.id, body, wording));
  staff(endpoints.stopRun, (act, { params }) => stopRun(act, params.id));
  staff(endpoints.forgetRun, (act, { params }) => forgetRun(act, params.id));
  staff(endpoints.rateRun, (act, { params, body }) => rateRun(act, params.id, body));
  staff(endpoints.viewDebrief, (act, { params }) => viewDebrief(act, params.id));
  staff(endpoints.changeRun, (act, { params, body }) => keepPlan(act, params.id, body.plan));
  staff(endpoints.shareRun, (act, { params, body }) => shareRun(act, params.id, body.with));
  staff(endpoints.unshareRun, (act, { params }) => unshareRun(act, params.id, params.person));

  staff(endpoints.viewPath, (act) => viewPath(act));
  staff(endpoints.nextDrills, (act, { query }) => nextDrills(act, query.count));
  staff(endpoints.answerDrill, (act, { params, body }) => answerDrill(act, params.id, body));

  staff(endpoints.viewTeamPractice, (act) => viewTeamPractice(act));
  staff(endpoints.assignScenario, (act, { body }) => assignScenario(act, body));
  staff(endpoints.withdrawAssignment, (act, { params }) => withdrawAssignment(act, params.id));
  staff(endpoints.viewScenarioFile, (act, { params }) => viewScenarioFile(act, params.id));
  staff(endpoints.checkScenario, async (_, { body }) => checkScenario(body.source));
  staff(endpoints.saveScenario, (act, { params, body }) => saveScenario(act, params.id, body.source));
  staff(endpoints.scenarioFromTicket, (act, { body }) => scenarioFromTicket(act, body.number));
  staff(endpoints.removeScenario, (act, { params }) => removeScenario(act, params.id));
}
