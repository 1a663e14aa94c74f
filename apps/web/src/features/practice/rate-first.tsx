import { endpoints, type Input } from '@attune/contract';
import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useEndpoint } from '../../query.ts';
import { Failed, useErrorWords } from '../../ui/failed.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { Scale } from '../portal/scale.tsx';
import { Frame } from './frame.tsx';
import css from './rate-first.module.css';

type Rating = Input<typeof endpoints.rateRun>['body'];
const QUESTIONS = ['understood', 'respected', 'certain'] as const;
const NOTHING: Rating = { understood: null, respected: null, certain: null, note: '' };

/** How it went in one's own eyes, before anybody says what the words did. Each answer is free, and all may be skipped. */
export function RateFirst({ id, done }: { id: string; done: () => void }) {
  const { t } = useTranslation('practice');
  const errorWords = useErrorWords();
  const { data: run, error, refetch } = useEndpoint(endpoints.viewRun, { params: { id } });
  const [rating, setRating] = useState(NOTHING);
  const rate = useAct(endpoints.rateRun, { refreshes: [endpoints.viewDebrief], onSuccess: done });
  const keep = (body: Rating) => rate.mutate({ params: { id }, body });
  return (
    <Frame title={t('rate.title')} about={run && t(run.care ? 'rate.about-care' : 'rate.about')} back="practice" goesOn>
      {!run && (error ? <Failed error={error} retry={() => void refetch()} small /> : <Skeletons rows={5} />)}
      {run && (
        <form
          className={css.form}
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            keep(rating);
          }}
        >
          {!run.care &&
            QUESTIONS.map((question) => (
              <Scale
                key={question}
                legend={t(`rate.${question}`, { name: run.person.name.split(' ')[0] })}
                low={t('rate.low')}
                high={t('rate.high')}
                value={rating[question]}
                onPick={(step) => setRating({ ...rating, [question]: step })}
              />
            ))}
          <Textarea
            label={t('rate.note')}
            description={t('rate.note-how')}
            autosize
            minRows={2}
            maxLength={2000}
            value={rating.note}
            onChange={(e) => setRating({ ...rating, note: e.currentTarget.value })}
          />
          {rate.isError && (
            <p role="alert" className={css.error}>
              {errorWords(rate.error)}
            </p>
          )}
          <div className={css.acts}>
            <Button type="submit" loading={rate.isPending}>
              {t('rate.open')}
            </Button>
            <Button variant="subtle" color="ink" disabled={rate.isPending} onClick={() => keep(NOTHING)}>
              {t('rate.skip')}
            </Button>
          </div>
        </form>
      )}
    </Frame>
  );
}
