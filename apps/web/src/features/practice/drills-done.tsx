import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from './drills.module.css';

/** The end of a few cards, in words: what comes back sooner, and no score. */
export function DrillsDone({ again, more }: { again: number; more: () => void }) {
  const { t } = useTranslation('practice');
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <section className={css.card} aria-labelledby="done">
      <h2 id="done" ref={top} tabIndex={-1}>
        {t('drills.done')}
      </h2>
      <p className={css.given}>{again === 0 ? t('drills.done-all') : t('drills.done-some', { count: again })}</p>
      <p className={css.soft}>{t('drills.done-words')}</p>
      <div className={css.acts}>
        <Button component={Link} to="/practice">
          {t('drills.leave')}
        </Button>
        <Button variant="default" onClick={more}>
          {t('drills.more')}
        </Button>
      </div>
    </section>
  );
}
