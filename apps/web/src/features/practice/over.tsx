import type { PracticeRun } from '@attune/contract';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from './rehearsal.module.css';

/** The conversation is over; how it went is asked before it is said. */
export function Over({ run, justNow }: { run: PracticeRun; justNow: boolean }) {
  const { t } = useTranslation('practice');
  const next = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (justNow) next.current?.focus({ preventScroll: true });
  }, [justNow]);
  return (
    <section className={css.over} aria-labelledby="over">
      <h2 id="over">{t(run.ending === 'stopped' ? 'run.over-stopped' : 'run.over')}</h2>
      <Button component={Link} ref={next} to={`/practice/runs/${run.id}/debrief`}>
        {t('run.how')}
      </Button>
    </section>
  );
}
