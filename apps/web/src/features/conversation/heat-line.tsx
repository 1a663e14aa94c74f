import type { TheirSide } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import css from './heat-line.module.css';

const STEP = 9;
const HEIGHT = 18;

/** How heated their messages were, one after the other: a bar each, and the words. */
export function HeatLine({ side }: { side: Pick<TheirSide, 'heat' | 'trajectory'> }) {
  const { t } = useTranslation('conversation');
  const points = side.heat.slice(-16);
  const last = points.at(-1);
  if (!last) return null;
  const words = t('heat.line', { word: t(`ui:heat.${last.intensity}`), trajectory: t(`heat.${side.trajectory}`) });
  return (
    <span className={css.line}>
      <svg
        width={points.length * STEP}
        height={HEIGHT}
        role="img"
        aria-label={t('heat.list', { words: points.map(({ intensity }) => t(`ui:heat.${intensity}`)).join(', ') })}
      >
        {points.map(({ messageId, intensity }, i) => {
          const height = 3 + intensity * 5;
          return (
            <rect
              key={messageId}
              x={i * STEP}
              y={HEIGHT - height}
              width={STEP - 3}
              height={height}
              rx="1"
              data-degree={intensity}
            />
          );
        })}
      </svg>
      <span>{words}</span>
    </span>
  );
}
