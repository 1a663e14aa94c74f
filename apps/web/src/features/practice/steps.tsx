import type { PracticePath } from '@attune/contract';
import { IconCircle, IconCircleCheck, IconCircleDot } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './way.module.css';

/** From looking on to working on one's own. */
export function Steps({ steps }: { steps: PracticePath['steps'] }) {
  const { t } = useTranslation('practice');
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('way.steps')}</h2>
      <ol className={css.steps}>
        {steps.map(({ step, done, of, current }) => {
          const over = of > 0 && done >= of;
          const Sign = current ? IconCircleDot : over ? IconCircleCheck : IconCircle;
          return (
            <li key={step} className={css.step} aria-current={current ? 'step' : undefined}>
              <Sign size={20} aria-hidden />
              <div>
                <h3>{t(`way.step.${step}`)}</h3>
                <p className={css.soft}>{t(`way.step-words.${step}`)}</p>
                <p className={css.small}>
                  {[over ? t('way.done') : of > 0 && t('way.of', { done, of }), current && t('way.here')]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
