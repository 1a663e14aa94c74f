import { useTranslation } from 'react-i18next';
import css from './composer.module.css';

/** Whether the desk has the draft, in words. */
export function Saved({ state }: { state: 'untouched' | 'saved' | 'saving' | 'not-saved' }) {
  const { t } = useTranslation('composer');
  if (state === 'untouched') return null;
  return (
    <span className={css.saved} data-state={state} role="status">
      {t(`saved.${state}`)}
    </span>
  );
}
