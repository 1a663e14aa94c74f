import { Children, isValidElement, type ReactNode } from 'react';
import css from './their-side.module.css';

/** One part of the card. Where the words show nothing, it says so in one faint line instead of vanishing. */
export function Part({
  title,
  empty,
  action,
  children,
}: {
  title: string;
  empty?: string;
  action?: ReactNode;
  children?: ReactNode;
}) {
  const nothing = Children.toArray(children).every(
    (child) => isValidElement<{ quotes?: unknown[] }>(child) && child.props.quotes?.length === 0,
  );
  if (nothing && !empty && !action) return null;
  return (
    <section className={css.part}>
      <h3 className={css.name}>
        {title}
        {action}
      </h3>
      {nothing ? empty && <p className={css.aside}>{empty}</p> : children}
    </section>
  );
}
