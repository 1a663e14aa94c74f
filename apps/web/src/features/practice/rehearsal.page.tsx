import { endpoints, type PracticeRun } from '@attune/contract';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEndpoint } from '../../query.ts';
import { Failed } from '../../ui/failed.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Skeletons } from '../../ui/skeletons.tsx';
import { Chat } from './chat.tsx';
import { Over } from './over.tsx';
import { RehearsalHead } from './rehearsal-head.tsx';
import { Say } from './say.tsx';
import { useTurns } from './use-turns.ts';
import css from './rehearsal.module.css';

/** The conversation with somebody invented. */
export default function Rehearsal() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useEndpoint(endpoints.viewRun, { params: { id } });
  usePageTitle(data?.title);
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} /> : <Skeletons rows={6} />;
  return <Talk key={id} run={data} />;
}

function Talk({ run }: { run: PracticeRun }) {
  const { t } = useTranslation('practice');
  const turns = useTurns(run);
  const [wasGoing] = useState(run.ending === null);
  return (
    <div className={css.page}>
      <RehearsalHead run={run} />
      <Chat run={run} doing={turns.doing} />
      <div className="visually-hidden" aria-live="polite">
        {turns.doing
          ? t('run.typing', { name: run.person.name })
          : turns.answered !== null && t('run.answers', { name: run.person.name, answer: turns.answered })}
      </div>
      {run.ending === null ? <Say run={run} turns={turns} /> : <Over run={run} justNow={wasGoing} />}
    </div>
  );
}
