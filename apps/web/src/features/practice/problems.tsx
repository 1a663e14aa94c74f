import type { endpoints, Output } from '@attune/contract';
import { UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './write.module.css';

interface Props {
  found: Output<typeof endpoints.checkScenario> | undefined;
  waiting: boolean;
  go: (line: number) => void;
}

/** What is wrong with the text, a line each; each leads to its place. */
export function Problems({ found, waiting, go }: Props) {
  const { t } = useTranslation('practice');
  const problems = found?.problems ?? [];
  const fine = found && problems.length === 0;
  return (
    <section aria-labelledby="problems" className={css.problems} aria-busy={waiting}>
      <h2 id="problems" aria-live="polite" data-fine={fine || undefined}>
        {fine && <IconCircleCheck size={18} aria-hidden />}
        {!found
          ? t('write.checking')
          : problems.length > 0
            ? t('write.problems', { count: problems.length })
            : found.card
              ? t('write.fine-as', { title: found.card.title })
              : t('write.fine')}
      </h2>
      {problems.length > 0 && (
        <ul>
          {problems.map(({ line, path, message }, i) => (
            <li key={i}>
              <UnstyledButton className={css.problem} onClick={() => go(line)}>
                <IconAlertCircle size={16} aria-hidden />
                <span>
                  <b>{t('write.line', { line })}</b>
                  {path && <code> {path}</code>}: {message}
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
