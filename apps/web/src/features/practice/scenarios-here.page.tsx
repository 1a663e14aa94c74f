import { endpoints, type ScenarioCard } from '@attune/contract';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api.ts';
import { useEndpoint } from '../../query.ts';
import { Gate } from '../../session.tsx';
import { Failed, useErrorWords } from '../../ui/failed.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { toast } from '../../ui/toast.tsx';
import { Frame } from './frame.tsx';
import { NewScenario } from './new-scenario.tsx';
import { saveAsFile } from './save-as-file.ts';
import css from './lists.module.css';

/** For leads: what was written here, and the ways to begin something new. */
export default function ScenariosHerePage() {
  return (
    <Gate role="lead">
      <ScenariosHere />
    </Gate>
  );
}

function ScenariosHere() {
  const { t } = useTranslation('practice');
  const { data, error, refetch } = useEndpoint(endpoints.listScenarios);
  const ours = data?.items.filter(({ origin }) => origin === 'desk');
  return (
    <Frame title={t('here.title')} about={t('here.about')} parts>
      {!ours ? (
        error ? (
          <Failed error={error} retry={() => void refetch()} small />
        ) : (
          <Skeletons rows={3} />
        )
      ) : ours.length === 0 ? (
        <p className={css.quiet}>{t('here.empty')}</p>
      ) : (
        <ul className={css.list}>
          {ours.map((scenario) => (
            <li key={scenario.id} className={css.item}>
              <OneScenario scenario={scenario} />
            </li>
          ))}
        </ul>
      )}
      {data && <NewScenario library={data.items.filter(({ origin }) => origin === 'library')} />}
    </Frame>
  );
}

function OneScenario({ scenario: { id, title, person, level } }: { scenario: ScenarioCard }) {
  const { t } = useTranslation('practice');
  const errorWords = useErrorWords();
  const exportIt = () =>
    call(endpoints.viewScenarioFile, { params: { id } }).then(
      ({ source }) => saveAsFile(`${id}.yaml`, source),
      (failure: unknown) => toast(errorWords(failure)),
    );
  return (
    <div className={css.row}>
      <div className={css.words}>
        <p className={css.name}>{title}</p>
        <p className={css.aside}>
          {person.name}, {person.role} · {t(`level.${level}`)}
        </p>
      </div>
      <div className={css.acts}>
        <Button
          component={Link}
          to={`/practice/editor/${id}`}
          size="compact-md"
          variant="default"
          aria-label={t('here.open-which', { title })}
        >
          {t('here.open')}
        </Button>
        <Button
          size="compact-md"
          variant="subtle"
          color="ink"
          aria-label={t('here.export-which', { title })}
          onClick={() => void exportIt()}
        >
          {t('here.export')}
        </Button>
      </div>
    </div>
  );
}
