import type { TheirSide } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { Heat } from '../../ui/heat.tsx';
import css from './heat-line.module.css';

const STEP = 9;
const HEIGHT = 18;

/**
 * How heated their messages were, one after the other: a bar each. The word is the one of the
 * list, which remembers a little longer than the last message.
 */
export function HeatLine({ heat, side }: { heat: number; side: Pick<TheirSide, 'heat' | 'trajectory'> }) {
  const { t } = useTranslation('conversation');
  const points = side.heat.slice(-16);
  if (points.length === 0) return null;
  if (points.length === 1) return <Heat degree={heat} />;
  const words = t('heat.line', { word: t(`ui:heat.${heat}`), trajectory: t(`heat.${side.trajectory}`) });
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
