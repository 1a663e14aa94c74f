import type { RunDebrief } from '@attune/contract';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Theirs, Yours } from './chat.tsx';
import type { Again } from './use-again.ts';
import css from './debrief.module.css';

/** All that was said, to read again or to go again from any of it. */
export function WholeStory({ debrief: { story, opening, run }, again }: { debrief: RunDebrief; again: Again | null }) {
  const { t } = useTranslation('practice');
  if (story.length === 0) return null;
  return (
    <details className={css.fold}>
      <summary>{t('debrief.story')}</summary>
      <ol className={css.story}>
        <Theirs name={run.personName} words={opening} />
        {story.map(({ number, said, waited, answer, wordedBy }) => (
          <li key={number} className={css.turn}>
            <Yours doing={said === null ? { wait: waited ?? 0 } : { say: said }} />
            <Theirs as="div" name={run.personName} words={answer} model={wordedBy === 'model'} />
            {again && (
              <Button
                size="compact-sm"
                variant="subtle"
                loading={again.busy}
                onClick={() => again.from(number)}
                className={css.start}
              >
                {t('debrief.again-from', { turn: number })}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
