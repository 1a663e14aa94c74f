import type { RunDebrief } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { markOf } from './degrees.ts';
import css from './debrief.module.css';

/** What the trainee was asked, and the degree of the person that answers it. */
const ROWS = [
  { asked: 'understood', degree: 'heard' },
  { asked: 'respected', degree: 'respected' },
  { asked: 'certain', degree: 'clarity' },
] as const;

/** One's own impression beside what the words did. Nothing is drawn when neither is known. */
export function OwnView({ debrief: { selfRating, scored } }: { debrief: RunDebrief }) {
  const { t } = useTranslation('practice');
  const end = scored?.curve.at(-1)?.state;
  if (!selfRating || (!end && selfRating.note === '')) return null;
  const inWords = (mark: number) => t('debrief.of-five', { word: t(`debrief.degree.${mark}`), mark });
  return (
    <section aria-labelledby="own-view">
      <h2 id="own-view">{t('debrief.mine')}</h2>
      {end && (
        <dl className={css.pairs}>
          {ROWS.map(({ asked, degree }) => {
            const mine = selfRating[asked];
            return (
              <div key={asked}>
                <dt>{t(`debrief.mine-row.${asked}`)}</dt>
                <dd>
                  {t('debrief.you-thought', { word: mine === null ? t('debrief.no-answer') : inWords(mine) })}
                  <br />
                  <span className={css.strong}>{t('debrief.words-did', { word: inWords(markOf(end[degree])) })}</span>
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      {selfRating.note !== '' && <p className={css.soft}>{t('debrief.note', { note: selfRating.note })}</p>}
    </section>
  );
}
