import type { DrillResult } from '@attune/contract';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../ui/ago.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { timeInWords } from '../../ui/time-in-words.ts';
import css from './drills.module.css';

interface Props {
  result: DrillResult;
  last: boolean;
  next: () => void;
}

/** Whether it was that, why, and when the card comes back. */
export function DrillAnswered({ result: { right, share, why, examples, seen, nextAt }, last, next }: Props) {
  const { t, i18n } = useTranslation('practice');
  const now = useNow();
  const on = useRef<HTMLButtonElement>(null);
  useEffect(() => on.current?.focus(), []);
  return (
    <div className={css.result}>
      <div role="status">
        <p className={css.verdict} data-right={right || undefined}>
          {t(right ? 'drills.right' : share > 0 ? 'drills.partly' : 'drills.other')}
        </p>
        <p lang="en">{why}</p>
      </div>
      {seen.length > 0 && (
        <>
          <h3>{t('drills.seen')}</h3>
          <ul className={css.seen}>
            {seen.map(({ label, quote }, i) => (
              <li key={i}>
                <q>{quote}</q> <span className={css.soft}>{t(`label.${label}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {examples.length > 0 && (
        <>
          <h3>{t('drills.examples')}</h3>
          <ul className={css.seen}>
            {examples.map((example) => (
              <li key={example} lang="en">
                {example}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={css.soft}>{t('drills.back', { time: timeInWords(nextAt, now, i18n.language) })}</p>
      <Button ref={on} onClick={next} rightSection={<Kbd keys="n" />} className={css.next}>
        {t(last ? 'drills.finish' : 'drills.next')}
      </Button>
    </div>
  );
}
