import { endpoints } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { useEndpoint } from '../../query.ts';
import { Words } from '../../ui/words.tsx';
import { Quotes } from './quotes.tsx';
import css from './crisis.module.css';

/** Their words may say that they are not safe. Calm, first, without a score: whom to bring in, and how. */
export function Crisis({ quotes }: { quotes: { quote: string; messageId: string }[] }) {
  const { t } = useTranslation('their-side');
  const { data: desk } = useEndpoint(endpoints.viewDesk, undefined, { staleTime: 300_000 });
  return (
    <section className={css.crisis} aria-label={t('crisis.title')}>
      <h3 className={css.title}>{t('crisis.title')}</h3>
      <Quotes quotes={quotes} />
      <div className={css.words}>
        <Words text={desk?.crisisWords.trim() || t('crisis.words')} />
      </div>
      <p className={css.aside}>{t('crisis.uncounted')}</p>
    </section>
  );
}
