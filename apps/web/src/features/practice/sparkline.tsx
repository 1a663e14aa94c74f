import css from './way.module.css';

const WIDTH = 120;
const HEIGHT = 32;
const PAD = 4;
const MOST = 12;

/** The latest marks from 1 to 5, oldest first. The words beside it say what it shows. */
export function Sparkline({ values }: { values: number[] }) {
  const shown = values.slice(-MOST);
  const x = (i: number) => (shown.length === 1 ? WIDTH / 2 : PAD + (i / (shown.length - 1)) * (WIDTH - 2 * PAD));
  const y = (mark: number) => HEIGHT - PAD - ((mark - 1) / 4) * (HEIGHT - 2 * PAD);
  return (
    <svg className={css.spark} width={WIDTH} height={HEIGHT} aria-hidden>
      <polyline points={shown.map((mark, i) => `${x(i)},${y(mark)}`).join(' ')} />
      {shown.map((mark, i) => (
        <circle key={i} cx={x(i)} cy={y(mark)} r={i === shown.length - 1 ? 3.5 : 2} />
      ))}
    </svg>
  );
}
