import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Cursor, Done, Id, TicketNumber, page } from './primitives.ts';
import * as p from './practice.ts';

const byId = z.object({ id: Id });
const byScenario = z.object({ id: p.ScenarioId });
const paged = z.object({ limit: z.coerce.number().int().min(1).max(100).default(50), cursor: Cursor.optional() });
const list = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });

/** The doors of practice. A run, its debrief, drills and the path belong to the trainee alone. */
export const practiceEndpoints = {
  listScenarios: endpoint('GET /practice/scenarios', {
    access: 'agent',
    summary: 'Scenarios to rehearse, those asked of you first',
    response: list(p.ScenarioCard),
  }),
  viewScenario: endpoint('GET /practice/scenarios/:id', {
    access: 'agent',
    summary: 'What you know before the first message',
    params: byScenario,
    response: p.ScenarioPage,
  }),
  startRun: endpoint('POST /practice/runs', {
    access: 'agent',
    summary: 'Begin a rehearsal, or go again from one of its turns',
    body: p.NewRun,
    response: p.PracticeRun,
    status: 201,
  }),
  listRuns: endpoint('GET /practice/runs', {
    access: 'agent',
    summary: 'Your own rehearsals, newest first',
    query: paged,
    response: page(p.PracticeRunCard),
  }),
  listSharedRuns: endpoint('GET /practice/shared', {
    access: 'agent',
    summary: 'Rehearsals that others let you see',
    response: list(p.PracticeRunCard.extend({ trainee: z.object({ id: Id, name: z.string() }) })),
  }),
  viewRun: endpoint('GET /practice/runs/:id', {
    access: 'agent',
    summary: 'A rehearsal of yours',
    params: byId,
    response: p.PracticeRun,
  }),
  takeTurn: endpoint('POST /practice/runs/:id/turns', {
    access: 'agent',
    summary: 'Say something, or let minutes pass; the person answers',
    params: byId,
    body: p.NewTurn,
    response: p.PracticeRun,
    status: 201,
  }),
  stopRun: endpoint('POST /practice/runs/:id/stop', {
    access: 'agent',
    summary: 'Stop a rehearsal; nothing is made of it',
    params: byId,
    response: p.PracticeRun,
  }),
  forgetRun: endpoint('DELETE /practice/runs/:id', {
    access: 'agent',
    summary: 'Delete a rehearsal of yours and all that was said in it',
    params: byId,
    response: Done,
  }),
  rateRun: endpoint('PUT /practice/runs/:id/self-rating', {
    access: 'agent',
    summary: 'How you think it went, before the debrief says what the words did',
    params: byId,
    body: p.SelfRating,
    response: Done,
  }),
  viewDebrief: endpoint('GET /practice/runs/:id/debrief', {
    access: 'agent',
    summary: 'What the rehearsal showed',
    params: byId,
    response: p.RunDebrief,
  }),
  changeRun: endpoint('PATCH /practice/runs/:id', {
    access: 'agent',
    summary: 'Keep a plan for the next real ticket',
    params: byId,
    body: p.RunPatch,
    response: Done,
  }),
  shareRun: endpoint('POST /practice/runs/:id/shares', {
    access: 'agent',
    summary: 'Let a colleague see this rehearsal and its debrief',
    params: byId,
    body: p.NewShare,
    response: Done,
    status: 201,
  }),
  unshareRun: endpoint('DELETE /practice/runs/:id/shares/:person', {
    access: 'agent',
    summary: 'Take a share back',
    params: z.object({ id: Id, person: Id }),
    response: Done,
  }),
  viewPath: endpoint('GET /practice/path', {
    access: 'agent',
    summary: 'Your way so far, measured against your own past only',
    response: p.PracticePath,
  }),
  nextDrills: endpoint('GET /practice/drills', {
    access: 'agent',
    summary: 'A few minutes of drills, those that are due first',
    query: z.object({ count: z.coerce.number().int().min(1).max(20).default(5) }),
    response: list(p.Drill),
  }),
  answerDrill: endpoint('POST /practice/drills/:id/answers', {
    access: 'agent',
    summary: 'Answer a drill; it says why, and when it comes back',
    params: z.object({ id: z.string().min(1).max(80) }),
    body: p.DrillAnswer,
    response: p.DrillResult,
    status: 201,
  }),
  viewTeamPractice: endpoint('GET /practice/teams', {
    access: 'lead',
    summary: 'That practice happens in your teams, never how it went',
    response: list(p.TeamPractice),
  }),
  assignScenario: endpoint('POST /practice/assignments', {
    access: 'lead',
    summary: 'Ask a team to practise a scenario',
    body: p.NewAssignment,
    response: p.Assignment,
    status: 201,
  }),
  withdrawAssignment: endpoint('DELETE /practice/assignments/:id', {
    access: 'lead',
    summary: 'Take an assignment back',
    params: byId,
    response: Done,
  }),
  viewScenarioFile: endpoint('GET /practice/scenarios/:id/file', {
    access: 'lead',
    summary: 'A scenario as a file, to read, change or export',
    params: byScenario,
    response: p.ScenarioFile,
  }),
  checkScenario: endpoint('POST /practice/scenarios/check', {
    access: 'lead',
    summary: 'Check a scenario file; its problems come with their lines',
    body: z.object({ source: p.ScenarioSource }),
    response: p.ScenarioCheck,
  }),
  saveScenario: endpoint('PUT /practice/scenarios/:id/file', {
    access: 'lead',
    summary: 'Keep a scenario of your own',
    params: byScenario,
    body: z.object({ source: p.ScenarioSource }),
    response: p.ScenarioCard,
  }),
  removeScenario: endpoint('DELETE /practice/scenarios/:id/file', {
    access: 'lead',
    summary: 'Remove a scenario of your own; rehearsals of it stay whole',
    params: byScenario,
    response: Done,
  }),
  scenarioFromTicket: endpoint('POST /practice/scenarios/from-ticket', {
    access: 'lead',
    summary: 'Draft a scenario from a closed ticket, names and details replaced; nothing is kept yet',
    body: z.object({ number: TicketNumber }),
    response: p.ScenarioDraft,
  }),
} as const;
