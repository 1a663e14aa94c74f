import type { Misstep } from '@attune/language';
import { useSyncExternalStore } from 'react';

/**
 * What an agent has answered to what was found in one draft. It is kept while the page is open,
 * so that neither a look at the notes nor a reply that is taken back forgets it.
 */
export interface Answers {
  /** Hints answered with "keep mine", by what they are about and their words. */
  kept: ReadonlySet<string>;
  keptMissteps: ReadonlySet<Misstep>;
  shown: ReadonlySet<Misstep>;
  /** What became of promises that were found, by their words. */
  promises: Readonly<Record<string, { dueAt: string | null } | 'no-promise'>>;
}
const NONE: Answers = { kept: new Set(), keptMissteps: new Set(), shown: new Set(), promises: {} };

const drafts = new Map<number, Answers>();
const leaving = new Map<number, { answers: Answers; timer: ReturnType<typeof setTimeout>; left: () => void }>();
const listeners = new Set<() => void>();
const keep = (ticket: number, answers: Answers) => {
  drafts.set(ticket, answers);
  for (const told of listeners) told();
};

export const answersOf = (ticket: number): Answers => drafts.get(ticket) ?? NONE;

/** The answers to the draft of this ticket, wherever they were given. */
export function useAnswers(ticket: number): Answers {
  return useSyncExternalStore(
    (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
    () => answersOf(ticket),
  );
}

export const answer = (ticket: number, more: (answers: Answers) => Partial<Answers>): void =>
  keep(ticket, { ...answersOf(ticket), ...more(answersOf(ticket)) });

/** The draft was sent and leaves in a moment: the next one begins without answers, and `left` is told when nothing can be undone. */
export function letLeave(ticket: number, milliseconds: number, left: () => void): void {
  // Two replies may follow each other closely; the first one is past undoing then.
  hasLeft(ticket);
  const timer = setTimeout(() => hasLeft(ticket), milliseconds);
  leaving.set(ticket, { answers: answersOf(ticket), timer, left });
  keep(ticket, NONE);
}

/** The reply left, at its time or before it because somebody pressed "Send now": `left` is told, once. */
export function hasLeft(ticket: number): void {
  const held = leaving.get(ticket);
  if (!held) return;
  clearTimeout(held.timer);
  leaving.delete(ticket);
  held.left();
}

/** The reply did not leave: its answers come back with its words, and nobody is told that it left. */
export function takeBack(ticket: number): void {
  const held = leaving.get(ticket);
  if (!held) return;
  clearTimeout(held.timer);
  leaving.delete(ticket);
  answer(ticket, (now) => ({
    kept: new Set([...held.answers.kept, ...now.kept]),
    keptMissteps: new Set([...held.answers.keptMissteps, ...now.keptMissteps]),
    shown: new Set([...held.answers.shown, ...now.shown]),
    promises: { ...held.answers.promises, ...now.promises },
  }));
}
