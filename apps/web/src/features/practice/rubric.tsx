import type { RunDebrief } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { Marks } from './marks.tsx';
import css from './rubric.module.css';

type Rated = NonNullable<RunDebrief['scored']>['rated'];

/** Twelve things that words can do: how far these did them, and which words earned it. */
export function Rubric({ rated }: { rated: Rated }) {
  const { t } = useTranslation('practice');
  return (
    <section aria-labelledby="rubric">
      <h2 id="rubric">{t('debrief.rubric')}</h2>
      <p className={css.about}>{t('debrief.rubric-about')}</p>
      <ul className={css.list}>
        {rated.map(({ item, mark, says, earned }) => (
          <li key={item} className={css.item} data-none={mark === null || undefined}>
            <div className={css.head}>
              <h3>{t(`skill.${item}`)}</h3>
              <p className={css.mark}>
                {mark === null ? (
                  t('debrief.no-occasion')
                ) : (
                  <>
                    <Marks mark={mark} /> {t('debrief.mark-of', { word: t(`debrief.mark.${mark}`), mark })}
                  </>
                )}
              </p>
            </div>
            {mark !== null && <p>{says}</p>}
            {earned.length > 0 && (
              <ul className={css.earned} aria-label={t('debrief.earned')}>
                {earned.map(({ turn, quote }, i) => (
                  <li key={i}>
                    <q>{quote}</q> <span className={css.turn}>{t('debrief.turn', { turn })}</span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
