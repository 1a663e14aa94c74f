import { useId } from 'react';
import css from './pick.module.css';

interface Choice<T extends string | number> {
  legend: string;
  of: readonly T[];
  say: (option: T) => string;
  stacked?: boolean;
  /** The legend stands beside it already. */
  named?: boolean;
}

/** One of a few, all in view. Native radios, so that arrow keys and readers know them. */
export function Pick<T extends string | number>({
  legend,
  of,
  value,
  say,
  onPick,
  stacked,
  named,
}: Choice<T> & { value: T | null; onPick: (option: T) => void }) {
  const name = useId();
  return (
    <fieldset className={css.set}>
      <legend className={named ? 'visually-hidden' : css.legend}>{legend}</legend>
      <div className={css.options} data-stacked={stacked || undefined}>
        {of.map((option) => (
          <label key={option} className={css.option}>
            <input type="radio" name={name} checked={option === value} onChange={() => onPick(option)} />
            <span>{say(option)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Any of a few, all in view. */
export function PickSeveral<T extends string>({
  legend,
  of,
  values,
  say,
  onPick,
  stacked,
  named,
}: Choice<T> & { values: readonly T[]; onPick: (options: T[]) => void }) {
  return (
    <fieldset className={css.set}>
      <legend className={named ? 'visually-hidden' : css.legend}>{legend}</legend>
      <div className={css.options} data-stacked={stacked || undefined}>
        {of.map((option) => (
          <label key={option} className={css.option}>
            <input
              type="checkbox"
              checked={values.includes(option)}
              onChange={(e) =>
                onPick(e.currentTarget.checked ? [...values, option] : values.filter((other) => other !== option))
              }
            />
            <span>{say(option)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
