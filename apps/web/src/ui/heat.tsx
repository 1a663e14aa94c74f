import { useTranslation } from 'react-i18next';
import css from './heat.module.css';

export type Degree = number;

/** How heated a message is: three small bars, and always the word. */
export function Heat({ degree, bare }: { degree: Degree; bare?: boolean }) {
  const { t } = useTranslation('ui');
  const word = t(`heat.${degree}`);
  return (
    <span className={css.heat} data-degree={degree} title={bare ? t('heat.title', { word }) : undefined}>
      <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden>
        {[1, 2, 3].map((step) => (
          <rect
            key={step}
            x={(step - 1) * 5}
            y={12 - step * 4}
            width="4"
            height={step * 4}
            rx="1"
            className={step <= degree ? css.on : css.off}
          />
        ))}
      </svg>
      <span className={bare ? 'visually-hidden' : css.word}>{word}</span>
    </span>
  );
}
