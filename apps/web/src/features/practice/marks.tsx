import css from './rubric.module.css';

const FIVE = [1, 2, 3, 4, 5];

/** A mark as a shape; the words beside it say the same. */
export function Marks({ mark }: { mark: number }) {
  return (
    <svg className={css.marks} width="56" height="10" aria-hidden>
      {FIVE.map((each) => (
        <circle key={each} cx={each * 11 - 6} cy="5" r="4" data-on={each <= mark || undefined} />
      ))}
    </svg>
  );
}
