import type { ApiScope, StaffRole } from '@attune/contract';
import type { Db } from './platform/db.ts';
import { tell as tellFact, telling, type Fact, type Reactions, type Telling } from './platform/events.ts';

/** Through whose eyes the desk is seen. */
export type Viewer =
  | { kind: 'nobody' }
  | { kind: 'requester'; id: string; name: string; only: { ticketId: string; verified: boolean } | null }
  | { kind: 'staff'; id: string; name: string; role: StaffRole; teamIds: string[]; scopes: ApiScope[] | null }
  /** The desk itself, at work after a write. */
  | { kind: 'desk' };
/** Who shows the key of a ticket without having proved the address: they wrote in, and may be anybody. */
export const isUnproved = (viewer: Viewer): boolean =>
  viewer.kind === 'requester' && viewer.only !== null && !viewer.only.verified;
export type Staff = Extract<Viewer, { kind: 'staff' }>;
export type Requester = Extract<Viewer, { kind: 'requester' }>;

/** Who does something, when, and through which connection. Every verb takes one. */
export interface Act<V extends Viewer = Viewer> {
  db: Db;
  now: Date;
  viewer: V;
  reactions: Reactions;
}

/** One transaction, one story: all of it is written, or none. */
export function story<V extends Viewer, T>(act: Act<V>, write: (act: Act<V>) => Promise<T>): Promise<T> {
  return act.db.transaction((db) => write({ ...act, db }));
}

/** Tells a fact in the act's transaction; whoever reacts does so after it is committed. */
export function tell(act: Act, fact: Fact & { ticket: { number: number } }): Promise<void> {
  return tellFact(act.db, tellingOf(act, fact));
}

/** The fact for the statement that makes it true. */
export const tellingOf = ({ reactions, viewer, now }: Act, fact: Fact): Telling =>
  telling(reactions, { actorId: actorOf(viewer), now }, fact);

export const actorOf = (viewer: Viewer): string | null =>
  viewer.kind === 'staff' || viewer.kind === 'requester' ? viewer.id : null;
