import { useId } from 'react';
import css from './scale.module.css';

const STEPS = [1, 2, 3, 4, 5] as const;

interface Props {
  legend: string;
  low: string;
  high: string;
  value: number | null;
  onPick: (step: number) => void;
  error?: string | undefined;
}

/** One to five, with words at both ends. Native radios: arrow keys move, a reader says which end is which. */
export function Scale({ legend, low, high, value, onPick, error }: Props) {
  const name = useId();
  const wrong = useId();
  return (
    <fieldset className={css.scale} aria-describedby={error ? wrong : undefined}>
      <legend className={css.legend}>{legend}</legend>
      <div className={css.steps}>
        {STEPS.map((step) => (
          <label key={step} className={css.step}>
            <input
              type="radio"
              name={name}
              checked={step === value}
              aria-invalid={error ? true : undefined}
              aria-label={step === 1 ? `1, ${low}` : step === 5 ? `5, ${high}` : String(step)}
              onChange={() => onPick(step)}
            />
            <span aria-hidden>{step}</span>
          </label>
        ))}
      </div>
      <div className={css.ends} aria-hidden>
        <span>{low}</span>
        <span>{high}</span>
      </div>
      {error && (
        <p id={wrong} className={css.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
