import css from './account.module.css';
import { qrOf } from './qr.ts';

const QUIET = 4;

/** A QR code. Always dark on light, in both schemes: many cameras cannot read the inverse. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const modules = qrOf(text);
  const size = modules.length + QUIET * 2;
  const path = modules
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg className={css.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}
