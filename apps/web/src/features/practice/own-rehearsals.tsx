import { endpoints, type PracticeRunCard } from '@attune/contract';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { Ago } from '../../ui/ago.tsx';
import { Failed, useErrorWords } from '../../ui/failed.tsx';
import { Skeletons } from '../../ui/skeletons.tsx';
import { toast } from '../../ui/toast.tsx';
import { usePaged } from '../portal/use-paged.ts';
import css from './lists.module.css';

/** What one rehearsed, newest first: to go on with, to read again, to delete. */
export function OwnRehearsals() {
  const { t } = useTranslation('practice');
  const { items, asked, older } = usePaged(endpoints.listRuns);
  const top = useRef<HTMLHeadingElement>(null);
  return (
    <section className={css.part} aria-labelledby="mine">
      <h2 id="mine" ref={top} tabIndex={-1}>
        {t('mine.title')}
      </h2>
      {!items &&
        (asked.error ? (
          <Failed error={asked.error} retry={() => void asked.refetch()} small />
        ) : (
          <Skeletons rows={3} />
        ))}
      {items && <p className={css.quiet}>{t(items.length === 0 ? 'mine.empty' : 'mine.private')}</p>}
      {items && items.length > 0 && (
        <ul className={css.list}>
          {items.map((run) => (
            <li key={run.id} className={css.item}>
              <Rehearsal run={run} deleted={() => top.current?.focus()} />
            </li>
          ))}
        </ul>
      )}
      {older && (
        <Button variant="default" mt="sm" loading={asked.isFetchingNextPage} onClick={older}>
          {t('mine.older')}
        </Button>
      )}
    </section>
  );
}

function Rehearsal({ run, deleted }: { run: PracticeRunCard; deleted: () => void }) {
  const { t } = useTranslation('practice');
  const errorWords = useErrorWords();
  const [sure, setSure] = useState(false);
  const forget = useAct(endpoints.forgetRun, {
    refreshes: [endpoints.listRuns, endpoints.listScenarios, endpoints.viewPath],
    onSuccess: () => {
      deleted();
      toast(t('mine.deleted'));
    },
  });
  // Who thought better of it stands again where they stood.
  const asked = useRef(false);
  const remove = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!sure && asked.current) remove.current?.focus();
    asked.current = sure;
  }, [sure]);
  const { id, title, personName, ending, turns, startedAt, coach, from, sharedWith } = run;
  const about = [
    t('mine.with', { name: personName }),
    ending ? t(`end.${ending}`) : t('mine.going'),
    t('mine.turns', { count: turns }),
    !coach && t('mine.exam'),
    from && t('mine.again', { turn: from.turn }),
    sharedWith.length > 0 && t('mine.shared', { count: sharedWith.length }),
  ].filter(Boolean);
  return (
    <div className={css.row}>
      <div className={css.words}>
        <p className={css.name}>{title}</p>
        <p className={css.aside}>
          {about.join(' · ')} · <Ago at={startedAt} />
        </p>
        {forget.isError && (
          <p role="alert" className={css.error}>
            {errorWords(forget.error)}
          </p>
        )}
      </div>
      <div className={css.acts}>
        {ending === null ? (
          <Button
            component={Link}
            to={`/practice/runs/${id}`}
            variant="default"
            size="compact-md"
            aria-label={t('mine.go-on-which', { title })}
          >
            {t('mine.go-on')}
          </Button>
        ) : (
          <Button
            component={Link}
            to={`/practice/runs/${id}/debrief`}
            variant="default"
            size="compact-md"
            aria-label={t('mine.debrief-which', { title })}
          >
            {t('mine.debrief')}
          </Button>
        )}
        {sure ? (
          <>
            <Button
              size="compact-md"
              variant="default"
              loading={forget.isPending}
              onClick={() => forget.mutate({ params: { id } })}
              autoFocus
            >
              {t('mine.sure')}
            </Button>
            <Button size="compact-md" variant="subtle" color="ink" onClick={() => setSure(false)}>
              {t('cancel')}
            </Button>
          </>
        ) : (
          <Button
            ref={remove}
            size="compact-md"
            variant="subtle"
            color="ink"
            aria-label={t('mine.delete-which', { title })}
            onClick={() => setSure(true)}
          >
            {t('mine.delete')}
          </Button>
        )}
      </div>
    </div>
  );
}
