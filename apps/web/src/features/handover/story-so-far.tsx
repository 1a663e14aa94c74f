import type { Handover } from '@attune/contract';
import { useTranslation } from 'react-i18next';
import { Ago } from '../../ui/ago.tsx';
import { Words } from '../../ui/words.tsx';
import css from './story-so-far.module.css';

const PARTS = ['story', 'feeling', 'tried', 'promised'] as const;

/** The story that travelled with a hand-over, where the next person reads it first. */
export function StorySoFar({ handover }: { handover: Handover }) {
  const { t } = useTranslation('handover');
  return (
    <details className={css.story} open>
      <summary>
        {t('from', { name: handover.by.name, team: handover.toTeam.name })} <Ago at={handover.at} />
      </summary>
      <dl>
        {PARTS.filter((part) => handover[part]).map((part) => (
          <div key={part}>
            <dt>{t(`part.${part}`)}</dt>
            <dd>
              <Words text={handover[part]} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
