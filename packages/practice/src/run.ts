import type { ActKind } from './effects.ts';
import type { Ending, Reaction } from './scenario.ts';
import type { Change, State } from './state.ts';

/** What the trainee did: said something, or let minutes pass. */
export type Doing = { say: string } | { wait: number };

/** One thing that a reply did, with the words that did it. */
export interface Act {
  kind: ActKind;
  /** The words of the reply; empty for acts without words, such as silence. */
  quote: string;
  start: number;
  end: number;
  /** The fact, step or concern that it was about. */
  about?: string;
}

/** A piece of what the person answers. */
export interface Part {
  /** A reaction, or `fact`, `dodge`, `step`, `too-early`, `again` (a concern), `ending`. */
  intent: Reaction | 'fact' | 'dodge' | 'step' | 'too-early' | 'again' | 'ending' | 'quiet';
  about?: string;
  text: string;
}

/** One exchange: what was done, what it did, and what came back. */
export interface Turn {
  /** 1 for the first. */
  number: number;
  doing: Doing;
  acts: Act[];
  before: State;
  after: State;
  /** What each act changed, traits and chance included, in the order of `acts`. */
  changes: Change[];
  /** Facts told in this turn. */
  told: string[];
  /** Steps that worked in this turn. */
  done: string[];
  /** Concerns first heard in this turn. */
  heard: string[];
  parts: Part[];
  /** What the person answers, in the authored words. */
  answer: string;
  /** Minutes on the clock after it. */
  clock: number;
}

export type Phase = 'open' | 'work' | 'close';
export type Problem = 'unknown' | 'located' | 'fixed' | 'verified';

/** A rehearsal so far: plain data, the same for the same scenario, seed and doings. */
export interface Run {
  scenario: string;
  seed: number;
  state: State;
  phase: Phase;
  problem: Problem;
  /** Minutes that have passed for the person. */
  clock: number;
  /** Facts the person has told, `once` ones included. */
  told: string[];
  /** Facts that blame has shut for good. */
  shut: string[];
  done: string[];
  heard: string[];
  /** Minute until which a promise with a time holds them; absent when there is none. */
  promisedUntil?: number;
  /** The turn in which certainty was promised that nobody can have. */
  overpromised?: number;
  /** Whether the deadline has been felt. */
  late: boolean;
  abusive: boolean;
  goalChecked: boolean;
  /** How often each act was done before. */
  counts: Partial<Record<ActKind, number>>;
  /** Turns running in which anger was at its limit. */
  boiling: number;
  /** Lines that were said: none is said twice. */
  used: string[];
  turns: Turn[];
  ending?: Ending;
}
