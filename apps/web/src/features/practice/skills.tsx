import type { PracticePath } from '@attune/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Sparkline } from './sparkline.tsx';
import { trendOf } from './trend.ts';
import css from './way.module.css';

/** One's own marks over time, small, with what they say. */
export function Skills({ skills }: { skills: PracticePath['skills'] }) {
  const { t } = useTranslation('practice');
  const known = skills.filter(({ marks }) => marks.length > 0);
  return (
    <section aria-labelledby="skills" className={css.part}>
      <h2 id="skills">{t('way.skills')}</h2>
      {known.length === 0 && <p className={css.soft}>{t('way.skills-empty')}</p>}
      <ul className={css.skills}>
        {known.map(({ item, marks }) => {
          const values = marks.map(({ mark }) => mark);
          const recent = marks.at(-1)!;
          return (
            <li key={item} className={css.skill}>
              <div>
                <h3>{t(`skill.${item}`)}</h3>
                <p className={css.small}>
                  {t(`way.trend.${trendOf(values)}`, { first: values[0], last: recent.mark })} ·{' '}
                  <Link to="/practice/runs/$id/debrief" params={{ id: recent.run }}>
                    {t('way.last')}
                    <span className="visually-hidden">: {t(`skill.${item}`)}</span>
                  </Link>
                </p>
              </div>
              <Sparkline values={values} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
