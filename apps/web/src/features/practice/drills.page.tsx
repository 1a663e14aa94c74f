import { endpoints, type Drill } from '@attune/contract';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEndpoint } from '../../query.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failed } from '../../ui/failed.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { DrillCard } from './drill-card.tsx';
import { DrillsDone } from './drills-done.tsx';
import { Frame } from './frame.tsx';

const AT_ONCE = 5;

/** A few minutes of small cards. They are asked for once, so that none changes while one thinks. */
export default function Drills() {
  const { t } = useTranslation('practice');
  const { data, error, refetch, isFetching } = useEndpoint(
    endpoints.nextDrills,
    { query: { count: AT_ONCE } },
    { staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false },
  );
  return (
    <Frame title={t('drills.title')} about={t('drills.about')} parts>
      {!data || isFetching ? (
        error ? (
          <Failed error={error} retry={() => void refetch()} small />
        ) : (
          <Skeletons rows={5} />
        )
      ) : data.items.length === 0 ? (
        <Empty title={t('drills.empty')} words={t('drills.empty-words')} small>
          <Button component={Link} to="/practice" variant="default">
            {t('drills.leave')}
          </Button>
        </Empty>
      ) : (
        <Cards key={data.items.map(({ id }) => id).join()} drills={data.items} more={() => void refetch()} />
      )}
    </Frame>
  );
}

function Cards({ drills, more }: { drills: Drill[]; more: () => void }) {
  const [at, setAt] = useState(0);
  const [again, setAgain] = useState(0);
  const drill = drills[at];
  if (!drill) return <DrillsDone again={again} more={more} />;
  return (
    <DrillCard
      key={drill.id}
      drill={drill}
      at={at + 1}
      count={drills.length}
      next={(right) => {
        setAt(at + 1);
        if (!right) setAgain(again + 1);
      }}
    />
  );
}
