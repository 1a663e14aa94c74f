import type { Due, Moment } from '@attune/language';
import { Tooltip } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
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
        <Tooltip
          key={moves.join()}
          label={moves.map((move) => t(`move.${move}`)).join(t('or'))}
          disabled={moves.length === 1}
        >
          <span className={css.due} data-made={made || undefined}>
            {made ? <IconCircleCheck size={15} aria-hidden /> : <IconCircle size={15} aria-hidden />}
            {t(`move.${moves[0]}`)}
            <span className="visually-hidden"> {made ? t('is-made') : t('is-due')}</span>
          </span>
        </Tooltip>
      ))}
    </p>
  );
}
