import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { spread } from './spread.ts';
import css from './curve-picture.module.css';

export interface Line {
  id: string;
  label: string;
  /** From 0 to 100, one for each turn, the start first. */
  values: number[];
  tone: 'anger' | 'trust' | 'heard' | 'hope' | 'before' | 'now';
}

const HEIGHT = 260;
const TOP = 12;
const BOTTOM = 28;
const LABELS = 88;
const LEFT = 48;
const LABEL_GAP = 17;

/** Lines over the turns of a rehearsal, each with its name at its end. The same stands beside it in words. */
export function CurvePicture({ lines, about, from }: { lines: Line[]; about: string; from?: number }) {
  const { t } = useTranslation('practice');
  const { ref, width } = useElementSize();
  const turns = Math.max(1, ...lines.map(({ values }) => values.length - 1));
  const right = Math.max(LEFT + 60, width - LABELS);
  const x = (turn: number) => LEFT + (turn / turns) * (right - LEFT);
  const y = (value: number) => TOP + (1 - value / 100) * (HEIGHT - TOP - BOTTOM);
  const ends = spread(
    lines.map(({ values }) => y(values.at(-1) ?? 0)),
    LABEL_GAP,
    TOP + 4,
    HEIGHT - BOTTOM,
  );
  const each = Math.max(1, Math.ceil((turns * 26) / Math.max(1, right - LEFT)));
  return (
    <div ref={ref} className={css.picture}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} role="img" aria-label={about}>
          {[0, 50, 100].map((value) => (
            <line key={value} x1={LEFT} x2={right} y1={y(value)} y2={y(value)} className={css.grid} />
          ))}
          <text x={LEFT - 8} y={y(100) + 4} className={css.end} textAnchor="end">
            {t('debrief.much')}
          </text>
          <text x={LEFT - 8} y={y(0) + 4} className={css.end} textAnchor="end">
            {t('debrief.little')}
          </text>
          {Array.from({ length: turns + 1 }, (_, turn) => turn)
            .filter((turn) => turn === 0 || (turn % each === 0 && turn > 0))
            .map((turn) => (
              <text
                key={turn}
                x={x(turn)}
                y={HEIGHT - 8}
                className={css.end}
                textAnchor={turn === 0 ? 'start' : 'middle'}
              >
                {turn === 0 ? t('debrief.start') : turn}
              </text>
            ))}
          {from !== undefined && <line x1={x(from)} x2={x(from)} y1={y(100)} y2={y(0)} className={css.parting} />}
          {lines.map(({ id, label, values, tone }, i) => (
            <g key={id} data-tone={tone} className={css.line}>
              <polyline points={values.map((value, turn) => `${x(turn)},${y(value)}`).join(' ')} />
              {values.map((value, turn) => (
                <circle key={turn} cx={x(turn)} cy={y(value)} r={turn === values.length - 1 ? 4 : 2.5} />
              ))}
              <text x={Math.min(right, x(values.length - 1)) + 10} y={ends[i]! + 4}>
                {label}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}
