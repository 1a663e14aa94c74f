import { endpoints } from '@attune/contract';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEndpoint } from '../../query.ts';
import { Ago } from '../../ui/ago.tsx';
import { Failed } from '../../ui/failed.tsx';
import css from './lists.module.css';

/** Rehearsals that colleagues let one see. Nothing is shown while there are none. */
export function SharedWithYou() {
  const { t } = useTranslation('practice');
  const { data, error, refetch } = useEndpoint(endpoints.listSharedRuns);
  if (!data) return error ? <Failed error={error} retry={() => void refetch()} small /> : null;
  if (data.items.length === 0) return null;
  return (
    <section className={css.part} aria-labelledby="shared">
      <h2 id="shared">{t('shared.title')}</h2>
      <ul className={css.list}>
        {data.items.map(({ id, title, trainee, ending, startedAt }) => (
          <li key={id} className={css.item}>
            <div className={css.row}>
              <div className={css.words}>
                <p className={css.name}>{title}</p>
                <p className={css.aside}>
                  {t('shared.from', { name: trainee.name })} · {ending && `${t(`end.${ending}`)} · `}
                  <Ago at={startedAt} />
                </p>
              </div>
              <Button
                component={Link}
                to={`/practice/runs/${id}/debrief`}
                variant="default"
                size="compact-md"
                aria-label={t('shared.read-which', { title, name: trainee.name })}
              >
                {t('shared.read')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
