import type { RunDebrief } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { CurvePicture } from './curve-picture.tsx';
import css from './debrief.module.css';

/** Less than this is no difference worth a word. */
const SAME = 2;

/** The rehearsal beside the one it went again from: both curves in one picture, and what they say. */
export function Comparison({ comparison, name }: { comparison: NonNullable<RunDebrief['comparison']>; name: string }) {
  const { t } = useTranslation('practice');
  const { from, before, after, by } = comparison;
  const points = Math.round(Math.abs(by));
  const lines = [
    { id: 'before', label: t('debrief.before'), values: before, tone: 'before' as const },
    { id: 'now', label: t('debrief.now'), values: after, tone: 'now' as const },
  ];
  const said = lines.map(({ label, values }) =>
    t('debrief.point', { label, value: values.map((value) => Math.round(value)).join(', ') }),
  );
  return (
    <section aria-labelledby="comparison">
      <h2 id="comparison">{t('debrief.comparison')}</h2>
      <p className={css.result}>
        {t(points < SAME ? 'debrief.same' : by > 0 ? 'debrief.better' : 'debrief.worse', { name, by: points })}
      </p>
      <p className={css.soft}>{t('debrief.comparison-about', { name, turn: from })}</p>
      <CurvePicture lines={lines} about={said.join('; ')} from={from - 1} />
      <ul className={css.inWords}>
        {said.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  );
}
