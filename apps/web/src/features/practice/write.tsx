import { endpoints } from '@attune/contract';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries, keyOf, useAct, useEndpoint } from '../../query.ts';
import { useErrorWords } from '../../ui/failed.tsx';
import { toast } from '../../ui/toast.tsx';
import { Lines, type LinesPen } from './lines.tsx';
import { Problems } from './problems.tsx';
import { saveAsFile } from './save-as-file.ts';
import { idIn } from './scenario-id.ts';
import { letGoOfIt, putDown } from './unsaved-scenario.ts';
import { useCheck } from './use-check.ts';
import css from './write.module.css';

/** The text of a scenario, with what is wrong with it and on which line. `kept` is the id under which the desk has it. */
export function Write({ first, kept }: { first: string; kept: string | null }) {
  const { t } = useTranslation('practice');
  const navigate = useNavigate();
  const errorWords = useErrorWords();
  const pen = useRef<LinesPen>(null);
  const [source, setSource] = useState(first);
  const [sure, setSure] = useState(false);
  const { found, waiting } = useCheck(source);
  const save = useAct(endpoints.saveScenario, { refreshes: [endpoints.listScenarios, endpoints.viewScenario] });
  const remove = useAct(endpoints.removeScenario, {
    refreshes: [endpoints.listScenarios],
    onSuccess: () => {
      toast(t('write.removed'));
      void navigate({ to: '/practice/editor' });
    },
  });
  const id = found?.card?.id ?? idIn(source) ?? kept;
  const ready = found !== undefined && !waiting && found.problems.length === 0 && id !== null;
  const { data: shelf } = useEndpoint(endpoints.listScenarios);
  const replaces = id !== kept && shelf?.items.some((one) => one.id === id && one.origin === 'desk');
  const keep = () => {
    if (!ready) return;
    save.mutate(
      { params: { id }, body: { source } },
      {
        onSuccess: () => {
          toast(t('write.saved'));
          letGoOfIt();
          queries.setQueryData(keyOf(endpoints.viewScenarioFile, { params: { id } }), { id, source, origin: 'desk' });
          void navigate({ to: '/practice/editor/$id', params: { id }, replace: true });
        },
      },
    );
  };
  const error = save.error ?? remove.error;
  return (
    <div className={css.write}>
      <Lines
        pen={pen}
        label={t('write.text')}
        value={source}
        marked={(found?.problems ?? []).map(({ line }) => line)}
        onChange={(next) => {
          setSource(next);
          if (kept === null) putDown(next);
        }}
        onSave={keep}
      />
      <Problems found={found} waiting={waiting} go={(line) => pen.current?.go(line)} />
      {error && (
        <p role="alert" className={css.error}>
          {errorWords(error)}
        </p>
      )}
      {replaces && <p role="status">{t('write.replaces')}</p>}
      <div className={css.acts}>
        <Button disabled={!ready} loading={save.isPending} onClick={keep}>
          {t('write.save')}
        </Button>
        <Button variant="default" onClick={() => saveAsFile(`${id ?? 'scenario'}.yaml`, source)}>
          {t('write.export')}
        </Button>
        {kept !== null &&
          (sure ? (
            <>
              <Button
                variant="default"
                autoFocus
                loading={remove.isPending}
                onClick={() => remove.mutate({ params: { id: kept } })}
              >
                {t('write.remove-sure')}
              </Button>
              <Button variant="subtle" color="ink" onClick={() => setSure(false)}>
                {t('cancel')}
              </Button>
            </>
          ) : (
            <Button variant="subtle" color="ink" onClick={() => setSure(true)}>
              {t('write.remove')}
            </Button>
          ))}
      </div>
    </div>
  );
}
