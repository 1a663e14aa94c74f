import { endpoints, type PracticeRun } from '@attune/contract';
import { useReducedMotion } from '@mantine/hooks';
import { useState } from 'react';
import { call, isApiError } from '../../api.ts';
import { keyOf, queries } from '../../query.ts';
import { typingTime } from './typing-time.ts';

/** What one does in a turn: says something, or lets minutes pass. */
export type Doing = { say: string } | { wait: number };

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, Math.max(0, milliseconds)));

/** Takes turns in a rehearsal: one's own words stand there at once, the answer after as long as somebody writes at it. */
export function useTurns(run: PracticeRun) {
  const still = useReducedMotion();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [answered, setAnswered] = useState<string | null>(null);
  const key = keyOf(endpoints.viewRun, { params: { id: run.id } });

  const take = async (next: Doing): Promise<boolean> => {
    setDoing(next);
    setError(null);
    const began = Date.now();
    try {
      const after = await call(endpoints.takeTurn, {
        params: { id: run.id },
        body: { number: run.story.length + 1, ...next },
      });
      const answer = after.story.at(-1)?.answer ?? '';
      if (!still) await pause(typingTime(answer) - (Date.now() - began));
      queries.setQueryData<PracticeRun>(key, after);
      setAnswered(answer);
      for (const each of [endpoints.listRuns, ...(after.ending ? [endpoints.listScenarios] : [])])
        void queries.invalidateQueries({ queryKey: keyOf(each) });
      return true;
    } catch (failure) {
      setError(failure);
      // Another window was first: what was said there is read before anything else is.
      if (isApiError(failure, 'practice.moved-on') || isApiError(failure, 'practice.ended'))
        void queries.invalidateQueries({ queryKey: key });
      return false;
    } finally {
      setDoing(null);
    }
  };
  return { take, doing, error, answered };
}
