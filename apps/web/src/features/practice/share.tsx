import { endpoints, type PracticeRunCard } from '@attune/contract';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useEndpoint } from '../../query.ts';
import { useMe } from '../../session.tsx';
import { useErrorWords } from '../../ui/failed.tsx';
import { toast } from '../../ui/toast.tsx';
import css from './debrief.module.css';

const REFRESHES = [endpoints.viewDebrief, endpoints.listRuns];

/** Lets a colleague see it: an act with a name and with what they will see, and a way back. */
export function Share({ run }: { run: PracticeRunCard }) {
  const { t } = useTranslation('practice');
  const me = useMe();
  const errorWords = useErrorWords();
  const { data: agents } = useEndpoint(endpoints.listAgents, undefined, { staleTime: 300_000 });
  const [chosen, setChosen] = useState('');
  const share = useAct(endpoints.shareRun, { refreshes: REFRESHES });
  const back = useAct(endpoints.unshareRun, { refreshes: REFRESHES });
  const colleagues = (agents?.items ?? []).filter(
    ({ id, deactivatedAt }) => id !== me.id && !deactivatedAt && !run.sharedWith.some((one) => one.id === id),
  );
  const name = colleagues.find(({ id }) => id === chosen)?.name;
  const error = share.error ?? back.error;
  return (
    <section aria-labelledby="share">
      <h2 id="share">{t('share.title')}</h2>
      <p className={css.soft}>{t('share.about')}</p>
      {run.sharedWith.length > 0 && (
        <ul className={css.shared} aria-label={t('share.with')}>
          {run.sharedWith.map((one) => (
            <li key={one.id}>
              {one.name}{' '}
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('share.back-which', { name: one.name })}
                onClick={() =>
                  back.mutate(
                    { params: { id: run.id, person: one.id } },
                    { onSuccess: () => toast(t('share.taken', { name: one.name })) },
                  )
                }
              >
                {t('share.back')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={css.choose}>
        <NativeSelect
          label={t('share.who')}
          value={chosen}
          onChange={(e) => setChosen(e.currentTarget.value)}
          data={[
            { value: '', label: t('share.choose') },
            ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Button
          variant="default"
          disabled={!name}
          loading={share.isPending}
          onClick={() =>
            share.mutate(
              { params: { id: run.id }, body: { with: chosen } },
              { onSuccess: () => (setChosen(''), toast(t('share.done', { name }))) },
            )
          }
        >
          {name ? t('share.act', { name }) : t('share.act-nobody')}
        </Button>
      </div>
      {error && (
        <p role="alert" className={css.error}>
          {errorWords(error)}
        </p>
      )}
    </section>
  );
}
