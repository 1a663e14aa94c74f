import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './states.module.css';

/** Where lines will be. Shown after 200 ms only: a quick answer should not flicker. */
export function Skeletons({ rows = 3 }: { rows?: number }) {
  const { t } = useTranslation('ui');
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const after = setTimeout(() => setSlow(true), 200);
    return () => clearTimeout(after);
  }, []);
  if (!slow) return null;
  return (
    <div className={css.rows} role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} className={css.bone} style={{ width: `${[92, 64, 78, 48][i % 4]}%` }} />
      ))}
    </div>
  );
}
