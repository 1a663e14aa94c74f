import type { Status } from '@attune/contract';
import { chanceFrom, idAt, type Chance } from './chance.ts';
import { answerOf, FIRST_NAMES, filenameOf, LAST_NAMES, nameOf, storyOf, subjectOf, topicOf } from './words.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const HISTORY_DAYS = 730;

export const TEAMS = ['Service desk', 'Network', 'Workplace', 'Applications', 'Security', 'Accounts'];
const AGENTS = 40;
const TICKETS_PER_REQUESTER = 12;
const FIRST_NUMBER = 1001;

/** Rows of one table, in columns: the shape that `unnest` takes. */
export type Rows = Record<string, unknown>[];
export interface Population {
  tables: { name: string; rows: Rows }[];
  /** An agent whose eyes the load looks through: one team out of six. */
  agent: { id: string; teamId: string };
  /** Numbers of tickets that this agent sees. */
  numbers: number[];
  requesterEmails: string[];
}

interface Person {
  id: string;
  name: string;
  email: string;
  teamId: string | null;
}

/**
 * A desk after two years: 85 of 100 tickets have ended, the alive ones are mostly young, a
 * few people write often and most seldom, and so do their words.
 */
export function populate(count: number, now: number): Population {
  const chance = chanceFrom(20_260_601);
  const teams = TEAMS.map((name) => ({ id: idAt(chance, now - HISTORY_DAYS * DAY), name }));
  const agents = Array.from({ length: AGENTS }, (_, i): Person =>
    person(chance, now, i, 'desk', teams[i % teams.length]!.id),
  );
  const requesters = Array.from({ length: Math.max(50, Math.round(count / TICKETS_PER_REQUESTER)) }, (_, i) =>
    person(chance, now, i, `company${i % 40}`, null),
  );
  const made: Made = {
    tickets: [],
    messages: [],
    readings: [],
    attachments: [],
    events: [],
    readMarks: [],
    participants: [],
    promises: [],
    offers: [],
    surveys: [],
    handovers: [],
  };
  for (let i = 0; i < count; i++)
    addTicket(made, chance, {
      now,
      age: (1 - (i + chance.next()) / count) * HISTORY_DAYS * DAY,
      position: i / count,
      agents,
      requesters,
    });
  made.messages.sort((a, b) => Number(a['created_at']) - Number(b['created_at']));
  made.events.sort((a, b) => Number(a['at']) - Number(b['at']));

  return {
    agent: { id: agents[0]!.id, teamId: agents[0]!.teamId! },
    numbers: made.tickets.flatMap((ticket, i) =>
      ticket['team_id'] === null || ticket['team_id'] === agents[0]!.teamId ? [FIRST_NUMBER + i] : [],
    ),
    requesterEmails: requesters.map(({ email }) => email),
    tables: [
      { name: 'teams', rows: teams },
      {
        name: 'users',
        rows: [
          ...agents.map((agent, i) => ({ ...userRow(agent), role: i % 10 === 9 ? 'lead' : 'agent' })),
          ...requesters.map((one) => ({ ...userRow(one), role: 'requester' })),
        ],
      },
      { name: 'team_members', rows: agents.map(({ id, teamId }) => ({ team_id: teamId, user_id: id })) },
      { name: 'tickets', rows: made.tickets },
      { name: 'messages', rows: made.messages },
      { name: 'readings', rows: made.readings },
      { name: 'attachments', rows: made.attachments },
      { name: 'events', rows: made.events },
      { name: 'read_marks', rows: made.readMarks },
      { name: 'participants', rows: made.participants },
      { name: 'promises', rows: made.promises },
      { name: 'resolution_offers', rows: made.offers },
      { name: 'survey_responses', rows: made.surveys },
      { name: 'handovers', rows: made.handovers },
    ],
  };
}

type Made = Record<
  | 'tickets'
  | 'messages'
  | 'readings'
  | 'attachments'
  | 'events'
  | 'readMarks'
  | 'participants'
  | 'promises'
  | 'offers'
  | 'surveys'
  | 'handovers',
  Rows
>;

function person(chance: Chance, now: number, i: number, company: string, teamId: string | null): Person {
  const first = chance.pick(FIRST_NAMES);
  const last = chance.pick(LAST_NAMES);
  return {
    id: idAt(chance, now - HISTORY_DAYS * DAY + i),
    name: `${first} ${last}`,
    email: `${first}.${last}${i}@${company}.example`.toLowerCase(),
    teamId,
  };
}

const userRow = ({ id, name, email }: Person) => ({ id, name, email, email_verified: true });

const ENDINGS: readonly [Status, number][] = [
  ['confirmed', 0.62],
  ['dormant', 0.26],
  ['dropped', 0.12],
];
const CATEGORY = {
  new: 'open',
  open: 'open',
  waiting: 'waiting',
  offered: 'waiting',
  confirmed: 'solved',
  dormant: 'ended',
  dropped: 'ended',
  merged: 'ended',
} as const;

function statusOf(chance: Chance, position: number): Status {
  const alive = position > 0.9 ? 0.8 : 0.075;
  if (chance.happens(alive)) return chance.pick(['new', 'open', 'open', 'waiting', 'waiting', 'offered'] as const);
  let rest = chance.next();
  return ENDINGS.find(([, share]) => (rest -= share) < 0)?.[0] ?? 'confirmed';
}

function addTicket(
  made: Made,
  chance: Chance,
  {
    now,
    age,
    position,
    agents,
    requesters,
  }: { now: number; age: number; position: number; agents: Person[]; requesters: Person[] },
): void {
  const createdAt = now - age;
  const id = idAt(chance, createdAt);
  const topic = topicOf(chance);
  const requester = requesters[chance.zipf(requesters.length)]!;
  const status = statusOf(chance, position);
  const agent = chance.pick(agents);
  const hasAgent = status !== 'new' && (CATEGORY[status] !== 'open' || chance.happens(0.8));
  const teamId = chance.happens(0.92) ? agent.teamId : null;
  const tell = (type: string, at: number, actorId: string | null, data: object = {}) =>
    made.events.push({
      id: idAt(chance, at),
      type,
      ticket_id: id,
      actor_id: actorId,
      data: JSON.stringify(data),
      at: new Date(at),
    });
  tell('ticket.opened', createdAt, requester.id);

  // One message for a third of them, and a tail of long conversations: about 2.5 on average.
  const length =
    status === 'new' ? 1 : 1 + Math.min(14, Math.floor(-Math.log(1 - chance.next()) * 2.1 + (hasAgent ? 0.5 : 0)));
  let at = createdAt;
  let last = { text: '', id: '' };
  let subjectHeat = 0;
  for (let turn = 0; turn < length; turn++) {
    const isOurs = turn % 2 === 1 && hasAgent;
    const isNote = isOurs && chance.happens(0.15);
    const messageId = idAt(chance, at);
    const text = isOurs ? answerOf(chance) : storyOf(chance, topic);
    made.messages.push({
      id: messageId,
      ticket_id: id,
      origin_ticket_id: id,
      kind: isNote ? 'note' : 'public',
      author_id: isOurs ? agent.id : requester.id,
      from_outside: !isOurs,
      via: isOurs ? 'web' : 'email',
      text,
      html: !isOurs && chance.happens(0.4) ? `<p>${text}</p>` : null,
      delivery: isNote ? 'internal' : isOurs ? 'sent' : 'received',
      created_at: new Date(at),
    });
    if (!isOurs) {
      subjectHeat = chance.zipf(4);
      made.readings.push(readingRow(chance, messageId, id, text, subjectHeat, at));
      last = { text, id: messageId };
    }
    if (chance.happens(0.08))
      made.attachments.push({
        id: idAt(chance, at),
        message_id: messageId,
        uploader_id: isOurs ? agent.id : requester.id,
        sha256: 'a'.repeat(64),
        filename: filenameOf(chance),
        content_type: 'image/png',
        size: chance.between(1_000, 900_000),
        created_at: new Date(at),
      });
    tell(
      isNote ? 'conversation.noted' : isOurs ? 'conversation.replied' : 'conversation.received',
      at,
      isOurs ? agent.id : requester.id,
      { messageId },
    );
    if (turn + 1 < length) at = Math.min(now - MINUTE, at + chance.between(10, 2 * 24 * 60) * MINUTE);
  }
  if (hasAgent && chance.happens(0.6)) tell('ticket.changed', at, agent.id, { fields: ['assigneeId'], version: 2 });
  if (hasAgent) made.readMarks.push({ ticket_id: id, user_id: agent.id, seen_at: new Date(at) });
  if (chance.happens(0.02))
    made.participants.push({ ticket_id: id, user_id: chance.pick(agents).id, kind: 'mentioned' });

  const promise = hasAgent && chance.happens(0.12);
  const due = promise && CATEGORY[status] === 'open' ? at + chance.between(1, 72) * 60 * MINUTE : null;
  if (promise)
    made.promises.push({
      id: idAt(chance, at),
      ticket_id: id,
      message_id: last.id,
      quote: 'I will write to you by then.',
      due_at: new Date(due ?? at + DAY),
      state: due === null ? 'kept' : 'due',
      made_by: agent.id,
      made_at: new Date(at),
    });
  if (status === 'confirmed' || status === 'dormant' || status === 'offered')
    addOffer(made, chance, { ticketId: id, agentId: agent.id, status, at });
  if (chance.happens(0.03))
    made.handovers.push({
      id: idAt(chance, at),
      ticket_id: id,
      author_id: agent.id,
      to_team_id: agent.teamId,
      story: storyOf(chance, topic),
      feeling: 'Tired of asking.',
      tried: 'A restart.',
      promised: 'A call today.',
      companion: false,
    });

  const category = CATEGORY[status];
  const waitingOn = status === 'new' || status === 'open' ? 'agent' : category === 'waiting' ? 'requester' : null;
  const patience = [3 * DAY, DAY, 120 * MINUTE, 15 * MINUTE][subjectHeat]!;
  made.tickets.push({
    id,
    subject: subjectOf(chance, topic),
    snippet: last.text.slice(0, 159),
    requester_id: requester.id,
    requester_verified: true,
    team_id: teamId,
    assignee_id: hasAgent ? agent.id : null,
    companion_id: chance.happens(0.02) ? chance.pick(agents).id : null,
    status,
    category,
    priority: chance.pick(['normal', 'normal', 'normal', 'low', 'high', 'urgent']),
    channel: chance.pick(['email', 'email', 'portal', 'api']),
    waiting_on: waitingOn,
    waiting_since: waitingOn === null ? null : new Date(at),
    closed_at: category === 'solved' || category === 'ended' ? new Date(at) : null,
    heat: subjectHeat,
    urgency: subjectHeat,
    emotion: subjectHeat === 0 ? null : 'frustration',
    heat_quote: subjectHeat === 0 ? null : 'I am losing patience',
    promise_due_at: due === null ? null : new Date(due),
    needs_human_at:
      waitingOn === 'agent'
        ? new Date(Math.min(at + patience, due ?? Infinity))
        : due === null
          ? 'infinity'
          : new Date(due),
    snoozed_until: category === 'open' && chance.happens(0.03) ? new Date(now + DAY) : null,
    last_public_message_id: last.id,
    version: length,
    created_at: new Date(createdAt),
    updated_at: new Date(at),
  });
}

function readingRow(chance: Chance, messageId: string, ticketId: string, text: string, heat: number, at: number) {
  const quote = text.split('.')[0]!;
  const emotions =
    heat === 0 ? [] : [{ label: 'frustration', p: 0.8, evidence: [{ start: 0, end: quote.length, quote }] }];
  const concerns = [
    { kind: 'problem', quote, start: 0, end: quote.length },
    { kind: 'request', quote, start: 0, end: quote.length },
  ];
  return {
    message_id: messageId,
    ticket_id: ticketId,
    emotions: JSON.stringify(emotions),
    intensity: heat,
    urgency: heat,
    impact: 'self',
    comfort: 'unknown',
    concerns: JSON.stringify(concerns),
    risks: '[]',
    language: 'en',
    unread: false,
    engine_version: 'bench',
    created_at: new Date(at),
  };
}

function addOffer(
  made: Made,
  chance: Chance,
  { ticketId, agentId, status, at }: { ticketId: string; agentId: string; status: Status; at: number },
): void {
  const id = idAt(chance, at);
  const outcome = status === 'offered' ? 'pending' : status;
  made.offers.push({
    id,
    ticket_id: ticketId,
    cause: `The cause was found by ${nameOf(chance)}.`,
    fix: 'It renews by itself now.',
    offered_by: agentId,
    token_hash: id,
    outcome,
    dormant_at: outcome === 'pending' ? new Date(at + 30 * DAY) : null,
    offered_at: new Date(at),
    asked_at: new Date(at),
  });
  if (status === 'confirmed' && chance.happens(0.4))
    made.surveys.push({ id: idAt(chance, at), offer_id: id, ticket_id: ticketId, solved: 5, treated: 5 });
}
