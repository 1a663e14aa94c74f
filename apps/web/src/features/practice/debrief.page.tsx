import { endpoints } from '@attune/contract';
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../api.ts';
import { useEndpoint } from '../../query.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failed } from '../../ui/failed.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { DebriefStory } from './debrief-story.tsx';
import { Frame } from './frame.tsx';
import { RateFirst } from './rate-first.tsx';

/** What a rehearsal showed: asked first, told afterwards. */
export default function Debrief() {
  const { t } = useTranslation('practice');
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useEndpoint(endpoints.viewDebrief, { params: { id } });
  const [justRated, setJustRated] = useState(false);
  if (isApiError(error, 'practice.rate-first') && !data) return <RateFirst id={id} done={() => setJustRated(true)} />;
  return (
    <Frame
      title={t('debrief.title')}
      about={data && t('debrief.of', { title: data.run.title, name: data.run.personName })}
      back="practice"
    >
      {data ? (
        <DebriefStory key={id} debrief={data} justRated={justRated} />
      ) : isApiError(error, 'practice.not-ended') ? (
        <Empty title={t('debrief.not-yet')} words={t('debrief.not-yet-words')} small>
          <Button component={Link} to={`/practice/runs/${id}`}>
            {t('debrief.go-on')}
          </Button>
        </Empty>
      ) : error ? (
        <Failed error={error} retry={() => void refetch()} small />
      ) : (
        <Skeletons rows={8} />
      )}
    </Frame>
  );
}
