import { endpoints, type Assignment, type TeamPractice } from '@attune/contract';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../query.ts';
import { useNow } from '../../ui/ago.tsx';
import { useErrorWords } from '../../ui/failed.tsx';
import { momentInWords } from '../../ui/time-in-words.ts';
import { toast } from '../../ui/toast.tsx';
import css from './team.module.css';

/** What a team did in words and numbers that are no names, and what it is asked for. */
export function OneTeam({ practice: { team, members, completions, assignments } }: { practice: TeamPractice }) {
  const { t } = useTranslation('practice');
  return (
    <section className={css.team} aria-labelledby={`team-${team.id}`}>
      <h2 id={`team-${team.id}`}>{team.name}</h2>
      <p>
        {t('team.members', { count: members })}.{' '}
        {completions === null ? t('team.too-small') : t('team.completions', { count: completions })}
      </p>
      <h3>{t('team.assigned')}</h3>
      {assignments.length === 0 ? (
        <p className={css.quiet}>{t('team.none')}</p>
      ) : (
        <ul className={css.list}>
          {assignments.map((assignment) => (
            <li key={assignment.id}>
              <OneAssignment assignment={assignment} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OneAssignment({ assignment }: { assignment: Assignment }) {
  const { t, i18n } = useTranslation('practice');
  const now = useNow();
  const errorWords = useErrorWords();
  const [sure, setSure] = useState(false);
  const { id, title, by, dueAt, completed, members } = assignment;
  const withdraw = useAct(endpoints.withdrawAssignment, {
    refreshes: [endpoints.viewTeamPractice, endpoints.listScenarios],
    onSuccess: () => toast(t('team.withdrawn')),
  });
  const about = [
    completed !== null && t('team.done-of', { completed, count: members }),
    t('team.by', { by }),
    dueAt && t('team.due', { time: momentInWords(dueAt, now, i18n.language) }),
  ].filter(Boolean);
  return (
    <div className={css.row}>
      <div>
        <p className={css.name}>{title}</p>
        <p className={css.aside}>{about.join(' · ')}</p>
        {withdraw.isError && (
          <p role="alert" className={css.error}>
            {errorWords(withdraw.error)}
          </p>
        )}
      </div>
      {sure ? (
        <span className={css.acts}>
          <Button
            size="compact-md"
            variant="default"
            autoFocus
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ params: { id } })}
          >
            {t('team.withdraw-sure')}
          </Button>
          <Button size="compact-md" variant="subtle" color="ink" onClick={() => setSure(false)}>
            {t('cancel')}
          </Button>
        </span>
      ) : (
        <Button
          size="compact-md"
          variant="subtle"
          color="ink"
          aria-label={t('team.withdraw-which', { title })}
          onClick={() => setSure(true)}
        >
          {t('team.withdraw')}
        </Button>
      )}
    </div>
  );
}
