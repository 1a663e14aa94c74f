import type { Drill } from '@attune/contract';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './drills.module.css';

interface Props {
  drill: Drill;
  several: boolean;
  chosen: string[];
  pick: (id: string) => void;
  /** The options that fit, once it was answered. */
  right: string[] | null;
}

/** What one can choose from. Native radios or boxes: arrows move, and the number before each chooses it. */
export function DrillOptions({ drill: { id, question, options }, several, chosen, pick, right }: Props) {
  const { t } = useTranslation('practice');
  return (
    <fieldset className={css.options} disabled={right !== null}>
      <legend>
        <span lang="en">{question}</span>
        {several && right === null && <span className={css.soft}> {t('drills.options')}</span>}
      </legend>
      {options.map((option, i) => (
        <label key={option.id} className={css.option} data-right={right?.includes(option.id) || undefined}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={`drill-${id}`}
            checked={chosen.includes(option.id)}
            onChange={() => pick(option.id)}
          />
          <span className={css.number} aria-hidden>
            {i + 1}
          </span>
          <span lang="en">{option.text}</span>
          {right?.includes(option.id) && (
            <span className={css.key}>
              <IconCircleCheck size={16} aria-hidden /> {t('drills.is-key')}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
