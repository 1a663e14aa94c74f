import type { PracticePath } from '@attune/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../ui/ago.tsx';
import css from './way.module.css';

const bare = (words: string) => words.trim().replace(/[.,]+$/, '');

/** The if-then plans that one kept from debriefs. */
export function KeptPlans({ plans }: { plans: PracticePath['plans'] }) {
  const { t } = useTranslation('practice');
  return (
    <section aria-labelledby="plans" className={css.part}>
      <h2 id="plans">{t('way.plans')}</h2>
      {plans.length === 0 && <p className={css.soft}>{t('way.plans-empty')}</p>}
      <ul className={css.plans}>
        {plans.map(({ run, when, then, at }) => (
          <li key={run}>
            <p className={css.plan}>{t('way.plan', { when: bare(when), then: bare(then) })}</p>
            <p className={css.small}>
              <Ago at={at} /> ·{' '}
              <Link to="/practice/runs/$id/debrief" params={{ id: run }}>
                {t('way.from-run')}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
