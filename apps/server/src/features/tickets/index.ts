export { ticketRoutes } from './routes.ts';
export { change, insertTicket, lockTicket, seeTicket, type Change, type NewTicketRow } from './change.ts';
export { familyOf, goesOnIn, mergedInto, nextPromise } from './merge.ts';
export { findTicket, type TicketRecord } from './store.ts';
export {
  joinNames,
  LISTED_COLUMNS,
  listedFrom,
  listedWithIds,
  listedWithNumber,
  type ListedRow,
  type ListedTicket,
} from './listed.ts';
export { seenBy } from './eyes.ts';
export { changeTicket, checkPeople, viewRow } from './tickets.ts';
export { EVENTS_SHOWN, historyOf, presentEvent, TOLD_ELSEWHERE, type EventRow } from './history.ts';
export { addHypothesis, hypothesesOf } from './hypotheses.ts';
export { handOver, handoversOf } from './handovers.ts';
export { othersHere } from './presence.ts';
export { presentRow } from './present.ts';
export { visibleTo, ownedBy } from './visible.ts';
export { encodeCursor, decodeCursor, idCursor } from './cursor.ts';
export { tickets, participants } from './tables.ts';
