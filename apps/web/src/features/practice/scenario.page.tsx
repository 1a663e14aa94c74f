import { endpoints, type PracticeRun, type ScenarioPage } from '@attune/contract';
import { Button, Switch } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf, queries, useAct, useEndpoint } from '../../query.ts';
import { Failed, useErrorWords } from '../../ui/failed.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { Face } from './face.tsx';
import { Frame } from './frame.tsx';
import css from './scenario.module.css';

/** What one knows before the first message, and the way in. */
export default function Scenario() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data, error, refetch } = useEndpoint(endpoints.viewScenario, { params: { id } });
  const { t } = useTranslation('practice');
  return (
    <Frame title={data?.title ?? t('write.title')} back="practice">
      {data ? (
        <Before scenario={data} />
      ) : error ? (
        <Failed error={error} retry={() => void refetch()} small />
      ) : (
        <Skeletons rows={6} />
      )}
    </Frame>
  );
}

function Before({ scenario }: { scenario: ScenarioPage }) {
  const { t } = useTranslation('practice');
  const { id, person, brief, youCan, contentNote, minutes, level, practised } = scenario;
  const navigate = useNavigate();
  const errorWords = useErrorWords();
  const [coach, setCoach] = useState(true);
  // A second click may come before the first has been answered, and between the answer and the next page.
  const begun = useRef(false);
  const { data: runs } = useEndpoint(endpoints.listRuns, { query: {} });
  const paused = runs?.items.find((run) => run.scenario === id && run.ending === null);
  const begin = useAct(endpoints.startRun, {
    refreshes: [endpoints.listRuns],
    onSuccess: (run) => {
      queries.setQueryData<PracticeRun>(keyOf(endpoints.viewRun, { params: { id: run.id } }), run);
      void navigate({ to: '/practice/runs/$id', params: { id: run.id } });
    },
    onError: () => {
      begun.current = false;
    },
  });
  const beginOnce = () => {
    if (begun.current) return;
    begun.current = true;
    begin.mutate({ body: { scenario: id, coach } });
  };
  return (
    <>
      <div className={css.person}>
        <Face name={person.name} />
        <div>
          <p className={css.name}>{person.name}</p>
          <p className={css.role}>{person.role}</p>
          <p className={css.aside}>
            {[
              t(`level.${level}`),
              practised.times > 0 ? t('shelf.practised', { count: practised.times }) : t('shelf.not-practised'),
            ].join(' · ')}
          </p>
        </div>
      </div>
      <section className={css.part}>
        <h2>{t('scenario.what')}</h2>
        <p className={css.brief} lang="en">
          {brief}
        </p>
        {minutes !== null && (
          <p className={css.clock}>{t('scenario.minutes', { count: minutes, name: person.name })}</p>
        )}
      </section>
      <section className={css.part}>
        <h2>{t('scenario.can')}</h2>
        <ul className={css.can}>
          {youCan.map((each) => (
            <li key={each} lang="en">
              {each}
            </li>
          ))}
        </ul>
      </section>
      {contentNote && (
        <section className={css.note} aria-labelledby="note">
          <h2 id="note">{t('scenario.note')}</h2>
          <p>{contentNote}</p>
        </section>
      )}
      <div className={css.start}>
        <Switch
          label={t('scenario.coach')}
          description={t(coach ? 'scenario.coach-on' : 'scenario.coach-off')}
          checked={coach}
          onChange={(e) => setCoach(e.currentTarget.checked)}
        />
        {begin.isError && (
          <p role="alert" className={css.error}>
            {errorWords(begin.error)}
          </p>
        )}
        <div className={css.acts}>
          <Button loading={begin.isPending || begin.isSuccess} onClick={beginOnce}>
            {t('scenario.begin')}
          </Button>
          {paused && (
            <Button component={Link} to={`/practice/runs/${paused.id}`} variant="default">
              {t('scenario.go-on')}
            </Button>
          )}
          {contentNote && (
            <Button component={Link} to="/practice" variant="default">
              {t('scenario.not-now')}
            </Button>
          )}
        </div>
        <p className={css.aside}>{t('scenario.invented', { name: person.name })}</p>
      </div>
    </>
  );
}
