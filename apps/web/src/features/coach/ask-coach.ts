import type { CoachContext, Coaching } from '@attune/language';
import { useEffect } from 'react';

export interface FoundPromise {
  quote: string;
  start: number;
  end: number;
  dueAt: string | null;
}
export interface Question {
  message: string;
  draft: string;
  context: CoachContext;
  /** Set when promises are looked for: the moment from which "by three" is counted. */
  now?: number;
}
export interface Asked extends Question {
  id: number;
}
export interface Answer {
  id: number;
  coaching: Coaching | null;
  promises: FoundPromise[];
}

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, (answer: Answer) => void>();

function theWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./coach.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  return worker;
}

/** Asks the coach beside the page, so that typing never waits for it. */
export function readDraft(question: Question): Promise<Answer> {
  const id = ++asked;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    theWorker().postMessage({ ...question, id } satisfies Asked);
  });
}

export const askCoach = async (question: Question) => (await readDraft(question)).coaching;

/** Starts the coach while nothing else is to be done: its rules take a moment to wake, and the first draft should not wait. */
export function useWarmCoach(): void {
  useEffect(() => {
    const soon = setTimeout(() => void readDraft({ message: '', draft: '', context: {} }), 300);
    return () => clearTimeout(soon);
  }, []);
}
