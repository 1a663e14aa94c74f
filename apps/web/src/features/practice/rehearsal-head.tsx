import type { PracticeRun } from '@attune/contract';
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { toast } from '../../ui/toast.tsx';
import { Face } from './face.tsx';
import { Stop } from './stop.tsx';
import { minutesLeft } from './time-left.ts';
import css from './rehearsal.module.css';

/** Who is there, how much time is left, and the two ways out. */
export function RehearsalHead({ run }: { run: PracticeRun }) {
  const { t } = useTranslation('practice');
  const navigate = useNavigate();
  const left = minutesLeft(run);
  const going = run.ending === null;
  const first = run.person.name.split(' ')[0];
  const standing = [
    left !== null &&
      going &&
      (left === 0 ? t('run.left-none', { name: first }) : t('run.left', { count: left, name: first })),
    t('run.turn', { count: run.story.length }),
    !run.coach && t('run.exam'),
  ].filter(Boolean);
  return (
    <header className={css.head}>
      <div className={css.top}>
        <ActionIcon component={Link} to="/practice" variant="subtle" color="ink" aria-label={t('back-practice')}>
          <IconArrowLeft size={20} />
        </ActionIcon>
        <Face name={run.person.name} small />
        <div className={css.named}>
          <h1 className={css.name}>
            {run.person.name}, {run.person.role}
          </h1>
          <p className={css.label}>{t('run.label')}</p>
        </div>
        {going && (
          <div className={css.ways}>
            <Button
              size="compact-md"
              variant="default"
              onClick={() => {
                toast(t('run.paused'));
                void navigate({ to: '/practice' });
              }}
            >
              {t('run.pause')}
            </Button>
            <Stop run={run} />
          </div>
        )}
      </div>
      <p className={css.standing}>{standing.join(' · ')}</p>
      <details className={css.brief}>
        <summary>{t('run.brief')}</summary>
        <p>{run.brief}</p>
        <ul>
          {run.youCan.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </details>
    </header>
  );
}
