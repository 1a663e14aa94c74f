import type { Due, Moment } from '@attune/language';
import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './due-now.module.css';

/** What a reply at this moment should not lack; one of the moves of a line is enough. */
export function DueNow({ due, moment }: { due: Due[]; moment: Moment }) {
  const { t } = useTranslation('coach');
  if (due.length === 0) return null;
  return (
    <p className={css.line}>
      <Tooltip label={t(`moment.${moment}`)}>
        <span className={css.label}>{t('due')}</span>
      </Tooltip>
      {due.map(({ moves, made }) => (
        <span key={moves.join()} className={css.due} data-made={made || undefined}>
          {moves.map((move) => t(`move.${move}`)).join(t('or'))} {made ? '✓' : '○'}
          <span className="visually-hidden"> {made ? t('is-made') : t('is-due')}</span>
        </span>
      ))}
    </p>
  );
}
