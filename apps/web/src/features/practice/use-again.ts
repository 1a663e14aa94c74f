import { endpoints, type PracticeRun, type PracticeRunCard } from '@attune/contract';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useErrorWords } from '../../ui/failed.tsx';
import { toast } from '../../ui/toast.tsx';
import { keyOf, queries, useAct } from '../../query.ts';

export interface Again {
  /** Begins a rehearsal that is the same until this turn, and free from it on. */
  from: (turn: number) => void;
  busy: boolean;
}

/** Goes again from a turn of a rehearsal that has ended; both stay, and can be compared. */
export function useAgain({ id, scenario, coach }: PracticeRunCard): Again {
  const navigate = useNavigate();
  const errorWords = useErrorWords();
  // A second click may come before the first has been answered.
  const begun = useRef(false);
  const start = useAct(endpoints.startRun, {
    refreshes: [endpoints.listRuns],
    onSuccess: (run) => {
      queries.setQueryData<PracticeRun>(keyOf(endpoints.viewRun, { params: { id: run.id } }), run);
      void navigate({ to: '/practice/runs/$id', params: { id: run.id } });
    },
    onError: (error) => {
      begun.current = false;
      toast(errorWords(error));
    },
  });
  return {
    from: (turn) => {
      if (begun.current) return;
      begun.current = true;
      start.mutate({ body: { scenario, coach, from: { run: id, turn } } });
    },
    busy: start.isPending || start.isSuccess,
  };
}
