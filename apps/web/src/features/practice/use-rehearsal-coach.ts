import type { PracticeRun } from '@attune/contract';
import { useMemo, useState } from 'react';
import { hintsOf, standing, type ShownHint } from '../coach/hints.ts';
import { useCoach } from '../coach/use-coach.ts';

const NOTHING_KEPT: ReadonlySet<string> = new Set();

/**
 * The coach of the workspace beside a rehearsal. What it shows and what one answers to it lives
 * as long as the page and goes into no record: a mistake made in practice was what practice is for.
 */
export function useRehearsalCoach(run: PracticeRun, draft: string) {
  const [kept, setKept] = useState(NOTHING_KEPT);
  const message = run.story.at(-1)?.answer ?? run.opening;
  const context = useMemo(
    () => ({ requester: run.person.name, earlier: run.story.flatMap(({ said }) => (said === null ? [] : [said])) }),
    [run.person.name, run.story],
  );
  const read = useCoach({ message, draft, answered: '', context }, run.coach && run.ending === null);
  const found = useMemo(() => (read.coaching ? hintsOf(read.coaching, kept) : []), [read.coaching, kept]);
  const hints = useMemo(() => standing(found, draft), [found, draft]);
  return {
    read,
    hints,
    keep: ({ id }: ShownHint) => setKept((before) => new Set([...before, id])),
  };
}
