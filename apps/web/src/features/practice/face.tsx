import { initialsOf } from '../desk/me-menu.tsx';
import css from './face.module.css';

/** A face made of initials: nobody real looks out of it. */
export function Face({ name, small }: { name: string; small?: boolean }) {
  return (
    <span className={css.face} data-small={small || undefined} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}
