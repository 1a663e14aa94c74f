import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import * as c from './conversations.ts';
import * as d from './desk.ts';
import * as p from './people.ts';
import * as t from './tickets.ts';
import { CoachingNote, NewCoachingNote } from './coach.ts';
import { MailState, OutboxMail, QuarantinedMail } from './mail.ts';
import { Cursor, Done, Id, TicketNumber, page } from './primitives.ts';
import * as portal from './portal.ts';
import { practiceEndpoints } from './practice-endpoints.ts';
import { NewPromised, Promised, PromiseSettlement } from './promises.ts';
import { Reading, ReadingCorrection } from './readings.ts';
import { Commendation, NewOffer, Offer, OfferAnswer, OfferPage, SurveyAnswer } from './resolution.ts';
import { Erasure, ErasureOf, ErasureOrder } from './retention.ts';
import { SearchQuery, SearchResult } from './search.ts';
import { Handover, Hypothesis, HypothesisPatch, NewHandover, NewHypothesis } from './thinking.ts';

const byId = z.object({ id: Id });
const byNumber = z.object({ number: TicketNumber });
const byToken = z.object({ token: z.string().min(10).max(500) });
const paged = z.object({ limit: z.coerce.number().int().min(1).max(100).default(50), cursor: Cursor.optional() });

/** Every door of the server, in one list: routes, client, OpenAPI and the rights test are made of it. */
export const endpoints = {
  // the desk
  viewSetup: endpoint('GET /setup', {
    access: 'anyone',
    summary: 'Whether this desk still has to be set up',
    response: d.Setup,
  }),
  setUp: endpoint('POST /setup', {
    access: 'anyone',
    summary: 'Set the desk up and make the first admin; works once',
    body: d.NewDesk,
    response: Done,
    status: 201,
  }),
  viewDesk: endpoint('GET /desk', { access: 'agent', summary: 'How the desk is set', response: d.Desk }),
  changeDesk: endpoint('PATCH /desk', {
    access: 'admin',
    summary: 'Change how the desk is set',
    body: d.DeskPatch,
    response: d.Desk,
  }),

  // people
  viewMe: endpoint('GET /me', { access: 'signed-in', summary: 'Who is signed in', response: p.Me }),
  changeMe: endpoint('PATCH /me', {
    access: 'signed-in',
    summary: 'Change your own settings',
    body: p.MePatch,
    response: p.Me,
  }),
  listAgents: endpoint('GET /agents', {
    access: 'agent',
    summary: 'The people who work this desk',
    response: z.object({ items: z.array(p.Agent) }),
  }),
  inviteAgent: endpoint('POST /agents', {
    access: 'admin',
    summary: 'Invite somebody to the desk',
    body: p.NewAgent,
    response: p.Agent.extend({ invitationLink: z.string() }),
    status: 201,
  }),
  changeAgent: endpoint('PATCH /agents/:id', {
    access: 'admin',
    summary: 'Change a person of the desk',
    params: byId,
    body: p.AgentPatch,
    response: p.Agent,
  }),
  listTeams: endpoint('GET /teams', {
    access: 'agent',
    summary: 'The teams',
    response: z.object({ items: z.array(p.Team) }),
  }),
  makeTeam: endpoint('POST /teams', {
    access: 'admin',
    summary: 'Make a team',
    body: p.NewTeam,
    response: p.Team,
    status: 201,
  }),
  changeTeam: endpoint('PATCH /teams/:id', {
    access: 'admin',
    summary: 'Rename a team',
    params: byId,
    body: p.NewTeam,
    response: p.Team,
  }),
  viewInvitation: endpoint('GET /invitations/:token', {
    access: 'anyone',
    summary: 'What an invitation says',
    params: byToken,
    response: p.Invitation,
  }),
  acceptInvitation: endpoint('POST /invitations/:token', {
    access: 'anyone',
    summary: 'Accept an invitation with a password of your own',
    params: byToken,
    body: p.InvitationAnswer,
    response: Done,
  }),
  listApiKeys: endpoint('GET /api-keys', {
    access: 'agent',
    summary: 'Your own API keys',
    response: z.object({ items: z.array(p.ApiKey) }),
  }),
  makeApiKey: endpoint('POST /api-keys', {
    access: 'agent',
    summary: 'Make an API key that acts as you, within its scopes',
    body: p.NewApiKey,
    response: p.MadeApiKey,
    status: 201,
  }),
  endApiKey: endpoint('DELETE /api-keys/:id', {
    access: 'agent',
    summary: 'End an API key',
    params: byId,
    response: Done,
  }),

  // tickets
  makeTicket: endpoint('POST /tickets', {
    access: 'agent',
    scope: 'tickets:write',
    summary: 'Open a ticket for somebody',
    body: t.NewTicket,
    response: t.TicketRow,
    status: 201,
  }),
  listTickets: endpoint('GET /tickets', {
    access: 'agent',
    scope: 'tickets:read',
    summary: 'Tickets of a view; the queue is ordered by who needs a human first',
    query: t.TicketListQuery,
    response: t.TicketList,
  }),
  countTickets: endpoint('GET /tickets/counts', {
    access: 'agent',
    summary: 'How many tickets each view holds',
    response: t.TicketCounts,
  }),
  viewTicket: endpoint('GET /tickets/:number', {
    access: 'agent',
    scope: 'tickets:read',
    summary: 'A ticket with its conversation',
    params: byNumber,
    response: t.Ticket,
  }),
  changeTicket: endpoint('PATCH /tickets/:number', {
    access: 'agent',
    scope: 'tickets:write',
    summary: 'Change who has it, its team, priority, status, tags or rest',
    params: byNumber,
    body: t.TicketPatch,
    response: t.TicketRow,
  }),
  changeTickets: endpoint('POST /tickets/changes', {
    access: 'agent',
    summary: 'Change several tickets at once',
    body: t.BulkPatch,
    response: t.BulkResult,
  }),
  mergeTicket: endpoint('POST /tickets/:number/merge', {
    access: 'agent',
    summary: 'Merge this ticket into another one; can be undone',
    params: byNumber,
    body: t.Merge,
    response: t.TicketRow,
  }),
  unmergeTicket: endpoint('DELETE /tickets/:number/merge', {
    access: 'agent',
    summary: 'Take a merge back: every message returns to where it came from',
    params: byNumber,
    response: t.TicketRow,
  }),
  listEarlierMessages: endpoint('GET /tickets/:number/messages', {
    access: 'agent',
    scope: 'tickets:read',
    summary: 'Older messages of a ticket, newest first',
    params: byNumber,
    query: paged,
    response: page(c.Message),
  }),
  showPresence: endpoint('PUT /tickets/:number/presence', {
    access: 'agent',
    summary: 'Say that you are here, looking or writing',
    params: byNumber,
    body: z.object({ doing: z.enum(['viewing', 'writing']) }),
    response: z.object({ items: z.array(c.Presence) }),
  }),
  leavePresence: endpoint('DELETE /tickets/:number/presence', {
    access: 'agent',
    summary: 'Say that you left',
    params: byNumber,
    response: Done,
  }),

  // conversations
  reply: endpoint('POST /tickets/:number/replies', {
    access: 'agent',
    scope: 'tickets:write',
    summary: 'Answer the requester',
    params: byNumber,
    body: c.NewReply,
    response: c.Message,
    status: 201,
  }),
  takeReplyBack: endpoint('DELETE /tickets/:number/replies/:id', {
    access: 'agent',
    summary: 'Take a held reply back; its words return as your draft',
    params: z.object({ number: TicketNumber, id: Id }),
    response: c.Draft,
  }),
  sendReplyNow: endpoint('POST /tickets/:number/replies/:id/dispatch', {
    access: 'agent',
    summary: 'Send a held reply now',
    params: z.object({ number: TicketNumber, id: Id }),
    response: Done,
  }),
  addNote: endpoint('POST /tickets/:number/notes', {
    access: 'agent',
    scope: 'tickets:write',
    summary: 'Write an internal note',
    params: byNumber,
    body: c.NewNote,
    response: c.Message,
    status: 201,
  }),
  saveDraft: endpoint('PUT /tickets/:number/draft', {
    access: 'agent',
    summary: 'Keep your draft',
    params: byNumber,
    body: c.DraftPut,
    response: c.Draft,
  }),
  dropDraft: endpoint('DELETE /tickets/:number/draft', {
    access: 'agent',
    summary: 'Throw your draft away',
    params: byNumber,
    query: z.object({ kind: z.enum(['reply', 'note']).default('reply') }),
    response: Done,
  }),
  correctReading: endpoint('PATCH /messages/:id/reading', {
    access: 'agent',
    summary: 'Correct how a message was read',
    params: byId,
    body: ReadingCorrection,
    response: Reading,
  }),
  // Attachments travel as multipart: POST /attachments (field "file") answers with Attachment; GET /attachments/:id with the bytes.

  // thinking
  addHypothesis: endpoint('POST /tickets/:number/hypotheses', {
    access: 'agent',
    summary: 'Add a line to the hypothesis log',
    params: byNumber,
    body: NewHypothesis,
    response: Hypothesis,
    status: 201,
  }),
  changeHypothesis: endpoint('PATCH /hypotheses/:id', {
    access: 'agent',
    summary: 'Change a line of the hypothesis log',
    params: byId,
    body: HypothesisPatch,
    response: Hypothesis,
  }),
  removeHypothesis: endpoint('DELETE /hypotheses/:id', {
    access: 'agent',
    summary: 'Remove a line of the hypothesis log',
    params: byId,
    response: Done,
  }),
  handOver: endpoint('POST /tickets/:number/handovers', {
    access: 'agent',
    summary: 'Hand over to another team with the story; you may stay as companion',
    params: byNumber,
    body: NewHandover,
    response: Handover,
    status: 201,
  }),
  endCompanionship: endpoint('DELETE /tickets/:number/companion', {
    access: 'agent',
    summary: 'Stop being the companion of this ticket',
    params: byNumber,
    response: Done,
  }),

  // promises
  makePromise: endpoint('POST /tickets/:number/promises', {
    access: 'agent',
    summary: 'Note a promise that was made',
    params: byNumber,
    body: NewPromised,
    response: Promised,
    status: 201,
  }),
  settlePromise: endpoint('POST /promises/:id/settlement', {
    access: 'agent',
    summary: 'Say that a promise was kept, moved or broken',
    params: byId,
    body: PromiseSettlement,
    response: Promised,
  }),
  unsettlePromise: endpoint('DELETE /promises/:id/settlement', {
    access: 'agent',
    summary: 'Take that back',
    params: byId,
    response: Promised,
  }),

  // resolution
  offerFix: endpoint('POST /tickets/:number/resolution', {
    access: 'agent',
    scope: 'tickets:write',
    summary: 'Offer a fix: cause, what was done, how to avoid it',
    params: byNumber,
    body: NewOffer,
    response: Offer,
    status: 201,
  }),
  withdrawFix: endpoint('DELETE /tickets/:number/resolution', {
    access: 'agent',
    summary: 'Withdraw the fix on offer',
    params: byNumber,
    response: Offer,
  }),
  viewOffer: endpoint('GET /portal/resolutions/:token', {
    access: 'anyone',
    summary: 'The offered fix behind a link; looking changes nothing',
    params: byToken,
    response: OfferPage,
  }),
  answerOffer: endpoint('POST /portal/resolutions/:token', {
    access: 'anyone',
    summary: 'It works now, or not yet',
    params: byToken,
    body: OfferAnswer,
    response: OfferPage,
  }),
  openOfferedTicket: endpoint('POST /portal/resolutions/:token/ticket', {
    access: 'anyone',
    summary: 'Open the ticket of the offered fix in this browser',
    params: byToken,
    response: portal.OpenedTicket,
  }),
  giveFeedback: endpoint('POST /portal/resolutions/:token/feedback', {
    access: 'anyone',
    summary: 'Two questions after confirming',
    params: byToken,
    body: SurveyAnswer,
    response: Done,
    status: 201,
  }),

  // recognition
  listCommendations: endpoint('GET /commendations', {
    access: 'agent',
    summary: 'Praise that reached you; a lead also sees what was shared with consent',
    query: paged,
    response: page(Commendation),
  }),

  // the coach's private record
  listCoaching: endpoint('GET /me/coaching', {
    access: 'agent',
    summary: 'Your own coaching record of the last 30 days; nobody else has one of you',
    query: paged,
    response: page(CoachingNote),
  }),
  keepCoaching: endpoint('POST /me/coaching', {
    access: 'agent',
    summary: 'Keep a line in your own coaching record',
    body: NewCoachingNote,
    response: CoachingNote,
    status: 201,
  }),
  clearCoaching: endpoint('DELETE /me/coaching', {
    access: 'agent',
    summary: 'Empty your own coaching record',
    response: Done,
  }),

  // search
  search: endpoint('GET /search', {
    access: 'agent',
    scope: 'search:read',
    summary: 'Find tickets by number, person, subject, words or attachment name',
    query: SearchQuery,
    response: SearchResult,
  }),

  // the portal
  openPortalTicket: endpoint('POST /portal/tickets', {
    access: 'anyone',
    summary: 'Write in; no account needed',
    body: portal.NewPortalTicket,
    response: portal.MadePortalTicket,
    status: 201,
  }),
  listPortalTickets: endpoint('GET /portal/tickets', {
    access: 'signed-in',
    summary: 'Your own tickets',
    query: paged,
    response: page(portal.PortalTicketRow),
  }),
  viewPortalTicket: endpoint('GET /portal/tickets/:number', {
    access: 'portal',
    summary: 'Your ticket as a story',
    params: byNumber,
    response: portal.PortalTicket,
  }),
  keepTicketKey: endpoint('POST /portal/tickets/:number/key', {
    access: 'anyone',
    summary: 'Let this browser keep the key of a ticket from the link in a mail',
    params: byNumber,
    body: portal.TicketKey,
    response: Done,
  }),
  forgetTicketKey: endpoint('DELETE /portal/tickets/:number/key', {
    access: 'anyone',
    summary: 'Let this browser forget the key of a ticket',
    params: byNumber,
    response: Done,
  }),
  writePortalMessage: endpoint('POST /portal/tickets/:number/messages', {
    access: 'portal',
    summary: 'Add something to your ticket',
    params: byNumber,
    body: portal.NewPortalMessage,
    response: portal.PortalMessageResult,
    status: 201,
  }),
  correctPortalReading: endpoint('PATCH /portal/messages/:id/reading', {
    access: 'portal',
    summary: 'Correct how your own message was read',
    params: byId,
    body: ReadingCorrection,
    response: Reading,
  }),
  answerPortalOffer: endpoint('POST /portal/tickets/:number/resolution', {
    access: 'portal',
    summary: 'Answer the offered fix from your ticket page',
    params: byNumber,
    body: OfferAnswer,
    response: portal.PortalTicket,
  }),
  givePortalFeedback: endpoint('POST /portal/tickets/:number/feedback', {
    access: 'portal',
    summary: 'Two questions after confirming, from your ticket page',
    params: byNumber,
    body: SurveyAnswer,
    response: Done,
    status: 201,
  }),
  askForLink: endpoint('POST /portal/links', {
    access: 'anyone',
    summary: 'Ask for a sign-in link; the answer is the same for every address',
    body: portal.LinkRequest,
    response: Done,
    status: 202,
  }),
  useLink: endpoint('POST /portal/sessions', {
    access: 'anyone',
    summary: 'Sign in with a link from your mail',
    body: portal.LinkAnswer,
    response: Done,
  }),

  // what ends
  previewErasure: endpoint('POST /erasures/preview', {
    access: 'admin',
    summary: 'What erasing somebody who asks for help here would take away; changes nothing',
    body: ErasureOf,
    response: Erasure,
  }),
  erase: endpoint('POST /erasures', {
    access: 'admin',
    summary: 'Erase somebody who asks for help here; cannot be undone',
    body: ErasureOrder,
    response: Erasure,
    status: 201,
  }),

  // mail
  viewMailState: endpoint('GET /mail', {
    access: 'admin',
    summary: 'How mail comes in and goes out',
    response: MailState,
  }),
  listOutbox: endpoint('GET /mail/outbox', {
    access: 'admin',
    summary: 'Outgoing mail, newest first',
    query: paged,
    response: page(OutboxMail),
  }),
  listQuarantine: endpoint('GET /mail/quarantine', {
    access: 'admin',
    summary: 'Mail that could not be read; nothing is dropped',
    query: paged,
    response: page(QuarantinedMail),
  }),
  retryQuarantined: endpoint('POST /mail/quarantine/:id/retry', {
    access: 'admin',
    summary: 'Read a quarantined mail again',
    params: byId,
    response: Done,
    status: 202,
  }),

  // practice
  ...practiceEndpoints,
} as const;
export type EndpointName = keyof typeof endpoints;
