import type { ReactNode } from 'react';
import css from './states.module.css';

/** Nothing here yet: says what will be here, and one thing to do. */
export function Empty({
  title,
  words,
  children,
  small,
}: {
  title: string;
  words?: string;
  children?: ReactNode;
  small?: boolean;
}) {
  return (
    <div className={css.state} data-small={small || undefined}>
      <p className={css.title}>{title}</p>
      {words && <p className={css.words}>{words}</p>}
      {children}
    </div>
  );
}
